import createClient from 'openapi-fetch';
import { gatedFetch } from './gate';
import { asProblem, problemFrom } from './problem';
import type { paths } from './schema';

// The headers of an act (idempotency key, version seen) go beside the parameters in one form for every operation,
// so the document's own declarations of them are left out of the types.
type WithoutHeaders<Operation> = Operation extends { parameters: infer P }
  ? Omit<Operation, 'parameters'> & { parameters: Omit<P, 'header'> }
  : Operation;
type Paths = {
  [Path in keyof paths]: { [Method in keyof paths[Path]]: WithoutHeaders<paths[Path][Method]> };
};

/** The typed client of the REST contract (schema.d.ts is generated from api/openapi.yaml). */
export const api = createClient<Paths>({
  baseUrl: globalThis.location?.origin ?? '',
  fetch: gatedFetch,
});

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The body of an answer; a refusal or an outage is thrown as a Problem. */
export async function body<T>(asking: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await asking;
  } catch (cause) {
    throw asProblem(cause);
  }
  if (!answer.response.ok) throw problemFrom(answer.response.status, answer.error);
  // An answer without a body (204) still says that it was done.
  return (answer.data ?? {}) as T;
}
