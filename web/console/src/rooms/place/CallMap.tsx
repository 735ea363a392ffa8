import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { Contact } from '../../api/records';
import { MapView } from '../../ui/map/MapView';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import classes from './CallMap.module.css';
import { incidentLocation, pointOf, useLocate } from './locations';
import { MapSwitch } from './MapSwitch';
import { areasOf, mapProps } from './map-props';
import { mapQuery, whereQuery } from './places';

/** Where the caller may be and where it happens. A place can be pointed at: words come with it while there are none. */
export function CallMap({ contact }: { contact: Contact }) {
  const { data: sheet } = useQuery(mapQuery);
  const drawn = useMemo(() => (sheet ? mapProps(sheet) : null), [sheet]);
  const areas = useMemo(() => areasOf(contact.locations), [contact.locations]);
  const location = incidentLocation(contact.locations);
  const picked = useMemo(() => pointOf(location), [location]);
  const pick = usePick(contact);
  const [shown, setShown] = useState({ location: location?.id, view: 0, pointed: false });
  if (location?.id !== shown.location) {
    const view = shown.pointed ? shown.view : shown.view + 1;
    setShown({ location: location?.id, view, pointed: false });
  }
  if (!drawn || !sheet) return null;
  if (!sheet.available && drawn.boundaries.length === 0) return null;
  return (
    <MapSwitch>
      {(hide) => (
        <Pane title="Map" tools={hide} className={classes.pane} bare>
          <div className={classes.map}>
            <MapView
              // What was chosen by its words is brought into view; what was pointed at is in view already.
              key={shown.view}
              {...drawn}
              label="Map of the call"
              areas={areas}
              picked={picked}
              onPick={(lat, lon) => {
                setShown({ ...shown, pointed: true });
                void pick.run({ lat, lon });
              }}
            />
            <ProblemNote problem={pick.problem} again={pick.again} />
          </div>
        </Pane>
      )}
    </MapSwitch>
  );
}

/** A place that was pointed at. */
function usePick(contact: Contact) {
  const queries = useQueryClient();
  const locate = useLocate(contact);
  const act = useAct(async (at: { lat: number; lon: number }, by) => {
    const where = await queries.fetchQuery(whereQuery(at, 0));
    const text = where.nearest ? `near ${where.nearest.text}` : where.gridRef || where.plusCode;
    const located = await locate.run({
      id: 'map',
      label: text,
      detail: '',
      why: '',
      text,
      source: 'handler',
      point: at,
      radiusM: 0,
      place: null,
    });
    if (located === undefined) return; // refused, as is said below: words without the point would mislead
    if (contact.place) return; // the handler's own words stay
    const kept = await body(
      api.PUT('/api/contacts/{id}/place', {
        headers: by,
        params: { path: { id: contact.id } },
        body: { text },
      }),
    );
    queries.setQueryData(keys.contact(contact.id), kept);
  });
  const refused = locate.problem !== null;
  return {
    run: act.run,
    problem: locate.problem ?? act.problem,
    again: refused ? locate.again : act.again,
  };
}
