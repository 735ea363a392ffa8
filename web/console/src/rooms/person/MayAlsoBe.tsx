import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Candidate, LookUp, PersonRecord } from '../../api/records';
import { CandidateCard } from './CandidateCard';
import { JoinDialog } from './JoinDialog';
import { useDecideLink } from './links';
import classes from './MayAlsoBe.module.css';
import { asksAnything } from './typed';
import { useSeeker, useSought } from './use-seeker';
import { WhyDialog } from './WhyDialog';

/** Other records that may be of the same human being, by what was heard last. Nothing is joined by itself. reason is what
    the record was opened with: nobody else's is put in its place. */
export function MayAlsoBe({ person, reason }: { person: PersonRecord; reason: string }) {
  const seeker = useSeeker(person.id);
  const { found } = useSought(seeker);
  const [opened, setOpened] = useState<string | null>(null);
  const [joining, setJoining] = useState<Candidate | null>(null);
  const [parting, setParting] = useState<Candidate | null>(null);
  const part = useDecideLink(() => setParting(null));
  const ask = askOf(person, reason);
  const text = JSON.stringify(ask);
  useEffect(() => {
    const wanted = JSON.parse(text) as LookUp;
    if (asksAnything(wanted)) seeker.seek(wanted);
  }, [text, seeker]);
  const said = new Set([person.id, ...person.links.map((l) => l.other)]);
  const others = (found?.candidates ?? []).filter(
    (c) => !said.has(c.person) && !c.others.includes(person.id),
  );
  if (others.length === 0) return null;
  return (
    <section className={classes.others}>
      <h3>May be the same person</h3>
      <ol className={classes.cards}>
        {others.map((other) => (
          <CandidateCard
            key={other.person}
            candidate={other}
            brief
            expanded={other.person === opened}
            toggle={() => setOpened(other.person === opened ? null : other.person)}
          >
            <div className={classes.buttons}>
              <Button size="compact-xs" onClick={() => setJoining(other)}>
                One person
              </Button>
              <Button size="compact-xs" variant="default" onClick={() => setParting(other)}>
                Two people
              </Button>
            </div>
          </CandidateCard>
        ))}
      </ol>
      <JoinDialog
        one={{ person: person.id, name: person.name }}
        other={joining}
        close={() => setJoining(null)}
        done={() => setOpened(null)}
      />
      {parting && (
        <WhyDialog
          title={`${person.name} and ${parting.name} are two people`}
          opened
          close={() => setParting(null)}
          button="Keep them apart"
          busy={part.busy}
          problem={part.problem}
          again={part.again}
          say={(reason) =>
            void part.run({ one: person.id, other: parting.person, verdict: 'different', reason })
          }
        />
      )}
    </section>
  );
}

/** The newest description as a question. Notes of the record itself come back too and are left out. */
function askOf(person: PersonRecord, reason: string): LookUp {
  const newest = person.descriptions.find((d) => !d.withdrawn);
  const { first, last, birth, phone, house, street, town, postcode } = newest ?? {};
  const told = Object.entries({ first, last, birth, phone, house, street, town, postcode });
  return {
    limit: 6,
    ...(reason && { reason }),
    ...Object.fromEntries(told.filter(([, v]) => v)),
  };
}
