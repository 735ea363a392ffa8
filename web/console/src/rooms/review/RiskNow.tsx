import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { usePolicy } from '../../api/policy';
import { asProblem } from '../../api/problem';
import { roughly, since, useNow } from '../../ui/clock';
import { GradeMark } from '../../ui/GradeMark';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { deskCountsQuery } from '../../ui/shell/waiting';
import classes from './RiskNow.module.css';
import { belowProposalQuery, requestsQuery, reviewsQuery, withWords } from './reviews';
import { riskNow } from './risk-now';

/** What has climbed, fell due or waits for a second person now, beside the queues and the handlers. */
export function RiskNow() {
  const policy = usePolicy();
  const now = useNow();
  const reviews = useQuery(reviewsQuery);
  const requests = useQuery(requestsQuery).data ?? [];
  const below = useQuery(belowProposalQuery).data ?? [];
  const desks = useQuery(deskCountsQuery).data;
  if (reviews.error && !reviews.data) return <ProblemNote problem={asProblem(reviews.error)} />;
  const { figures, climbed } = riskNow(reviews.data ?? [], requests, below, desks);
  return (
    <Pane
      title="Risk now"
      tools={
        <Link to="/reviews" search={{ tab: 'late' }}>
          All reviews
        </Link>
      }
    >
      <ul className={classes.figures}>
        {figures.map((f) => (
          <li key={f.label} data-late={f.late && f.count > 0}>
            <Link to={f.to} search={{ tab: f.tab }}>
              <strong className="tabular">
                {f.late && f.count > 0 && <span aria-hidden="true">! </span>}
                {f.count}
              </strong>{' '}
              {f.label}
            </Link>
          </li>
        ))}
      </ul>
      {climbed.length > 0 && (
        <ul aria-label="Climbed" className={classes.climbed}>
          {climbed.map(({ incident }) => (
            <li key={incident.id}>
              <GradeMark code={incident.grade} size={20} />
              <Link to="/incident/$id" params={{ id: incident.id }}>
                {policy.typeLabel(incident.type)}
              </Link>
              <span className="soft tabular">{incident.reference}</span>
              <span className={classes.for}>
                {withWords(incident.review.with)}, {roughly(since(incident.review.dueAt, now))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Pane>
  );
}
