import type { PersonRecord } from '../../api/records';
import classes from './RecordLists.module.css';
import { dayWords } from './words';

/** When what is looked at again, and by which rule. */
export function RetentionDates({ dates }: { dates: PersonRecord['retention'] }) {
  if (dates.length === 0) return <p className="soft">The policy pack has no rule for it.</p>;
  return (
    <ul className={classes.list}>
      {dates.map((one) => (
        <li key={one.what} className={classes.item}>
          <div className={classes.line}>
            <span>{one.what}</span>
            <strong className="tabular">{dayWords(one.reviewAt)}</strong>
          </div>
          <p className="soft">{one.rule}</p>
        </li>
      ))}
    </ul>
  );
}
