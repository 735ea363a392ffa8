import { Button, Modal, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { InvolvedPerson } from '../../api/records';
import { Choices } from '../../ui/Choices';
import { useCommands } from '../../ui/keys/use-commands';
import { ProblemNote } from '../../ui/ProblemNote';
import { AroundCaller, named } from './AroundCaller';
import { CandidateCard } from './CandidateCard';
import { FoundNotes } from './FoundNotes';
import classes from './InvolveDialog.module.css';
import { pictureQuery } from './people';
import { Unknown } from './Unknown';
import { useSeeker, useSought } from './use-seeker';

type Role = InvolvedPerson['role'];

const roles: { code: Role; label: string; mark: string }[] = [
  { code: 'suspect', label: 'Suspect', mark: 'S' },
  { code: 'victim', label: 'Victim', mark: 'V' },
  { code: 'witness', label: 'Witness', mark: 'W' },
  { code: 'third-party', label: 'Third party', mark: 'T' },
  { code: 'professional', label: 'Professional', mark: 'P' },
  { code: 'other', label: 'Other', mark: 'O' },
];

const blank = { name: '', role: '' as Role | '', birth: '', address: '' };

interface Props {
  contact: string;
  opened: boolean;
  close: () => void;
}

/** Adds somebody other than the caller: new, or somebody on record who is found as the name is typed. */
export function InvolveDialog({ contact, opened, close }: Props) {
  const queries = useQueryClient();
  const [given, setGiven] = useState(blank);
  const [chosen, setChosen] = useState<string | null>(null);
  const seeker = useSeeker('involved');
  const { found, problem } = useSought(seeker);
  useEffect(() => {
    const { name, birth, address } = given;
    if (!opened || name.trim().length < 2) seeker.clear();
    else
      seeker.seek({
        name: name.trim(),
        limit: 3,
        typing: 'name',
        contact,
        involved: true, // the number is the caller's, and says nothing of anybody else
        ...(birth.trim() && { birth: birth.trim() }),
        ...(address.trim() && { address: address.trim() }),
      });
  }, [opened, given, seeker, contact]);
  const shut = () => {
    setGiven(blank);
    setChosen(null);
    close();
  };
  const involve = useAct(
    (input: { person: string | null; role: Role } & Omit<typeof blank, 'role'>, by) =>
      body(
        api.POST('/api/contacts/{id}/people', {
          headers: by,
          params: { path: { id: contact } },
          body: {
            name: input.name.trim(),
            role: input.role,
            ...(input.person && { person: input.person }),
            ...((input.birth || input.address) && {
              details: {
                ...(input.birth && { birth: input.birth.trim() }),
                ...(input.address && { street: input.address.trim() }),
              },
            }),
          },
        }),
      ),
    {
      touches: [keys.picture(contact)],
      done: (next) => {
        queries.setQueryData(keys.contact(contact), next);
        shut();
      },
    },
  );
  const candidates = given.name.trim().length < 2 ? [] : (found?.candidates ?? []);
  const pictured = useQuery({ ...pictureQuery(contact), enabled: opened });
  const picture = pictured.data;
  const around = named(picture?.household ?? [], given.name);
  const person = [...candidates, ...around].find((c) => c.person === chosen);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (given.role) void involve.run({ ...given, role: given.role, person: person?.person ?? null });
  };
  const ready = given.name.trim() !== '' && given.role !== '';
  useCommands([
    {
      id: 'involve-add',
      label: 'Add the person',
      group: 'Contact',
      keys: 'Ctrl+Enter',
      everywhere: true,
      quiet: true,
      when: () => opened && ready && !involve.busy,
      run: () => submit(),
    },
  ]);
  const refused = involve.problem;
  return (
    <Modal opened={opened} onClose={shut} title="Add a person involved" size="lg">
      <form onSubmit={submit} className={classes.form}>
        <TextInput
          className={classes.name}
          label="Name, or a few words"
          placeholder="the man next door"
          data-autofocus
          autoComplete="off"
          value={given.name}
          error={refused?.field === 'name' ? refused.detail : undefined}
          onChange={(e) => setGiven({ ...given, name: e.currentTarget.value })}
        />
        <TextInput
          label="Born, or age"
          autoComplete="off"
          value={given.birth}
          onChange={(e) => setGiven({ ...given, birth: e.currentTarget.value })}
        />
        <TextInput
          className={classes.wide}
          label="Address"
          autoComplete="off"
          value={given.address}
          onChange={(e) => setGiven({ ...given, address: e.currentTarget.value })}
        />
        <div className={classes.wide}>
          <Choices
            legend="Role"
            options={roles}
            value={given.role}
            onChange={(role) => setGiven({ ...given, role: role as Role })}
          />
        </div>
        <AroundCaller
          className={classes.wide}
          people={around}
          chosen={chosen}
          choose={(one) => {
            setChosen(one?.person ?? null);
            if (one) setGiven({ ...given, name: one.name });
          }}
        />
        {candidates.length > 0 && (
          <section className={classes.wide} aria-label="People on file">
            <p className={classes.hint}>
              On file. Open one to take that record; otherwise a new one is made.
            </p>
            <ol className={classes.cards}>
              {candidates.map((c) => (
                <CandidateCard
                  key={c.person}
                  candidate={c}
                  brief={c.person !== chosen}
                  expanded={c.person === chosen}
                  toggle={() => setChosen(c.person === chosen ? null : c.person)}
                />
              ))}
            </ol>
          </section>
        )}
        <div className={classes.wide}>
          {found && given.name.trim().length >= 2 && <FoundNotes found={found} />}
          {problem && problem.code !== 'person.nothing-asked' && (
            <ProblemNote problem={problem} again={() => seeker.again()} />
          )}
          <Unknown asked={pictured} what="Who is known around the caller" />
          <ProblemNote problem={refused} again={involve.again} />
        </div>
        <Button type="submit" loading={involve.busy} disabled={!ready} className={classes.wide}>
          {person ? `Add ${person.name}, who is on file` : 'Add as a new person'}
        </Button>
      </form>
    </Modal>
  );
}
