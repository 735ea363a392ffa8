import { useQuery } from '@tanstack/react-query';
import { PictureStrip } from '../person/PictureStrip';
import { CallerLocations } from '../place/CallerLocations';
import { ringingQuery } from './contacts';
import classes from './HandEmpty.module.css';

/** What history and network say of a call before it is answered. */
export function Ringing({ contact }: { contact: string }) {
  const { data } = useQuery(ringingQuery(contact));
  return (
    <div className={classes.ringing}>
      <PictureStrip contact={contact} />
      {data && <CallerLocations locations={data.locations} />}
    </div>
  );
}
