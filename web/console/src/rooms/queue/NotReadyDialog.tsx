import { Modal } from '@mantine/core';
import { usePolicy } from '../../api/policy';
import { Key } from '../../ui/Key';
import classes from './NotReadyDialog.module.css';

interface Props {
  opened: boolean;
  close: () => void;
  choose: (reason: string) => void;
}

/** Why I take no calls. One key each. */
export function NotReadyDialog({ opened, close, choose }: Props) {
  const reasons = (usePolicy().pack.notReadyReasons ?? []).filter((r) => r.chosen);
  const pick = (code: string | undefined) => {
    if (!code) return;
    choose(code);
    close();
  };
  return (
    <Modal opened={opened} onClose={close} title="Not ready: why?" size="xs">
      <ul
        className={classes.reasons}
        onKeyDown={(e) => {
          if (/^[1-9]$/.test(e.key)) pick(reasons[Number(e.key) - 1]?.code);
        }}
      >
        {reasons.map((reason, at) => (
          <li key={reason.code}>
            <button
              type="button"
              className={classes.reason}
              data-autofocus={at === 0 || undefined}
              onClick={() => pick(reason.code)}
            >
              <Key>{at + 1}</Key> {reason.label}
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
