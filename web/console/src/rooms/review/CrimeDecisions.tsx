import { useQuery } from '@tanstack/react-query';
import { usePolicy } from '../../api/policy';
import { asProblem } from '../../api/problem';
import { when } from '../../ui/clock';
import { GradeMark } from '../../ui/GradeMark';
import { Loading } from '../../ui/Loading';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { RowGrid } from '../../ui/RowGrid';
import table from '../../ui/table.module.css';
import { incidentStates } from '../incident/state-words';
import { DueBy } from './DueBy';
import classes from './Review.module.css';
import { becauseWords, crimeDecisionsQuery } from './reviews';
import { useOpening } from './use-opening';

const columns = [
  { label: 'Grade' },
  { label: 'Incident', width: '30%' },
  { label: 'Expected because', width: '26%' },
  { label: 'Opened' },
  { label: 'State' },
  { label: 'Decide by' },
];

/** Incidents that may be a crime and of which nobody has decided yet, the one due soonest first. */
export function CrimeDecisions() {
  const policy = usePolicy();
  const { data, error } = useQuery(crimeDecisionsQuery);
  const { selected, select, open } = useOpening((id) => id);
  const hours = policy.pack.crime.decideWithinHours;
  return (
    <Pane
      title="Crime decisions"
      aside={`to be made within ${hours} hours of the first report`}
      bare
      className={classes.whole}
    >
      {error && <ProblemNote problem={asProblem(error)} />}
      {!data && !error && <Loading what="The list" />}
      {data && (
        <RowGrid
          label="Crime decisions"
          rows={data}
          id={(row) => row.id}
          columns={columns}
          selected={selected}
          select={select}
          open={open}
          empty="No crime decision is outstanding."
          cells={(incident) => (
            <>
              <td>
                <GradeMark code={incident.grade} size={24} />
              </td>
              <td>
                <span className={table.strong}>{policy.typeLabel(incident.type)}</span>
                <br />
                <span className="soft tabular">
                  {incident.reference}, {incident.place || 'no place given'}
                </span>
              </td>
              <td>{incident.crime && becauseWords(incident.crime.because, policy)}</td>
              <td className="tabular">{when(incident.openedAt)}</td>
              <td>{incidentStates[incident.state]}</td>
              <td>{incident.crime?.dueAt ? <DueBy at={incident.crime.dueAt} /> : 'No time set'}</td>
            </>
          )}
        />
      )}
    </Pane>
  );
}
