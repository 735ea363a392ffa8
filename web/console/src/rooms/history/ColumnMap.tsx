import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../api/problem';
import { ProblemNote } from '../../ui/ProblemNote';
import classes from './ImportRecord.module.css';
import type { Import, ImportActs, ImportField, Mapping } from './imports';
import { sampleQuery } from './imports';

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'];

/** Which column holds what, with what stands in the first rows. Checking keeps it. */
export function ColumnMap({ found, acts }: { found: Import; acts: ImportActs }) {
  const { data, error } = useQuery(sampleQuery(found.id, found.encoding));
  const [mapping, setMapping] = useState<Mapping>(found.mapping);
  const [encoding, setEncoding] = useState(found.encoding);
  const check = async () => {
    if ((await acts.map.run({ id: found.id, mapping, encoding })) === undefined) return;
    await acts.check.run(found.id);
  };
  const fields = data?.fields ?? [];
  const missing = fields.filter((f) => f.needed && !mapping[f.name]);
  return (
    <form
      className={classes.parts}
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
    >
      <h3>Columns</h3>
      {error && <ProblemNote problem={asProblem(error)} />}
      <table className={classes.map}>
        <thead>
          <tr>
            <th scope="col">What it is here</th>
            <th scope="col">Column of the file</th>
            <th scope="col">First rows</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <FieldRow
              key={field.name}
              field={field}
              headings={found.headings}
              rows={data?.rows ?? []}
              heading={mapping[field.name] ?? ''}
              choose={(heading) => setMapping({ ...mapping, [field.name]: heading })}
            />
          ))}
        </tbody>
      </table>
      <NativeSelect
        label="Encoding"
        description="Choose another if letters with accents look wrong."
        data={encodings}
        value={encoding}
        onChange={(e) => setEncoding(e.currentTarget.value)}
      />
      {missing.length > 0 && (
        <p role="status">Still needed: {missing.map((f) => f.label.toLowerCase()).join(', ')}.</p>
      )}
      <ProblemNote problem={acts.map.problem} again={acts.map.again} />
      <ProblemNote problem={acts.check.problem} again={acts.check.again} />
      <div className={classes.acts}>
        <Button
          type="submit"
          variant={found.ready ? 'default' : 'filled'}
          loading={acts.map.busy || acts.check.busy}
          disabled={missing.length > 0 || fields.length === 0}
        >
          Check the file
        </Button>
      </div>
    </form>
  );
}

interface RowProps {
  field: ImportField;
  headings: string[];
  rows: string[][];
  heading: string;
  choose: (heading: string) => void;
}

function FieldRow({ field, headings, rows, heading, choose }: RowProps) {
  const at = headings.indexOf(heading);
  const examples = rows.map((cells) => cells[at] ?? '').filter((cell) => cell !== '');
  return (
    <tr>
      <th scope="row">
        {field.label}
        {field.needed && ' (needed)'}
      </th>
      <td>
        <NativeSelect
          size="xs"
          aria-label={`Column for ${field.label}`}
          data={[{ value: '', label: 'none' }, ...headings.map((h) => ({ value: h, label: h }))]}
          value={heading}
          onChange={(e) => choose(e.currentTarget.value)}
        />
      </td>
      <td className={classes.example} title={examples.join(' · ')}>
        {examples.join(' · ')}
      </td>
    </tr>
  );
}
