import type { PersonRecord } from '../../api/records';
import { grouped } from '../../ui/grouped';
import classes from './RecordLists.module.css';
import { dayWords } from './words';

const most = 2; // under one rule: the latest

/** When what is looked at again, and by which rule. */
export function RetentionDates({ dates }: { dates: PersonRecord['retention'] }) {
  if (dates.length === 0) return <p className="soft">The policy pack has no rule for it.</p>;
  return (
    <ul className={classes.list}>
      {grouped(dates, (one) => one.rule).map(([rule, under]) => (
        <li key={rule} className={classes.item}>
          {under.slice(0, most).map((one) => (
            <div key={one.what} className={classes.line}>
              <span>{one.what}</span>
              <strong className="tabular">{dayWords(one.reviewAt)}</strong>
            </div>
          ))}
          {under.length > most && <p>and {under.length - most} more, earlier</p>}
          <p className="soft">{rule}</p>
        </li>
      ))}
    </ul>
  );
}
