import { Link } from '@tanstack/react-router';
import { usePolicy } from '../../api/policy';
import type { PicturePlace } from '../../api/records';
import { when } from '../../ui/clock';
import { GradeMark } from '../../ui/GradeMark';
import classes from './AtThisAddress.module.css';
import { Household } from './CallerBackground';

/** Who is known at the address of the contact and what happened there, whoever is calling: also of a silent call, and
    while it rings where the network gives an address. */
export function AtThisAddress({ place }: { place: PicturePlace }) {
  const title = place.of === 'caller' ? 'At the address of the telephone' : 'At this address';
  if (place.closed) {
    return (
      <section aria-label={title} className={classes.place}>
        <h3 className={classes.heading}>{title}</h3>
        <p className="soft">What is known of this address is for few: ask a supervisor.</p>
      </section>
    );
  }
  const often = place.counts.filter((c) => c.contacts + c.incidents > 0);
  return (
    <section aria-label={title} className={classes.place}>
      <h3 className={classes.heading}>
        {title} <span className={classes.words}>{place.words}</span>
      </h3>
      {place.people.length === 0 && often.length === 0 && (
        <p className="soft">Nobody is on record here, and nothing before this contact.</p>
      )}
      {place.people.length > 0 && <Household people={place.people} bare />}
      {place.more > 0 && <p className="soft">and {place.more} more on record here</p>}
      {often.length > 0 && <p>{often.map(oftenWords).join('; ')}</p>}
      {place.incidents.length > 0 && <Last incidents={place.incidents} />}
    </section>
  );
}

function oftenWords({ days, contacts, incidents }: PicturePlace['counts'][number]): string {
  const some = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`;
  return `${days} days: ${some(incidents, 'incident')}, ${some(contacts, 'contact')}`;
}

function Last({ incidents }: Pick<PicturePlace, 'incidents'>) {
  const policy = usePolicy();
  return (
    <ul className={classes.incidents} aria-label="Last incidents here">
      {incidents.map((i) => (
        <li key={i.id} className={classes.incident}>
          <GradeMark code={i.grade} size={20} />
          <Link to="/incident/$id" params={{ id: i.id }}>
            {policy.typeLabel(i.type)}
          </Link>
          {i.state === 'open' && <strong>open</strong>}
          <span className="soft tabular">
            {i.reference}, {when(i.openedAt)}
          </span>
        </li>
      ))}
    </ul>
  );
}
