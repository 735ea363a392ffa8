import classes from './ImportRecord.module.css';
import type { ImportCounts } from './imports';
import { count } from './words';

interface Props {
  title: string;
  counts: ImportCounts;
  /** Keys that an earlier import had brought. */
  known?: number;
  /** Nothing was taken in: it was a check. */
  would?: boolean;
}

/** What became of the rows. */
export function Counts({ title, counts, known = 0, would }: Props) {
  const lines: [string, number][] = [
    ['Rows', counts.read],
    [would ? 'Can be taken in' : 'Taken in', counts.taken],
    ['With a warning', counts.warned],
    [would ? 'Doubled in the file' : 'On record already', counts.doubled],
    ['Refused', counts.refused],
  ];
  if (known > 0) lines.push(['Keys on record already', known]);
  return (
    <div>
      <h3>{title}</h3>
      <dl className={classes.facts}>
        {lines.map(([name, n]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{count(n)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
