import { Progress } from '@mantine/core';
import classes from './ImportRecord.module.css';
import type { Import } from './imports';
import { aloud, count, left, standing } from './words';

/** How far the work has come: for the eye at every step, aloud at every tenth of the way. */
export function ImportProgress({ found }: { found: Import }) {
  const { rows, of, perSecond, secondsLeft } = found.progress;
  const what = found.work === 'undoing' ? 'pages of the record' : 'rows';
  return (
    <div className={classes.progress}>
      {found.work !== '' && (
        <>
          {of > 0 && <Progress value={(rows / of) * 100} aria-label={standing(found)} />}
          <span aria-hidden="true">
            {rows === 0 && of === 0
              ? 'Waits its turn…'
              : `${count(rows)} ${of > 0 ? `of ${count(of)} ` : ''}${what}, ${count(Math.round(perSecond))} a second${left(secondsLeft)}`}
          </span>
        </>
      )}
      <span role="status" className="unseen">
        {aloud(found)}
      </span>
    </div>
  );
}
