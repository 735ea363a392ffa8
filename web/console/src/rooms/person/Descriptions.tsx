import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Act } from '../../api/act';
import type { PersonRecord } from '../../api/records';
import { grouped } from '../../ui/grouped';
import { spoken } from '../contact/caller-line';
import classes from './RecordLists.module.css';
import { WhyDialog } from './WhyDialog';
import { addressLine, birthWords, dayWords, nameLine } from './words';

type Description = PersonRecord['descriptions'][number];

interface Props {
  person: PersonRecord;
  /** Absent for those who may not take a description back. */
  withdraw?: Act<{ record: string; reason: string }, PersonRecord>;
}

const sources: Record<string, string> = {
  contact: 'a contact',
  import: 'another system',
  handler: 'a handler',
};

/** What was heard of a person, each time by itself, with where and when. */
export function Descriptions({ person, withdraw }: Props) {
  const [taking, setTaking] = useState<Description | null>(null);
  return (
    <>
      <ul className={classes.list}>
        {distinct(person.descriptions).map(({ one, times, first }) => (
          <li key={`${one.person}/${one.record}`} className={classes.item} data-off={one.withdrawn}>
            <div className={classes.line}>
              <strong>{nameLine(one)}</strong>
              {one.former && <span>formerly {one.former}</span>}
              {one.withdrawn && <span>(taken back)</span>}
              {withdraw && !one.withdrawn && one.person === person.id && (
                <button type="button" className={classes.small} onClick={() => setTaking(one)}>
                  Take back<span className="unseen"> what was heard on {dayWords(one.heardAt)}</span>
                </button>
              )}
            </div>
            <dl className={classes.facts}>
              {facts(one).map(([name, value]) => (
                <Fact key={name} name={name} value={value} />
              ))}
            </dl>
            <p className="soft">
              From{' '}
              {one.contact ? (
                <Link to="/contacts" search={{ id: one.contact }}>
                  a contact
                </Link>
              ) : (
                (sources[one.source] ?? one.source)
              )}
              , {dayWords(one.heardAt)}
              {times > 1 &&
                `, and ${times - 1} ${times === 2 ? 'time' : 'times'} before since ${dayWords(first)}`}
              {one.person !== person.id && ', on another record of this person'}
            </p>
          </li>
        ))}
      </ul>
      {taking && withdraw && (
        <WhyDialog
          title="Take this description back"
          opened
          close={() => setTaking(null)}
          button="Take it back"
          busy={withdraw.busy}
          problem={withdraw.problem}
          again={withdraw.again}
          say={(reason) =>
            void withdraw.run({ record: taking.record, reason }).then((done) => done && setTaking(null))
          }
        />
      )}
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

interface Heard {
  one: Description;
  times: number;
  first: string;
}

/** The same words heard again are shown once, as they were heard last. */
function distinct(all: readonly Description[]): Heard[] {
  const groups = grouped(all, (d) =>
    JSON.stringify([d.person, d.withdrawn, nameLine(d), d.former, facts(d)]),
  );
  return groups.flatMap(([, heard]) => {
    const one = heard[0];
    return one ? [{ one, times: heard.length, first: heard.at(-1)?.heardAt ?? one.heardAt }] : [];
  });
}

function facts(d: Description): [string, string][] {
  const all: [string, string][] = [
    ['Born', d.birth ? birthWords(d.birth) : ''],
    ['Sex', d.sex === 'f' ? 'female' : d.sex === 'm' ? 'male' : ''],
    ['Address', addressLine(d)],
    ['Number', d.phone ? spoken(d.phone) : ''],
    ['E-mail', d.email ?? ''],
  ];
  return all.filter(([, value]) => value !== '');
}
