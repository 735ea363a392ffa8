import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gatedFetch, sessionGate, sessionRenewed } from './gate';

const asked: string[] = [];
let signedIn = true;

beforeEach(() => {
  asked.length = 0;
  signedIn = true;
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(`${request.headers.get('Idempotency-Key')} ${await request.text()}`);
    return new Response(null, { status: signedIn ? 204 : 401 });
  });
});
afterEach(() => vi.unstubAllGlobals());

const post = (path: string) =>
  gatedFetch(
    new Request(`http://bluelamp.test${path}`, {
      method: 'POST',
      headers: { 'Idempotency-Key': 'k1' },
      body: 'half a sentence',
    }),
  );

test('a request that meets an ended session waits, and is sent unchanged after signing in again', async () => {
  signedIn = false;
  const waiting = post('/api/contacts/1/notes');
  await vi.waitFor(() => expect(sessionGate.closed()).toBe(true));
  signedIn = true;
  sessionRenewed(true);
  expect((await waiting).status).toBe(204);
  expect(asked).toEqual(['k1 half a sentence', 'k1 half a sentence']);
  expect(sessionGate.closed()).toBe(false);
});

test('when somebody else signs in, nothing of the first person is sent under their name', async () => {
  signedIn = false;
  const waiting = post('/api/contacts/1/notes');
  await vi.waitFor(() => expect(sessionGate.closed()).toBe(true));
  signedIn = true;
  sessionRenewed(false);
  expect((await waiting).status).toBe(401);
  expect(asked).toHaveLength(1);
});

test('a wrong password is not an ended session', async () => {
  signedIn = false;
  expect((await post('/api/session')).status).toBe(401);
  expect(sessionGate.closed()).toBe(false);
});
