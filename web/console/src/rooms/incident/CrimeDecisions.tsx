import { labelOf, usePolicy } from '../../api/policy';
import type { Incident } from '../../api/records';
import { when } from '../../ui/clock';

/** The crime-recording decisions, newest first; the newest holds. */
export function CrimeDecisions({ incident }: { incident: Incident }) {
  const { pack } = usePolicy();
  const decisions = [...(incident.crimeDecisions ?? [])].reverse();
  return (
    <ol style={{ display: 'grid', gap: 6 }}>
      {decisions.map((d) => (
        <li key={d.at}>
          <p>
            <strong>
              {d.crime
                ? `Crime recorded: ${d.reference}`
                : `No crime: ${labelOf(pack.crime.noCrimeReasons, d.reason)}`}
            </strong>
            {d.late && ' (late)'}
          </p>
          {d.note && <p>{d.note}</p>}
          <p className="soft">
            {d.by.name}, {when(d.at)}
          </p>
        </li>
      ))}
    </ol>
  );
}
