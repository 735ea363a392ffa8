import { Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import { usePolicy } from '../../api/policy';
import type { Contact } from '../../api/records';
import { ProblemNote } from '../../ui/ProblemNote';
import { waiting } from '../../ui/unsaved';
import { inputId } from '../risk/missing';
import { type Findable, type Found, filterTypes } from './find-types';

const themes: Record<string, string> = {
  crime: 'Crime',
  'public-safety': 'Public safety and welfare',
  asb: 'Anti-social behaviour',
  transport: 'Transport',
  administration: 'Administration',
};

/** What kind of incident this is: typed, not scrolled for. It decides what is asked next. */
export function TypePicker({ contact }: { contact: Contact }) {
  const policy = usePolicy();
  const queries = useQueryClient();
  const choose = useAct(
    (type: string, by) =>
      body(
        api.PUT('/api/contacts/{id}/type', {
          headers: by,
          params: { path: { id: contact.id } },
          body: { type },
        }),
      ),
    { done: (next) => queries.setQueryData(keys.contact(contact.id), next) },
  );
  const themeOf = (theme: string) => themes[theme] ?? theme;
  const data = Object.keys(themes)
    .concat(policy.types.map((t) => t.theme))
    .filter((theme, at, all) => all.indexOf(theme) === at)
    .map((theme) => ({
      group: themeOf(theme),
      items: policy.types.filter((t) => t.theme === theme).map((t) => ({ value: t.code, label: t.label })),
    }))
    .filter((group) => group.items.length > 0);
  const findable: Findable[] = policy.types.map((t) => ({
    code: t.code,
    label: t.label,
    words: t.words ?? [],
  }));
  return (
    <div>
      <Select
        id={inputId('type')}
        label="Type of incident"
        placeholder="Type a few letters"
        searchable
        selectFirstOptionOnChange
        selectFirstOptionOnDropdownOpen // or Enter after the very first letter would find nothing chosen
        nothingFoundMessage="No type by that name or word"
        filter={({ options, search }) => filterTypes(findable, options, search)}
        renderOption={({ option }) => <Choice found={option as Found} />}
        data={data}
        value={contact.type || null}
        onChange={(type) => type && waiting.during(`type/${contact.id}`, choose.run(type))}
        maxDropdownHeight={300}
      />
      <ProblemNote problem={choose.problem} again={choose.again} />
    </div>
  );
}

function Choice({ found }: { found: Found }) {
  return (
    <span>
      {found.label}
      {found.by && <span className="soft"> ({found.by})</span>}
    </span>
  );
}
