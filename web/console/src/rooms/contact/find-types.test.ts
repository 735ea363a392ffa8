import { expect, test } from 'vitest';
import { filterTypes, findTypes } from './find-types';

const types = [
  { code: 'violence', label: 'Violence', words: ['stabbing', 'fight', 'knife'] },
  { code: 'mental-health-crisis', label: 'Mental-health crisis', words: ['suicide', 'wants to die'] },
  { code: 'fraud-cyber', label: 'Fraud or cyber crime', words: ['scam', 'bank details'] },
  { code: 'collision', label: 'Road collision', words: ['car crash', 'accident'] },
  { code: 'vehicle-crime', label: 'Vehicle crime', words: ['car stolen'] },
];
const codes = (typed: string) => findTypes(types, typed).map((t) => t.value);

test('what callers say finds the type, and says by which word', () => {
  expect(findTypes(types, 'stab')).toEqual([{ value: 'violence', label: 'Violence', by: 'stabbing' }]);
  expect(codes('suicide')).toEqual(['mental-health-crisis']);
  expect(codes('SCAM ')).toEqual(['fraud-cyber']);
  expect(codes('crash')).toEqual(['collision']);
});

test('names come before words, and every word typed has to fit', () => {
  expect(codes('c')).toEqual(['mental-health-crisis', 'fraud-cyber', 'collision', 'vehicle-crime']);
  expect(codes('car')).toEqual(['collision', 'vehicle-crime']);
  expect(codes('car stolen')).toEqual(['vehicle-crime']);
  expect(codes('crime veh')).toEqual(['vehicle-crime']);
  expect(codes('submarine')).toEqual([]);
});

test('nothing typed, or the type already chosen, shows the whole list under its headings', () => {
  const options = [{ group: 'Crime', items: [{ value: 'violence', label: 'Violence' }] }];
  expect(filterTypes(types, options, ' ')).toBe(options);
  expect(filterTypes(types, options, 'Violence')).toBe(options);
  expect(filterTypes(types, options, 'Viol')).toEqual([{ value: 'violence', label: 'Violence', by: '' }]);
});
