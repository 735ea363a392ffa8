import { useQuery } from '@tanstack/react-query';
import { againstCountsQuery } from '../../rooms/contact/against';
import classes from './Waiting.module.css';
import { type Badge, deskBadges, deskCountsQuery, reviewBadges, reviewCountsQuery } from './waiting';

/** What waits behind the name of a screen: figures with a word, so that nothing falls due or climbs unnoticed by
    whoever works on another screen. */
export function Waiting({ screen }: { screen: string }) {
  if (screen === '/reviews') return <Reviews />;
  return screen === '/desks' ? <Desks /> : null;
}

function Reviews() {
  return <Badges badges={useReviewBadges()} />;
}

function useReviewBadges(): Badge[] {
  return reviewBadges(useQuery(reviewCountsQuery).data, useQuery(againstCountsQuery).data);
}

function Desks() {
  return <Badges badges={deskBadges(useQuery(deskCountsQuery).data)} />;
}

function Badges({ badges }: { badges: Badge[] }) {
  return badges.map((badge) => (
    <span key={badge.code} className={classes.badge} data-late={badge.late} title={badge.words}>
      {badge.late && <span aria-hidden="true">! </span>}
      <span aria-hidden="true">
        {badge.count} {badge.word}
      </span>
      <span className="unseen">, {badge.words}</span>
    </span>
  ));
}

/** Says what waits when it changes, once and without taking the focus. */
export function WaitingSaid() {
  const reviews = useReviewBadges();
  const desks = deskBadges(useQuery(deskCountsQuery).data);
  const said = [
    ...reviews.map((badge) => `Reviews: ${badge.words}`),
    ...desks.filter((badge) => badge.late || badge.code === 'mine').map((badge) => `Desks: ${badge.words}`),
  ];
  return (
    <p role="status" className="unseen">
      {said.join('. ')}
    </p>
  );
}
