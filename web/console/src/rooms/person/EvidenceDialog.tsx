import { Modal } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { usePolicy } from '../../api/policy';
import type { Pattern } from '../../api/records';
import { when } from '../../ui/clock';
import { GradeMark } from '../../ui/GradeMark';
import { callerLine } from '../contact/caller-line';
import { contactQuery } from '../contact/contacts';
import { incidentQuery } from '../incident/incidents';
import classes from './EvidenceDialog.module.css';
import { PatternLine } from './PictureStrip';
import { Unknown } from './Unknown';

const most = 12; // of each kind under one pattern; the count says how many there are

interface Props {
  patterns: readonly Pattern[];
  opened: boolean;
  close: () => void;
}

/** On which contacts and incidents each pattern rests. */
export function EvidenceDialog({ patterns, opened, close }: Props) {
  return (
    <Modal opened={opened} onClose={close} title="What the patterns rest on" size="lg">
      <div className={classes.all}>
        {patterns.map((pattern) => (
          <section key={pattern.code}>
            <h3>{pattern.label}</h3>
            <ul>
              <PatternLine pattern={pattern} />
            </ul>
            {opened && <Rows pattern={pattern} />}
          </section>
        ))}
      </div>
    </Modal>
  );
}

function Rows({ pattern }: { pattern: Pattern }) {
  const policy = usePolicy();
  const incidents = useQueries({ queries: pattern.incidents.slice(0, most).map((id) => incidentQuery(id)) });
  const contacts = useQueries({ queries: pattern.contacts.slice(0, most).map((id) => contactQuery(id)) });
  const lost = [...incidents, ...contacts].filter((asked) => asked.error);
  const rest = Math.max(0, pattern.incidents.length - most) + Math.max(0, pattern.contacts.length - most);
  return (
    <ul className={classes.rows}>
      {incidents.map(
        ({ data: i }) =>
          i && (
            <li key={i.id} className={classes.row}>
              <GradeMark code={i.grade} size={20} />
              <Link to="/incident/$id" params={{ id: i.id }}>
                {i.reference}
              </Link>
              <span>
                {policy.typeLabel(i.closingType ?? i.type)}, {i.place}
              </span>
              <span className="soft tabular">{when(i.openedAt)}</span>
            </li>
          ),
      )}
      {contacts.map(
        ({ data: c }) =>
          c && (
            <li key={c.id} className={classes.row}>
              <span className={classes.service}>{c.service}</span>
              <Link to="/contacts" search={{ id: c.id }}>
                {callerLine(c)}
              </Link>
              <span>
                {policy.typeLabel(c.type)}
                {c.place && `, ${c.place}`}
              </span>
              <span className="soft tabular">{when(c.receivedAt)}</span>
            </li>
          ),
      )}
      {lost.length > 0 && (
        <li>
          <Unknown
            asked={{
              error: lost[0]?.error ?? null,
              isFetching: lost.some((asked) => asked.isFetching),
              refetch: () => {
                for (const asked of lost) void asked.refetch();
              },
            }}
            what={lost.length === 1 ? 'One of the records' : `${lost.length} of the records`}
          />
        </li>
      )}
      {rest > 0 && <li className="soft">and {rest} more</li>}
    </ul>
  );
}
