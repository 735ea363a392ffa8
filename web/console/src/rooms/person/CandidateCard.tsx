import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import type { Candidate } from '../../api/records';
import { when } from '../../ui/clock';
import { Key } from '../../ui/Key';
import classes from './CandidateCard.module.css';
import { FlagMarks } from './FlagMarks';
import { Roles } from './Roles';
import { Waterfall } from './Waterfall';
import { ageLine, percent } from './words';

interface Props {
  candidate: Candidate;
  /** The number of its key, from 1; undefined when it has none. */
  place?: number;
  expanded: boolean;
  /** Only one line while it is not open. */
  brief?: boolean;
  toggle: () => void;
  /** Without a link to the record: what is handed in leads there, or nothing does. */
  plain?: boolean;
  /** What can be decided about it, shown when it is open. */
  children?: ReactNode;
}

const decisions = { same: 'This is the caller', different: 'Ruled out', unsure: 'Unsure', '': '' };

/** Somebody who it may be: how likely, who, in which roles, what stands on the record; opened, why. */
export function CandidateCard({ candidate, place, expanded, brief, toggle, plain, children }: Props) {
  const body = useId();
  const { decided, share, contacts, openIncidents } = candidate;
  return (
    <li className={classes.card} data-open={expanded} data-decided={decided}>
      <button
        type="button"
        className={classes.head}
        aria-expanded={expanded}
        aria-controls={expanded ? body : undefined}
        onClick={toggle}
      >
        {place && <Key>{`Alt+${place}`}</Key>}
        <span className={classes.name}>{candidate.name}</span>
        <span className={classes.likely} data-words={candidate.words}>
          {candidate.words} <strong>{percent(share)}</strong>
        </span>
        <span className={classes.share} aria-hidden="true">
          <span style={{ width: `${100 * share}%` }} />
        </span>
      </button>
      <div className={classes.facts} hidden={brief && !expanded}>
        {decided && <p className={classes.decided}>{decisions[decided]}</p>}
        {!candidate.protected && (
          <p>
            {[ageLine(candidate), candidate.address].filter(Boolean).join('. ') ||
              'Nothing but a name on record'}
          </p>
        )}
        {!candidate.protected && (
          <p className={classes.past}>
            <Roles roles={candidate.roles} />
            <span>
              {contacts} {contacts === 1 ? 'contact' : 'contacts'}
              {candidate.lastAt && `, last ${when(candidate.lastAt)}`}
            </span>
            {openIncidents > 0 && (
              <strong>
                {openIncidents} open {openIncidents === 1 ? 'incident' : 'incidents'}
              </strong>
            )}
          </p>
        )}
        {candidate.protected && (
          <p>
            <strong>Protected.</strong> Say why you look, and more is shown.
          </p>
        )}
        <FlagMarks flags={candidate.flags} whole={expanded} />
      </div>
      {expanded && (
        <div id={body} className={classes.why}>
          {!candidate.protected && <Waterfall why={candidate.why} />}
          {children}
          {!plain && (
            <Link to="/people/$id" params={{ id: candidate.person }} className={classes.record}>
              Whole record of {candidate.name}
            </Link>
          )}
        </div>
      )}
    </li>
  );
}
