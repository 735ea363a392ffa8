import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../api/problem';
import { Do } from '../../ui/Do';
import { useCommands } from '../../ui/keys/use-commands';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { useTitle } from '../../ui/title';
import { BringDialog } from './BringDialog';
import { ImportRecord } from './ImportRecord';
import classes from './ImportScreen.module.css';
import { ImportTable } from './ImportTable';
import { importsQuery } from './imports';

/** Files of other systems: brought, mapped, checked, taken in and taken back. */
export function ImportScreen() {
  useTitle('Import');
  const { data, error } = useQuery(importsQuery);
  const [selected, setSelected] = useState<string>();
  const [bringing, dialog] = useDisclosure(false);
  const imports = data ?? [];
  const bring = {
    id: 'bring-import',
    label: 'Bring a file',
    group: 'Import',
    keys: 'F9',
    bar: 5,
    run: dialog.open,
  };
  useCommands([bring]);
  const chosen = imports.find((i) => i.id === selected);
  return (
    <div className={classes.screen}>
      <h1 className="unseen">Import</h1>
      <Pane title="Imports" aside={`${imports.length} files`} tools={<Do command={bring} />} bare>
        {error && <ProblemNote problem={asProblem(error)} />}
        <ImportTable imports={imports} selected={selected} select={setSelected} />
      </Pane>
      {chosen ? (
        <ImportRecord key={chosen.id} found={chosen} />
      ) : (
        <Pane title="File">
          <p className="soft">
            Bring a CSV file of people, contacts, incidents or flags, or select an import. Nothing is taken in
            before you have checked it and started it.
          </p>
        </Pane>
      )}
      <BringDialog opened={bringing} close={dialog.close} done={setSelected} />
    </div>
  );
}
