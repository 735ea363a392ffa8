import type { Incident, IncidentRequest } from '../../api/records';
import { WhyDialog } from '../person/WhyDialog';
import { useRequest, type Verdict } from './decide';

interface Props {
  incident: Incident;
  request: IncidentRequest;
  verdict: Verdict;
  close: () => void;
}

const words: Record<Verdict, { title: string; button: string }> = {
  approve: { title: 'Approve the request', button: 'Approve' },
  refuse: { title: 'Refuse the request', button: 'Refuse' },
  withdraw: { title: 'Take the request back', button: 'Take it back' },
};

/** A yes or no with the reason, which stands in the log. */
export function VerdictDialog({ incident, request, verdict, close }: Props) {
  const decide = useRequest(incident, request, true);
  const say = async (reason: string) => {
    if ((await decide.run({ verdict, reason })) !== undefined) close();
  };
  return (
    <WhyDialog
      {...words[verdict]}
      opened
      close={close}
      busy={decide.busy}
      problem={decide.problem}
      again={decide.again}
      say={(reason) => void say(reason)}
    />
  );
}
