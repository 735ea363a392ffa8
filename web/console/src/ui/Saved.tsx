import type { Saving } from './autosave';
import { timeOfDay } from './clock';
import classes from './Saved.module.css';

interface Props {
  saving: Saving;
  /** Why it was refused stands at its field already. */
  brief?: boolean;
}

/** Beside a field that saves itself: how safe the text is. Only trouble is read aloud. */
export function Saved({ saving, brief }: Props) {
  const bad = saving.state === 'failed' || saving.state === 'refused';
  return (
    <>
      <span className={classes.saved} data-bad={bad} aria-hidden={bad}>
        {brief && saving.state === 'refused' ? 'Not saved.' : words(saving)}
      </span>
      <span role="status" className="unseen">
        {bad ? words(saving) : ''}
      </span>
    </>
  );
}

function words({ state, savedAt, problem }: Saving): string {
  switch (state) {
    case 'clean':
      return savedAt === null ? '' : `Saved ${timeOfDay(savedAt)}`;
    case 'typing':
    case 'saving':
      return 'Saving…';
    case 'saved':
      return `Saved ${timeOfDay(savedAt)}`;
    case 'failed':
      return 'Not saved yet, trying again. Your text is kept here.';
    case 'refused':
      return `Not saved. ${problem?.detail ?? ''}`;
  }
}
