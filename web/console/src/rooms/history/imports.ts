import { queryOptions } from '@tanstack/react-query';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import type { components } from '../../api/schema';

type S = components['schemas'];

export type Import = S['Import'];
export type ImportField = S['ImportField'];
export type ImportCounts = S['ImportCounts'];
export type Mapping = Record<string, string>;

const imports = ['imports'] as const;

/** How often a list is fetched again while something is being done to one of them. */
const whileWorking = 1000;

const inMotion = (i: Import) => i.work !== '' || i.phase === 'running' || i.phase === 'undoing';

export const importsQuery = queryOptions({
  queryKey: imports,
  queryFn: async () => (await body(api.GET('/api/imports'))).imports ?? [],
  refetchInterval: (query) => (query.state.data?.some(inMotion) ? whileWorking : false),
});

/** The first rows of a file. Each look is in the audit, so it is fetched once. */
export const sampleQuery = (id: string, encoding: string) =>
  queryOptions({
    queryKey: [...imports, id, 'sample', encoding],
    queryFn: () => body(api.GET('/api/imports/{id}/sample', { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

/** What an administrator does with an import. */
export function useImportActs() {
  const touches = { touches: [imports] };
  const on = (id: string) => ({ params: { path: { id } } });
  return {
    map: useAct(
      ({ id, mapping, encoding }: { id: string; mapping: Mapping; encoding: Import['encoding'] }, by) =>
        body(
          api.PUT('/api/imports/{id}/mapping', {
            headers: by,
            ...on(id),
            body: { mapping, encoding: encoding as S['ImportMapInBody']['encoding'] },
          }),
        ),
      touches,
    ),
    check: useAct(
      (id: string, by) => body(api.POST('/api/imports/{id}/check', { headers: by, ...on(id) })),
      touches,
    ),
    run: useAct(
      (id: string, by) => body(api.POST('/api/imports/{id}/run', { headers: by, ...on(id) })),
      touches,
    ),
    pause: useAct(
      (id: string, by) => body(api.POST('/api/imports/{id}/pause', { headers: by, ...on(id) })),
      touches,
    ),
    discard: useAct(
      (id: string, by) => body(api.POST('/api/imports/{id}/discard', { headers: by, ...on(id) })),
      touches,
    ),
    undo: useAct(
      ({ id, reason }: { id: string; reason: string }, by) =>
        body(api.POST('/api/imports/{id}/undo', { headers: by, ...on(id), body: { reason } })),
      touches,
    ),
  };
}

export type ImportActs = ReturnType<typeof useImportActs>;
