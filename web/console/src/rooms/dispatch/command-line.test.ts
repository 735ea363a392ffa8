import { describe, expect, test } from 'vitest';
import { grammar, parse } from './command-line';

describe('the command line', () => {
  test.each([
    ['AS NS21 42', { verb: 'assign', callsign: 'NS21', incident: '42' }],
    ['  as   ns21 42 ', { verb: 'assign', callsign: 'NS21', incident: '42' }],
    ['ER NS21', { verb: 'en-route', callsign: 'NS21' }],
    ['sc ns21', { verb: 'at-scene', callsign: 'NS21' }],
    ['CL NS21', { verb: 'clear', callsign: 'NS21' }],
    ['log 42 He went  North,\tat 14:02', { verb: 'log', incident: '42', text: 'He went  North,\tat 14:02' }],
    ['as ns21 21-42', { verb: 'assign', callsign: 'NS21', incident: '21-42' }],
    ['ns-20261121-0042', { verb: 'show', incident: 'NS-20261121-0042' }],
    ['42', { verb: 'show', incident: '42' }],
  ])('%s', (line, order) => expect(parse(line)).toEqual({ order }));

  test.each([
    'AS NS21',
    'AS 42',
    'AS NS21 x',
    'AS NS21 42 43',
    'ER',
    'ER NS21 NS22',
    'LOG 42',
    'LOG text',
    'XX 1',
    '',
  ])('%j is refused with words', (line) => {
    const result = parse(line);
    expect('refusal' in result && result.refusal).toMatch(/[Tt]ype|Begin/);
  });

  test('every line of the help can be typed', () => {
    for (const [example] of grammar) expect(parse(example)).toHaveProperty('order');
  });
});
