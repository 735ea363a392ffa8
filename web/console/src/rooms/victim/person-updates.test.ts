import { expect, test } from 'vitest';
import type { VictimUpdate } from '../../api/records';
import { lastTold } from './PersonUpdates';

const update = (id: string, at?: string) =>
  ({ id, given: at ? { at, note: id } : null }) as unknown as VictimUpdate;

test('what they were told last is the newest of all incidents', () => {
  const all = [update('a', '2026-11-02T10:00:00Z'), update('b'), update('c', '2026-11-20T10:00:00Z')];
  expect(lastTold(all)?.id).toBe('c');
  expect(lastTold([update('b')])).toBeUndefined();
});
