import { namesIncident } from '../incident/day-number';

/** What a dispatcher typed, understood. Incidents are named by their number of the day, or by day and number. */
export type Order =
  | { verb: 'assign'; callsign: string; incident: string }
  | { verb: 'en-route' | 'at-scene' | 'clear'; callsign: string }
  | { verb: 'log'; incident: string; text: string }
  | { verb: 'show'; incident: string };

export type Parsed = { order: Order } | { refusal: string };

/** What each word does, for the help beside the line. */
export const grammar: [string, string][] = [
  ['AS NS21 42', 'assign NS21 to incident 42'],
  ['ER NS21', 'NS21 is en route'],
  ['SC NS21', 'NS21 is at the scene'],
  ['CL NS21', 'NS21 is clear'],
  ['LOG 42 text', 'add text to the log of 42'],
  ['42', 'show incident 42'],
  ['21-42', 'show 42 of the 21st'],
];

const unitVerbs: Record<string, 'en-route' | 'at-scene' | 'clear'> = {
  ER: 'en-route',
  SC: 'at-scene',
  CL: 'clear',
};

/** Reads one line. Capitals do not matter; what cannot be read comes back as a sentence that says what to type. */
export function parse(line: string): Parsed {
  const text = line.trim();
  const [first = '', ...rest] = text.split(/\s+/);
  const word = first.toUpperCase();
  if (namesIncident(word)) return { order: { verb: 'show', incident: word } };
  const unitVerb = unitVerbs[word];
  if (unitVerb) return unit(word, unitVerb, rest);
  if (word === 'AS') return assign(rest);
  if (word === 'LOG') return log(text, rest);
  return {
    refusal: word
      ? `“${first}” is not a command. Begin with AS, ER, SC, CL, LOG or a number.`
      : 'Type a command.',
  };
}

function unit(word: string, verb: 'en-route' | 'at-scene' | 'clear', rest: string[]): Parsed {
  const [callsign, ...more] = rest;
  if (!callsign || more.length > 0)
    return { refusal: `Type one callsign after ${word}, for example: ${word} NS21` };
  return { order: { verb, callsign: callsign.toUpperCase() } };
}

function assign(rest: string[]): Parsed {
  const [callsign, number, ...more] = rest;
  if (!callsign || !number || more.length > 0 || !namesIncident(number)) {
    return { refusal: 'Type a callsign and the number of an incident, for example: AS NS21 42' };
  }
  return { order: { verb: 'assign', callsign: callsign.toUpperCase(), incident: number.toUpperCase() } };
}

function log(line: string, rest: string[]): Parsed {
  const [number = ''] = rest;
  const text = line.replace(/^\S+\s+\S+\s*/, '');
  if (!namesIncident(number) || text === '') {
    return { refusal: 'Type the number of an incident and the text, for example: LOG 42 suspect on foot' };
  }
  return { order: { verb: 'log', incident: number.toUpperCase(), text } };
}
