import type { Candidate } from '../../api/records';
import classes from './Waterfall.module.css';
import { barLength, factorWords } from './words';

const signs = {
  yes: ['+', 'agrees'],
  partly: ['~', 'agrees in part'],
  no: ['−', 'differs'],
  start: ['', ''],
};

/** Why it may be this person, step by step from what is known before anything is compared. The bars show the factors;
    the words say the same. */
export function Waterfall({ why }: { why: Candidate['why'] }) {
  return (
    <ol className={classes.steps} aria-label="What agrees and what differs">
      {why.map((step) => {
        const [sign, said] = signs[step.agrees];
        const start = step.agrees === 'start';
        return (
          <li key={`${step.field}/${step.words}`} className={classes.step} data-agrees={step.agrees}>
            <span className={classes.sign} aria-hidden="true">
              {sign}
            </span>
            <span className={classes.words}>
              {step.words}
              {said && <span className="unseen"> ({said})</span>}
            </span>
            {!start && (
              <>
                <span className={classes.track} aria-hidden="true">
                  <span
                    className={classes.bar}
                    data-against={step.factor < 1}
                    style={{ width: `${50 * barLength(step.factor)}%` }}
                  />
                </span>
                <span className={classes.factor}>{factorWords(step.factor)}</span>
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}
