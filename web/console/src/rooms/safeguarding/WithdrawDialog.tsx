import type { VulnerablePerson } from '../../api/records';
import { WhyDialog } from '../person/WhyDialog';
import { useWithdrawVulnerability } from './safeguarding';

interface Props {
  contact: string;
  person: VulnerablePerson;
  close: () => void;
}

/** Takes back what was recorded in error. It stays on record with the reason. */
export function WithdrawDialog({ contact, person, close }: Props) {
  const withdraw = useWithdrawVulnerability(contact);
  const say = async (reason: string) => {
    if ((await withdraw.run({ vulnerability: person.id, reason })) !== undefined) close();
  };
  return (
    <WhyDialog
      title={`Take back: ${person.who}`}
      opened
      close={close}
      button="Take back"
      busy={withdraw.busy}
      problem={withdraw.problem}
      again={withdraw.again}
      say={(reason) => void say(reason)}
    >
      <p>It stays on record that they were thought to be vulnerable, and why that was wrong.</p>
    </WhyDialog>
  );
}
