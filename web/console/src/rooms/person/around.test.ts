import { expect, test } from 'vitest';
import type { Neighbour } from '../../api/records';
import { named } from './AroundCaller';

const one = (person: string, name: string) => ({ person, name }) as Neighbour;

test('whoever is known around the caller is found by any words of the name', () => {
  const people = [one('1', 'Karl Denby'), one('2', 'Lee Couper'), one('', 'Restricted record')];
  expect(named(people, 'denby karl').map((p) => p.person)).toEqual(['1']);
  expect(named(people, 'karl smith')).toEqual([]);
  expect(named(people, '').map((p) => p.person)).toEqual(['1', '2']);
});
