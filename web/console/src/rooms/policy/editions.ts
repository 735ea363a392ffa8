import { queryOptions } from '@tanstack/react-query';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { components } from '../../api/schema';
import type { QuestionSet } from './questionset';

export type Edition = components['schemas']['PolicyEdition'];
export type PolicyChange = components['schemas']['PolicyChange'];
export type PolicyCheck = components['schemas']['PolicyCheck'];
export type PolicySource = components['schemas']['PolicySource'];

export const editionsQuery = queryOptions({
  queryKey: [...keys.editions, 'list'],
  queryFn: () => body(api.GET('/api/policy/editions')),
});

/** The force's own file that is in force. */
export const sourceQuery = queryOptions({
  queryKey: [...keys.editions, 'source'],
  queryFn: () => body(api.GET('/api/policy/source')),
});

/** One edition as it was written; 0 is the file that came with the installation. */
export const editionQuery = (number: number) =>
  queryOptions({
    queryKey: [...keys.editions, number],
    queryFn: () => body(api.GET('/api/policy/editions/{number}', { params: { path: { number } } })),
  });

/** A question set laid into the force's file; nothing is saved. */
export const previewQuery = (set: QuestionSet) =>
  queryOptions({
    queryKey: ['policy-preview', set],
    queryFn: () => body(api.POST('/api/policy/questions/preview', { body: set })),
    gcTime: 30_000,
    retry: false,
  });

export function useCheck() {
  return useAct((yaml: string) => body(api.POST('/api/policy/check', { body: { yaml } })));
}

const touches = [keys.editions, keys.policy];

export interface PackDraft {
  yaml: string;
  note: string;
  base: number;
}

export function usePublish() {
  return useAct(
    (input: PackDraft, by): Promise<Edition> =>
      body(api.POST('/api/policy/editions', { headers: by, body: input })),
    { touches },
  );
}

export function usePublishQuestions() {
  return useAct(
    (input: QuestionSet & { note: string }, by): Promise<Edition> =>
      body(api.POST('/api/policy/questions', { headers: by, body: input })),
    { touches },
  );
}
