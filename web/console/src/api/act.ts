import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { asProblem, type Problem } from './problem';
import { uuid } from './uuid';

/** The headers of something that a person does. The key makes a repeated request harmless. */
export type Acting = { 'Idempotency-Key': string };

export function acting(key = uuid()): Acting {
  return { 'Idempotency-Key': key };
}

export interface Act<In, Out> {
  run: (input: In) => Promise<Out | undefined>;
  /** Sends the last one again under the same key, for use after an outage. */
  again: () => void;
  busy: boolean;
  problem: Problem | null;
  clear: () => void;
}

interface Attempt<In> {
  input: In;
  key: string;
}

/** Whether two inputs ask for the same. Files have no text to compare: they are the same only if they are one. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  const files: unknown[] = [];
  const text = (input: unknown) =>
    JSON.stringify(input, (_, value) => (value instanceof Blob ? `file ${numbered(files, value)}` : value));
  return text(one) === text(other);
}

function numbered(files: unknown[], file: unknown): number {
  if (!files.includes(file)) files.push(file);
  return files.indexOf(file);
}

interface Options<In, Out> {
  /** Queries that must be fetched again afterwards, whatever the live push says. */
  touches?: readonly (readonly unknown[])[];
  done?: (out: Out, input: In) => void;
}

/** After an outage nobody knows whether the first one arrived, so the same input keeps its key. */
function keyFor<In>(input: In, last: Attempt<In> | null, error: Error | null): string {
  const unsure = last !== null && error !== null && asProblem(error).outage;
  return unsure && same(last.input, input) ? last.key : uuid();
}

/** Something that a person does, sent with one idempotency key through every retry.
    The promise of run never rejects: the refusal stays in `problem`, to be shown beside what caused it. */
export function useAct<In, Out>(
  send: (input: In, by: Acting) => Promise<Out>,
  options: Options<In, Out> = {},
): Act<In, Out> {
  const queries = useQueryClient();
  const last = useRef<Attempt<In> | null>(null);
  const running = useRef<Promise<Out | undefined> | null>(null);
  const mutation = useMutation<Out, Error, Attempt<In>>({
    mutationFn: ({ input, key }) => send(input, acting(key)),
    networkMode: 'always',
    retry: (failures, error) => failures < 2 && asProblem(error).outage,
    retryDelay: (failures) => 300 * 2 ** failures,
    onSuccess: (out, { input }) => {
      for (const queryKey of options.touches ?? []) void queries.invalidateQueries({ queryKey });
      options.done?.(out, input);
    },
  });
  const attempt = (next: Attempt<In>): Promise<Out | undefined> => {
    last.current = next;
    const run = mutation.mutateAsync(next).catch(() => undefined);
    running.current = run;
    return run.finally(() => {
      if (running.current === run) running.current = null;
    });
  };
  return {
    // A key held down or pressed twice asks once.
    run: (input) =>
      running.current && last.current && same(last.current.input, input)
        ? running.current
        : attempt({ input, key: keyFor(input, last.current, mutation.error) }),
    again: () => {
      if (last.current) void attempt(last.current);
    },
    busy: mutation.isPending,
    problem: mutation.error ? asProblem(mutation.error) : null,
    clear: mutation.reset,
  };
}
