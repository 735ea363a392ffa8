import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { Place, ThreeWords } from '../../api/records';

/** A place on earth, WGS84 degrees. */
export interface Point {
  lat: number;
  lon: number;
}

const most = 8;

/** What the gazetteer has for what was typed so far; what lies near a point comes first. */
export const placesQuery = (q: string, kinds: string, near: Point | null) =>
  queryOptions({
    queryKey: ['places', q, kinds, near?.lat ?? 0, near?.lon ?? 0],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/places', {
          params: { query: { q, limit: most, ...(kinds && { kinds }), ...(near ?? {}) } },
          signal,
        }),
      ),
    staleTime: 60_000,
    retry: false,
  });

/** Three words as the caller reads them out: "///filled.count.soap", with spaces for dots too once slashes lead. */
export function threeWords(text: string): string | null {
  const said = /^\s*\/\/\/\s*(\p{L}+)[.\s]+(\p{L}+)[.\s]+(\p{L}{2,})\s*$/u.exec(text);
  if (said) return `///${said[1]}.${said[2]}.${said[3]}`;
  const bare = /^\s*(\p{L}{3,})\.(\p{L}{3,})\.(\p{L}{3,})\s*$/u.exec(text);
  return bare ? `///${bare[1]}.${bare[2]}.${bare[3]}` : null;
}

export const wordsQuery = (words: string, near: Point | null) =>
  queryOptions({
    queryKey: ['three-words', words, near?.lat ?? 0, near?.lon ?? 0],
    queryFn: ({ signal }) =>
      body(api.GET('/api/places/words', { params: { query: { words, ...(near ?? {}) } }, signal })),
    staleTime: 60_000,
    retry: false,
  });

/** Whose ground a point is. */
export const whereQuery = (at: Point, radius: number) =>
  queryOptions({
    queryKey: keys.where(at.lat, at.lon, radius),
    queryFn: () => body(api.GET('/api/places/where', { params: { query: { ...at, radius } } })),
    staleTime: 60_000,
    retry: false,
  });

/** What the force's map shows; it changes only when ground is imported. */
export const mapQuery = queryOptions({
  queryKey: keys.map,
  queryFn: () => body(api.GET('/api/map')),
  staleTime: 10 * 60_000,
  retry: false,
});

/** Something that can be chosen as a place. */
export interface Choice {
  id: string;
  label: string;
  detail: string;
  /** What it is and what about it is not as typed. */
  why: string;
  /** What stands in the field once it is chosen. */
  text: string;
  source: 'gazetteer' | 'handler' | 'what3words';
  point: Point | null;
  radiusM: number;
  place: Place | null;
}

export function choiceOf(place: Place): Choice {
  const { lat, lon } = place.position ?? { lat: 0, lon: 0 };
  return {
    id: place.id,
    label: place.label,
    detail: place.detail,
    why: [place.why, place.metres === null ? '' : `${place.metres} m away`].filter(Boolean).join(', '),
    text: place.text,
    source: place.kind === 'coordinate' ? 'handler' : 'gazetteer',
    point: place.position ? { lat, lon } : null,
    radiusM: 0,
    place,
  };
}

export function choiceOfWords(found: ThreeWords): Choice {
  const { lat, lon, nearest, radiusM } = found.where;
  return {
    id: found.words,
    label: `///${found.words}`,
    detail: [nearest?.text ?? found.near, found.country].filter(Boolean).join(', '),
    why: found.cautions.join(' '),
    text: `///${found.words}${nearest ? `, near ${nearest.text}` : ''}`,
    source: 'what3words',
    point: { lat, lon },
    radiusM,
    place: null,
  };
}
