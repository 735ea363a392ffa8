import { roughly, since } from '../clock';
import { placed } from './circle';
import type { CallerArea, Opened, Spot, Things, UnitSpot } from './things';

/** One line of the list that says what the map shows. */
export interface Listed {
  key: string;
  what: 'Caller' | 'Incident' | 'Unit' | 'Chosen place' | 'Boundary';
  name: string;
  detail: string;
  /** Null for what has no one place, or none that is known. */
  where: Spot | null;
  opens: Opened | null;
}

/** 53.80012, -1.54910: five places are about a metre. */
export function coordinates({ lat, lon }: Spot): string {
  return `${lat.toFixed(5)}, ${lon.toFixed(5)}`;
}

/** 24 m, 1.4 km. */
export function distance(metres: number): string {
  return metres < 1000 ? `${Math.round(metres)} m` : `${(metres / 1000).toFixed(1)} km`;
}

/** "within 24 m (68 % sure), 40 s ago": what is known of how good a location is. */
export function howGood({ radius, confidence, shape, at }: CallerArea, now: number): string {
  const sure = confidence ? ` (${confidence} % sure)` : '';
  const within =
    radius === null ? (shape ? 'within the area drawn' : 'accuracy unknown') : `within ${distance(radius)}`;
  return `${within}${sure}, ${age(at, now)}`;
}

function age(at: string, now: number): string {
  return Number.isNaN(Date.parse(at)) ? 'age unknown' : `${roughly(since(at, now))} ago`;
}

/** Everything on the map in words, in the order of what matters first. gradeWord names a grade by its code. */
export function listed(things: Things, gradeWord: (code: string) => string, now: number): Listed[] {
  return [
    ...things.areas.map((a): Listed => {
      const name = `${a.source} location`;
      return {
        key: `area ${a.id}`,
        what: 'Caller',
        name,
        detail: howGood(a, now),
        where: at(a),
        opens: { kind: 'area', id: a.id },
      };
    }),
    ...things.pins.map((p): Listed => {
      const detail = `${gradeWord(p.grade)}, ${p.title}`;
      return {
        key: `incident ${p.id}`,
        what: 'Incident',
        name: p.reference,
        detail,
        where: at(p),
        opens: { kind: 'incident', id: p.id },
      };
    }),
    ...things.units.map(
      (u): Listed => ({
        key: `unit ${u.id}`,
        what: 'Unit',
        name: u.callsign,
        detail: standing(u, now),
        where: at(u),
        opens: { kind: 'unit', id: u.id },
      }),
    ),
    ...(things.picked
      ? [
          {
            key: 'picked',
            what: 'Chosen place' as const,
            name: 'On the map',
            detail: '',
            where: at(things.picked),
            opens: null,
          },
        ]
      : []),
    ...things.boundaries.map(
      (b): Listed => ({
        key: `boundary ${b.id}`,
        what: 'Boundary',
        name: b.name,
        detail: b.kind === 'force' ? 'Force' : 'Beat',
        where: null,
        opens: null,
      }),
    ),
  ];
}

function at(spot: Spot): Spot | null {
  return placed(spot) ? { lat: spot.lat, lon: spot.lon } : null;
}

function standing({ status, at }: UnitSpot, now: number): string {
  return at ? `${status}, position ${age(at, now)}` : status;
}
