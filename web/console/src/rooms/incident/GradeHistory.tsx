import { usePolicy } from '../../api/policy';
import type { Incident } from '../../api/records';
import { when } from '../../ui/clock';
import { GradeMark } from '../../ui/GradeMark';
import { FirstFew } from './FirstFew';
import classes from './GradeHistory.module.css';

/** Every grade that the incident has had, newest first: decided by whom, why, and what the rules had proposed. */
export function GradeHistory({ grades }: { grades: NonNullable<Incident['grades']> }) {
  const policy = usePolicy();
  return (
    <ol>
      {[...grades].reverse().map((g) => (
        <li key={g.at} className={classes.grading}>
          <p className={classes.top}>
            <GradeMark code={g.grade} label size={22} />
            <span className="soft tabular">
              {when(g.at)}, {g.by.name}
            </span>
          </p>
          <p>{g.justification}</p>
          {g.proposed && <p className="soft">Proposed: {policy.grade(g.proposed)?.label ?? g.proposed}</p>}
          <FirstFew things={[...new Set(g.reasons ?? [])]} most={2} className="soft" />
        </li>
      ))}
    </ol>
  );
}
