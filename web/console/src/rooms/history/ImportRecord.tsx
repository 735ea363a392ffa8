import { Anchor, Button } from '@mantine/core';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { ColumnMap } from './ColumnMap';
import { Counts } from './Counts';
import { ImportProgress } from './ImportProgress';
import classes from './ImportRecord.module.css';
import { type Import, useImportActs } from './imports';
import { UndoForm } from './UndoForm';
import { count, kindLabel, size, standing } from './words';

/** One import: what is known of it, how far it has come, and what can be done now. */
export function ImportRecord({ found }: { found: Import }) {
  const acts = useImportActs();
  const { id } = found;
  const can = (act: string) => found.allowedActs.includes(act);
  const simple = [
    {
      act: 'run',
      label: found.phase === 'paused' ? 'Go on' : 'Take the rows in',
      does: acts.run,
      plain: false,
    },
    { act: 'pause', label: 'Pause', does: acts.pause, plain: true },
    { act: 'discard', label: 'Delete the file', does: acts.discard, plain: true },
  ].filter(({ act }) => can(act));
  return (
    <Pane title={found.file || 'File'} aside={standing(found)}>
      <div className={classes.parts}>
        <dl className={classes.facts}>
          <dt>Rows are</dt>
          <dd>
            {kindLabel(found.kind)} of {found.source}
          </dd>
          <dt>File</dt>
          <dd>
            {size(found.bytes)}, {found.fileGone ? 'deleted' : 'kept until its rows are in, at most 30 days'}
          </dd>
          <dt>SHA-256</dt>
          <dd>{found.sha256}</dd>
        </dl>
        <ImportProgress found={found} />
        {found.failure && <p role="alert">{found.failure}</p>}
        {found.phase === 'paused' && found.pausedWhy && <p role="alert">{found.pausedWhy}</p>}
        {found.checked && found.phase === 'uploaded' && (
          <Counts title="Result of the check" would counts={found.checked} known={found.checked.known} />
        )}
        {found.done.read > 0 && <Counts title="Result" counts={found.done} />}
        {found.hasReport && (
          <Anchor href={`/api/imports/${id}/report.csv`} download>
            Report: what is wrong with which line, as CSV
          </Anchor>
        )}
        {simple.length > 0 && (
          <div className={classes.acts}>
            {simple.map(({ act, label, does, plain }) => (
              <Button
                key={act}
                variant={plain ? 'default' : 'filled'}
                loading={does.busy}
                onClick={() => void does.run(id)}
              >
                {label}
              </Button>
            ))}
          </div>
        )}
        {[acts.run, acts.pause, acts.discard].map((act, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the three are always the same
          <ProblemNote key={at} problem={act.problem} again={act.again} />
        ))}
        {can('map') && <ColumnMap key={found.encoding} found={found} acts={acts} />}
        {can('undo') && <UndoForm id={id} undo={acts.undo} />}
        {found.phase === 'undone' && (
          <p>
            Taken back: {count(found.takenBack)} rows.{' '}
            {found.kept > 0 && `${count(found.kept)} had been changed since and stay. `}
            {found.undoReason && `Reason: ${found.undoReason}`}
          </p>
        )}
      </div>
    </Pane>
  );
}
