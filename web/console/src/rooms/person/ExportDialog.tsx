import { useState } from 'react';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import type { PersonRecord } from '../../api/records';
import { WhyDialog } from './WhyDialog';

interface Props {
  person: PersonRecord;
  opened: boolean;
  close: () => void;
}

/** Gives out what is on record of a person, without what is on record of others. Who gave it out, and for what, is kept. */
export function ExportDialog({ person, opened, close }: Props) {
  const [given, setGiven] = useState('');
  const give = useAct(
    (reason: string) =>
      body<unknown>(
        api.GET('/api/people/{id}/export.csv', {
          params: { path: { id: person.id }, query: { reason } },
          parseAs: 'blob',
        }),
      ),
    {
      done: (file) => {
        if (!(file instanceof Blob)) return;
        save(file, 'person.csv');
        setGiven('The export is in your downloads. Keep it as safe as the record itself.');
        close();
      },
    },
  );
  return (
    <>
      <WhyDialog
        title={`Export what is on record of ${person.name || 'this person'}`}
        opened={opened}
        close={close}
        button="Export"
        placeholder="Subject access request 12 of 2026"
        busy={give.busy}
        problem={give.problem}
        again={give.again}
        say={(reason) => void give.run(reason)}
      >
        <p>
          A table with descriptions, flags, contacts and incidents of this person. Other people are not in it:
          no household, no patterns, and neither number nor place where somebody else was calling.
        </p>
      </WhyDialog>
      <p role="status" className="soft">
        {given}
      </p>
    </>
  );
}

function save(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
