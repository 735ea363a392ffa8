import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { asProblem, type Problem } from '../../api/problem';
import {
  type Choice,
  choiceOf,
  choiceOfWords,
  type Point,
  placesQuery,
  threeWords,
  wordsQuery,
} from './places';

const fewest = 2; // letters, below which everything would match

interface Choices {
  choices: Choice[];
  /** Why there are none, when that is not simply because nothing matches. */
  problem: Problem | null;
}

/** What can be chosen for what is typed; nothing while the field is not in use. */
export function useChoices(text: string, kinds: string, near: Point | null, wanted: boolean): Choices {
  const q = useDeferredValue(text.trim());
  const words = threeWords(q);
  const found = useQuery({
    ...placesQuery(q, kinds, near),
    enabled: wanted && words === null && q.length >= fewest,
    placeholderData: (before) => before,
  });
  const square = useQuery({
    ...wordsQuery(words ?? '', near),
    enabled: wanted && words !== null && kinds === '',
  });
  if (!wanted || q.length < fewest) return { choices: [], problem: null };
  if (words !== null) {
    return {
      choices: square.data ? [choiceOfWords(square.data)] : [],
      problem: square.error ? asProblem(square.error) : null,
    };
  }
  return { choices: (found.data?.places ?? []).map(choiceOf), problem: null };
}
