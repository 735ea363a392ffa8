import classes from './Was.module.css';

/** Beside a field that now says something else than the last assessment. */
export function Was({ value }: { value: string | undefined }) {
  if (value === undefined) return null;
  return (
    <p className={classes.was}>
      <strong>
        <span aria-hidden="true">≠</span> Changed.
      </strong>{' '}
      Last time: {value || 'not given'}
    </p>
  );
}
