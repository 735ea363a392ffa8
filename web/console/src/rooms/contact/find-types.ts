import type { ComboboxItem, ComboboxParsedItem } from '@mantine/core';

/** A type of incident, as it is looked for. */
export interface Findable {
  code: string;
  label: string;
  /** What callers say for it. */
  words: readonly string[];
}

export interface Found extends ComboboxItem {
  /** The caller's word by which it was found; empty when its name fits. */
  by: string;
}

const plain = (text: string) => text.trim().toLowerCase();

/** Whether every word typed begins a word of the text: "off sex" finds "Sexual offence". */
function begins(text: string, typed: readonly string[]): boolean {
  const words = plain(text).split(/[^\p{L}\p{N}]+/u);
  return typed.every((part) => words.some((word) => word.startsWith(part)));
}

/** The types that fit what is typed: by their own name first, then by what callers say ("stabbing", "scam", "awol"). */
export function findTypes(types: readonly Findable[], typed: string): Found[] {
  const parts = plain(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
  if (parts.length === 0) return types.map((t) => ({ value: t.code, label: t.label, by: '' }));
  const named = types.filter((t) => begins(t.label, parts));
  const said = types.flatMap((t) => {
    const by = named.includes(t) ? undefined : t.words.find((word) => begins(word, parts));
    return by === undefined ? [] : [{ value: t.code, label: t.label, by }];
  });
  return [...named.map((t) => ({ value: t.code, label: t.label, by: '' })), ...said];
}

/** All of them under their headings while nothing is typed, and in the order of fit as soon as something is. */
export function filterTypes(
  types: readonly Findable[],
  options: ComboboxParsedItem[],
  typed: string,
): ComboboxParsedItem[] {
  const shown = types.find((t) => t.label === typed.trim());
  return typed.trim() === '' || shown ? options : findTypes(types, typed);
}
