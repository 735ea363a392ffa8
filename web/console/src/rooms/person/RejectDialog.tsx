import { Modal } from '@mantine/core';
import { Key } from '../../ui/Key';
import list from '../queue/NotReadyDialog.module.css';

const reasons = [
  'Caller says it is somebody else',
  'Date of birth or age differs',
  'Lives elsewhere',
  'Voice or manner differs',
  'Household member, not this person',
  'Number has another owner now',
];

interface Props {
  name: string | null;
  close: () => void;
  choose: (reason: string) => void;
}

/** Why somebody who was suggested is not the caller. One key each: a caller is on the line. */
export function RejectDialog({ name, close, choose }: Props) {
  const pick = (reason: string | undefined) => {
    if (!reason) return;
    choose(reason);
    close();
  };
  return (
    <Modal opened={name !== null} onClose={close} title={`Not ${name ?? ''}: why?`} size="sm">
      <ul
        className={list.reasons}
        onKeyDown={(e) => {
          if (/^[1-9]$/.test(e.key)) pick(reasons[Number(e.key) - 1]);
        }}
      >
        {reasons.map((reason, at) => (
          <li key={reason}>
            <button
              type="button"
              className={list.reason}
              data-autofocus={at === 0 || undefined}
              onClick={() => pick(reason)}
            >
              <Key>{at + 1}</Key> {reason}
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
