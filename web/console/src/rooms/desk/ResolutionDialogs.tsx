import { SayDialog } from '../../ui/SayDialog';
import { CheckDialog } from './CheckDialog';
import { tryResults } from './desks';
import { PromiseDialog } from './PromiseDialog';
import type { useResolutionActs } from './resolution-acts';
import type { ResolutionDialog } from './use-resolution-commands';

interface Props {
  dialog: ResolutionDialog;
  shut: () => void;
  acts: ReturnType<typeof useResolutionActs>;
  /** The caller's, to begin with. */
  number: string;
}

/** The dialogs of the resolution desk, of which at most one is open. */
export function ResolutionDialogs({ dialog, shut, acts, number }: Props) {
  return (
    <>
      <PromiseDialog opened={dialog === 'promise'} close={shut} number={number} act={acts.promise} />
      <SayDialog
        title="How did the call go?"
        opened={dialog === 'log'}
        close={shut}
        button="Log it"
        choice={{ label: 'Result', field: 'result', options: tryResults }}
        words={{ label: 'Note', field: 'note', description: 'Needed when it was not safe to ring' }}
        act={acts.log}
      />
      <SayDialog
        title="Cancel the call-back"
        opened={dialog === 'cancel'}
        close={shut}
        button="Cancel the call-back"
        words={{ label: 'Why nobody rings', field: 'reason' }}
        act={acts.cancel}
      />
      <SayDialog
        title="Somebody must attend"
        opened={dialog === 'give-back'}
        close={shut}
        button="Give it back"
        words={{
          label: 'Why',
          field: 'why',
          description: 'The incident opens next, to be graded for somebody to attend',
        }}
        act={acts.giveBack}
      />
      <SayDialog
        title="What came of it?"
        opened={dialog === 'end'}
        close={shut}
        button="End it"
        words={{
          label: 'What was found out, and what the caller was told',
          field: 'note',
          description: 'The case leaves the desk',
        }}
        act={acts.end}
      />
      <SayDialog
        title="How did the caller get the advice?"
        opened={dialog === 'given'}
        close={shut}
        button="Record it"
        words={{ label: 'In which other way', field: 'note' }}
        act={acts.given}
      />
      <CheckDialog opened={dialog === 'check'} close={shut} act={acts.check} />
    </>
  );
}
