import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { About, Candidate } from './about';
import classes from './SubjectFields.module.css';

interface Props {
  people: readonly Candidate[];
  /** Key of who was chosen, '' for a name that is typed. */
  chosen: string;
  choose: (key: string) => void;
  about: About;
  set: (part: Partial<About>) => void;
  error: (field: string) => string | undefined;
}

/** Whom a referral is about, and what the partner is told of them: as much as they need to find and help the person. */
export function SubjectFields({ people, chosen, choose, about, set, error }: Props) {
  return (
    <>
      <NativeSelect
        label="Whom it is about"
        data-autofocus
        data={[
          { value: '', label: 'Somebody else: type the name' },
          ...people.map((p) => ({ value: p.key, label: `${p.name}, ${p.role}` })),
        ]}
        value={chosen}
        onChange={(e) => choose(e.currentTarget.value)}
      />
      <fieldset className={classes.told}>
        <legend>{about.unnamed ? 'The partner is not told who it is' : 'The partner is told'}</legend>
        <TextInput
          label="Name"
          autoComplete="off"
          value={about.name}
          error={error('name')}
          onChange={(e) => set({ name: e.currentTarget.value })}
        />
        {!about.unnamed && (
          <>
            <TextInput
              label="Born, or age (if known)"
              autoComplete="off"
              value={about.born}
              error={error('born')}
              onChange={(e) => set({ born: e.currentTarget.value })}
            />
            <TextInput
              label="Address (if they need it)"
              autoComplete="off"
              value={about.address}
              error={error('address')}
              onChange={(e) => set({ address: e.currentTarget.value })}
            />
          </>
        )}
        <TextInput
          label={
            about.unnamed ? 'Needs, such as an interpreter (they are told)' : 'Needs, such as an interpreter'
          }
          autoComplete="off"
          value={about.needs}
          error={error('needs')}
          onChange={(e) => set({ needs: e.currentTarget.value })}
        />
        <Checkbox
          className={classes.wide}
          label="Do not say who it is"
          checked={about.unnamed}
          onChange={(e) => set({ unnamed: e.currentTarget.checked })}
        />
        {about.unnamed && (
          <TextInput
            className={classes.wide}
            label="Why not"
            description="Stays here. The partner is told to ring the control room if they must know."
            value={about.why}
            error={error('why')}
            onChange={(e) => set({ why: e.currentTarget.value })}
          />
        )}
      </fieldset>
    </>
  );
}
