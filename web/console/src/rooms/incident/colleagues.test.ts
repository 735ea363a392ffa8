import { expect, test } from 'vitest';
import type { IncidentSummary } from '../../api/records';
import { inHandsOf, receivers } from './colleagues';

const somebody = (id: string, signedIn: boolean, ...roles: string[]) => ({ id, name: id, signedIn, roles });

test('anybody at work with incidents can be given one, whatever the role, but not oneself', () => {
  const all = [
    somebody('me', true, 'handler'),
    somebody('dan', true, 'dispatcher'),
    somebody('sam', true, 'supervisor', 'administrator'),
    somebody('ada', true, 'administrator'),
    somebody('off', false, 'handler'),
  ];
  expect(receivers(all, 'me')).toEqual([
    { value: 'dan', label: 'dan (dispatcher)' },
    { value: 'sam', label: 'sam (supervisor, administrator)' },
  ]);
});

test('what is closed or in other hands is not handed over', () => {
  const incident = (id: string, owner: string, state: string) => ({ id, owner, state }) as IncidentSummary;
  const all = [incident('1', 'me', 'open'), incident('2', 'sam', 'open'), incident('3', 'me', 'closed')];
  expect(inHandsOf('me', all).map((i) => i.id)).toEqual(['1']);
});
