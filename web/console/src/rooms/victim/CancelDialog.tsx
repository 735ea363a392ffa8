import type { VictimUpdate } from '../../api/records';
import { WhyDialog } from '../person/WhyDialog';
import { useCancel, useNobody } from './updates';

interface Props {
  incident: string;
  /** The promise that falls away; absent where nobody has to be told of the crime at all. */
  update?: VictimUpdate;
  close: () => void;
}

/** Why somebody, or anybody, need not be told. */
export function CancelDialog({ incident, update, close }: Props) {
  const cancel = useCancel(incident);
  const nobody = useNobody(incident);
  const act = update ? cancel : nobody;
  const say = async (reason: string) => {
    const done = update ? await cancel.run({ update: update.id, reason }) : await nobody.run(reason);
    if (done !== undefined) close();
  };
  return (
    <WhyDialog
      title={update ? `Cancel the update for ${update.name}` : 'Nobody has to be told'}
      opened
      close={close}
      button={update ? 'Cancel the update' : 'Nobody has to be told'}
      busy={act.busy}
      problem={act.problem}
      again={act.again}
      say={(reason) => void say(reason)}
    />
  );
}
