import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { LookUp } from '../../api/records';
import { may, useSession } from '../../api/session';
import { Do } from '../../ui/Do';
import { useCommands } from '../../ui/keys/use-commands';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { useTitle } from '../../ui/title';
import { CandidateCard } from './CandidateCard';
import { FlagsDue } from './FlagsDue';
import { FoundNotes } from './FoundNotes';
import { PendingJoins } from './PendingJoins';
import classes from './PeopleScreen.module.css';
import { asksAnything } from './typed';
import { useSeeker, useSought } from './use-seeker';
import { announcement } from './words';

const blank = { name: '', birth: '', address: '', phone: '', former: '', reason: '' };
const most = 10;
const restMs = 700;

/** Looks somebody up without a contact. That it was done, and why, is recorded. */
export function PeopleScreen() {
  useTitle('People');
  const session = useSession();
  const navigate = useNavigate();
  const [given, setGiven] = useState(blank);
  const [opened, setOpened] = useState<string | null>(null);
  // A reason goes along when it is written, not letter by letter: each look is on record with it.
  const [settled] = useDebouncedValue(given.reason, restMs);
  const seeker = useSeeker('people');
  const { found, problem } = useSought(seeker);
  useEffect(() => {
    const told = Object.entries({ ...given, reason: settled }).filter(([, text]) => text.trim() !== '');
    const wanted: LookUp = {
      limit: most,
      ...Object.fromEntries(told.map(([field, text]) => [field, text.trim()])),
    };
    if (asksAnything(wanted)) seeker.seek(wanted);
    else seeker.clear();
  }, [given, settled, seeker]);
  useEffect(() => document.getElementById('search-people')?.focus(), []);
  const candidates = found?.candidates ?? [];
  const card = candidates.find((c) => c.person === opened);
  const toggle = (person: string | undefined) => setOpened(person === opened ? null : (person ?? null));
  const record = {
    id: 'open-person',
    label: 'Open the record',
    group: 'People',
    keys: 'Alt+O',
    when: () => card !== undefined,
    run: () => {
      if (card)
        void navigate({
          to: '/people/$id',
          params: { id: card.person },
          state: { reason: given.reason.trim() },
        });
    },
  };
  useCommands([
    {
      id: 'search-people',
      label: 'Search by name',
      group: 'People',
      keys: 'F3',
      bar: 5,
      run: () => document.getElementById('search-people')?.focus(),
    },
    ...Array.from({ length: most - 1 }, (_, at) => ({
      id: `candidate-${at + 1}`,
      label: `Open or shut candidate ${at + 1}`,
      group: 'People',
      keys: `Alt+${at + 1}`,
      quiet: true,
      when: () => candidates.length > at,
      run: () => toggle(candidates[at]?.person),
    })),
    record,
  ]);
  const field = (name: keyof typeof blank) => ({
    value: given[name],
    autoComplete: 'off',
    onChange: (e: { currentTarget: { value: string } }) =>
      setGiven({ ...given, [name]: e.currentTarget.value }),
  });
  return (
    <div className={classes.screen}>
      <h1 className="unseen">People</h1>
      <div className={classes.left}>
        <Pane title="Look somebody up" aside={found && `${found.people.toLocaleString('en-GB')} on file`}>
          <div className={classes.form}>
            <TextInput
              label="Why you look"
              description="Kept with your name. Without it, protected people are initials only."
              {...field('reason')}
            />
            <TextInput id="search-people" label="Name, in any order" spellCheck={false} {...field('name')} />
            <TextInput label="Born, or age" placeholder="25/5/85, or forty-ish" {...field('birth')} />
            <TextInput label="Address, or part of it" {...field('address')} />
            <TextInput label="Telephone number" inputMode="tel" {...field('phone')} />
            <TextInput label="Maiden or earlier name" {...field('former')} />
          </div>
        </Pane>
        {may(session, 'supervisor') && <PendingJoins />}
        {may(session, 'supervisor') && <FlagsDue />}
      </div>
      <Pane title="May be" aside={found && `${candidates.length} shown`} className={classes.found}>
        <p role="status" className="unseen">
          {announcement(found)}
        </p>
        <div className={classes.list}>
          {!found && <p className="soft">Type what you know. Fragments by ear will do.</p>}
          <ol className={classes.cards}>
            {candidates.map((candidate, at) => (
              <CandidateCard
                key={candidate.person}
                candidate={candidate}
                place={at < 9 ? at + 1 : undefined}
                expanded={candidate.person === opened}
                plain
                toggle={() => toggle(candidate.person)}
              >
                <Do command={record} size="compact-sm" style={{ justifySelf: 'start' }} />
              </CandidateCard>
            ))}
          </ol>
          {found && <FoundNotes found={found} />}
          {found?.number?.says && <p>{found.number.says}</p>}
          {problem && problem.code !== 'person.nothing-asked' && (
            <ProblemNote problem={problem} again={() => seeker.again()} />
          )}
        </div>
      </Pane>
    </div>
  );
}
