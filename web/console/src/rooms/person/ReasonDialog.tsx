import type { Problem } from '../../api/problem';
import { WhyDialog } from './WhyDialog';

interface Props {
  /** Asked for while there is a problem that a reason solves. */
  problem: Problem | null;
  busy: boolean;
  close: () => void;
  give: (reason: string) => void;
}

/** Whether the server wants to know why before it lets anybody in. */
export function wantsReason(problem: Problem | null): problem is Problem {
  return problem?.code.endsWith('.reason-needed') ?? false;
}

/** A protected record is opened only by those who say why. */
export function ReasonDialog({ problem, busy, close, give }: Props) {
  return (
    <WhyDialog
      title="Why do you open this record?"
      opened={problem !== null}
      close={close}
      button="Go on"
      busy={busy}
      problem={null}
      say={give}
    >
      <p>{problem?.detail}</p>
    </WhyDialog>
  );
}
