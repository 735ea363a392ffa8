import { useQueryClient } from '@tanstack/react-query';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { Contact, ContactLocation } from '../../api/records';
import { roughly } from '../../ui/clock';
import type { Choice, Point } from './places';

/** The point of a location, null where there is none that can be shown. */
export function pointOf(location: ContactLocation | undefined): Point | null {
  if (!location?.usable || location.lat === null || location.lon === null) return null;
  return { lat: location.lat, lon: location.lon };
}

/** "within 50 m, 95 %, satellite, 2 min ago". The server's words end with the age at the moment of asking; on a screen
    that stands for minutes the age goes on. */
export function wordsNow(location: ContactLocation, now: number): string {
  const taken = Date.parse(location.positionAt ?? location.at);
  const parts = location.words.split(', ');
  if (Number.isNaN(taken) || parts.length < 2 || taken > now + 60_000) return location.words;
  return [...parts.slice(0, -1), `${roughly(now - taken)} ago`].join(', ');
}

/** Where the caller may be: what machines and the caller said, the newest first. */
export function callerLocations(locations: readonly ContactLocation[]): ContactLocation[] {
  return locations.filter((l) => l.of === 'caller');
}

/** Where it happened, as it was last chosen. */
export function incidentLocation(locations: readonly ContactLocation[]): ContactLocation | undefined {
  return locations.find((l) => l.of === 'incident' && pointOf(l) !== null);
}

/** Where the caller's telephone was last found, to look around. */
export function nearCaller(locations: readonly ContactLocation[]): Point | null {
  return pointOf(callerLocations(locations).find((l) => pointOf(l) !== null));
}

/** Puts a place that was chosen onto the contact: the words and the point. */
export function useLocate(contact: Pick<Contact, 'id'>) {
  const queries = useQueryClient();
  const params = { path: { id: contact.id } };
  return useAct(
    async (choice: Choice, by) => {
      const { place, point } = choice;
      return body(
        api.POST('/api/contacts/{id}/locations', {
          headers: by,
          params,
          body: {
            of: 'incident',
            source: choice.source,
            text: choice.text,
            ...(point ?? {}),
            ...(choice.radiusM > 0 && { radiusM: choice.radiusM }),
            ...(place?.uprn && { uprn: place.uprn }),
            ...(place && choice.source === 'gazetteer' && { entry: place.id }),
          },
        }),
      );
    },
    { done: (next) => queries.setQueryData(keys.contact(contact.id), next) },
  );
}
