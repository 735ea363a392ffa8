import { MultiSelect } from '@mantine/core';

interface Props {
  label: string;
  /** What the pack has of them. */
  entries: { code: string; label: string }[] | null | undefined;
  given: string[];
  give: (codes: string[]) => void;
}

/** Any number of a list: typing finds one, arrows and Enter take it, Backspace gives the last one back. */
export function TrialMarks({ label, entries, given, give }: Props) {
  const all = entries ?? [];
  if (all.length === 0) return null;
  return (
    <MultiSelect
      size="sm"
      label={label}
      placeholder={given.length === 0 ? 'None' : undefined}
      data={all.map((e) => ({ value: e.code, label: e.label }))}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage="Nothing of that name"
      value={given}
      onChange={give}
    />
  );
}
