import { useQuery } from '@tanstack/react-query';
import type { Incident } from '../../api/records';
import { useSession } from '../../api/session';
import { whereQuery } from '../place/places';
import classes from './Facts.module.css';

/** Whose ground the incident lies on, with a warning where it may be another force's. */
export function Ground({ location }: { location: NonNullable<Incident['location']> }) {
  const own = useSession().force.code;
  const { beat, area, lat, lon, radiusM, force } = location;
  const { data: where } = useQuery({
    ...whereQuery({ lat: lat ?? 0, lon: lon ?? 0 }, radiusM),
    enabled: lat !== null && lon !== null,
  });
  const elsewhere = force !== '' && force !== own;
  const doubtful = where?.verdict === 'possibly-other' || where?.verdict === 'certainly-other';
  const named = where?.beat?.name ?? beat;
  return (
    <>
      {[named && `beat ${named}`, area].filter(Boolean).join(', ')}
      {(elsewhere || doubtful) && (
        <strong className={classes.warning}>
          <span aria-hidden="true">! </span>
          Another force's ground? {doubtful ? where.words : `By its boundary this is ${force}.`}
        </strong>
      )}
    </>
  );
}
