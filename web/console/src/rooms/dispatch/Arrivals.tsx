import { useEffect, useRef, useState } from 'react';
import { usePolicy } from '../../api/policy';
import type { IncidentSummary } from '../../api/records';
import { dayNumber } from '../incident/day-number';

/** Says aloud which incidents came in, several at once in one sentence, without moving anything on the screen. */
export function Arrivals({ incidents }: { incidents: IncidentSummary[] | undefined }) {
  const policy = usePolicy();
  const known = useRef<Set<string> | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!incidents) return;
    const before = known.current;
    known.current = new Set(incidents.map((i) => i.id));
    const arrived = before ? incidents.filter((i) => !before.has(i.id)) : [];
    if (arrived.length === 0) return;
    const names = arrived.map(
      (i) => `${dayNumber(i)}, ${policy.grade(i.grade)?.label}, ${policy.typeLabel(i.type)}`,
    );
    setSaid(`New: incident ${names.join('; incident ')}`);
  }, [incidents, policy]);
  return (
    <p role="status" className="unseen">
      {said}
    </p>
  );
}
