import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { RungBack } from '../../api/records';
import { type Said, SayDialog } from '../../ui/SayDialog';

export const outcomes: { code: RungBack['outcome']; label: string }[] = [
  { code: 'reached', label: 'Reached' },
  { code: 'not-reached', label: 'Tried, not reached' },
  { code: 'not-possible', label: 'Not possible' },
];

interface Props {
  /** The contact whose caller is owed a call, and how it is read out. */
  contact: string;
  line: string;
  opened: boolean;
  close: () => void;
}

/** Somebody rang the caller back: with that the call back is no longer owed. */
export function RungBackDialog({ contact, line, opened, close }: Props) {
  const ring = useAct(
    ({ choice, words }: Said, by) =>
      body(
        api.POST('/api/contacts/{id}/rung-back', {
          headers: by,
          params: { path: { id: contact } },
          body: { outcome: choice as RungBack['outcome'], ...(words.trim() && { note: words.trim() }) },
        }),
      ),
    {
      touches: [
        keys.contact(contact),
        ['known'],
        keys.callBacks,
        keys.against,
        keys.againstCounts,
        keys.desk,
      ],
    },
  );
  return (
    <SayDialog
      title={`Rung back: ${line}`}
      {...{ opened, close }}
      button="Write it down"
      choice={{ label: 'How did it go?', field: 'outcome', options: outcomes }}
      words={{ label: 'Note', field: 'note', description: 'What was said, or why it was not possible' }}
      act={ring}
    />
  );
}
