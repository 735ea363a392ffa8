import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { usePolicy } from '../../api/policy';
import type { Incident } from '../../api/records';
import { MapView } from '../../ui/map/MapView';
import { Pane } from '../../ui/Pane';
import { contactQuery } from '../contact/contacts';
import classes from './IncidentMap.module.css';
import { MapSwitch } from './MapSwitch';
import { areasOf, mapProps } from './map-props';
import { mapQuery } from './places';

/** Where the incident is, and where its caller may have been. */
export function IncidentMap({ incident }: { incident: Incident }) {
  const policy = usePolicy();
  const { location } = incident;
  const { data: sheet } = useQuery(mapQuery);
  const { data: contact } = useQuery({
    ...contactQuery(incident.contact ?? ''),
    enabled: incident.contact !== null,
  });
  const drawn = useMemo(() => (sheet ? mapProps(sheet) : null), [sheet]);
  const areas = useMemo(() => areasOf(contact?.locations ?? []), [contact?.locations]);
  const title = policy.typeLabel(incident.type);
  const { id, grade, reference } = incident;
  const lat = location?.lat ?? null;
  const lon = location?.lon ?? null;
  const pins = useMemo(
    () => (lat === null || lon === null ? [] : [{ id, grade, reference, title, lat, lon }]),
    [id, grade, reference, title, lat, lon],
  );
  if (!drawn || (pins.length === 0 && areas.length === 0)) return null;
  return (
    <MapSwitch>
      {(hide) => (
        <Pane title="Map" tools={hide} className={classes.pane} bare>
          <div className={classes.map}>
            <MapView {...drawn} label={`Map of ${reference}`} areas={areas} pins={pins} />
          </div>
        </Pane>
      )}
    </MapSwitch>
  );
}
