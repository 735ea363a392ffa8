import { useQuery } from '@tanstack/react-query';
import { usePolicy } from '../../api/policy';
import { asProblem } from '../../api/problem';
import { useSession } from '../../api/session';
import { roughly, since, useNow, when } from '../../ui/clock';
import { GradeMark } from '../../ui/GradeMark';
import { Loading } from '../../ui/Loading';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { RowGrid } from '../../ui/RowGrid';
import table from '../../ui/table.module.css';
import classes from './Review.module.css';
import { changeWords, requestsQuery } from './reviews';
import { useOpening } from './use-opening';

const columns = [
  { label: 'Grade' },
  { label: 'Incident', width: '22%' },
  { label: 'Asks for', width: '22%' },
  { label: 'Why', width: '28%' },
  { label: 'Asked by' },
  { label: 'Waits', number: true },
];

/** Lowerings and delays that wait for a second person. They are decided on the incident, where both assessments stand. */
export function SecondPerson() {
  const policy = usePolicy();
  const session = useSession();
  const now = useNow();
  const { data, error } = useQuery(requestsQuery);
  const { selected, select, open } = useOpening(
    (id) => data?.find((row) => row.request.id === id)?.incident.id,
  );
  return (
    <Pane
      title="Waits for a second person"
      aside="a supervisor who did not ask decides, on the incident"
      bare
      className={classes.whole}
    >
      {error && <ProblemNote problem={asProblem(error)} />}
      {!data && !error && <Loading what="The list" />}
      {data && (
        <RowGrid
          label="Waits for a second person"
          rows={data}
          id={(row) => row.request.id}
          columns={columns}
          selected={selected}
          select={select}
          open={open}
          empty="Nobody has asked to lower a grade or risk, or to delay."
          cells={(row) => (
            <>
              <td>
                <GradeMark code={row.incident.grade} size={24} />
              </td>
              <td>
                <span className={table.strong}>{policy.typeLabel(row.incident.type)}</span>
                <br />
                <span className="soft tabular">
                  {row.incident.reference}, {row.incident.place || 'no place given'}
                </span>
              </td>
              <td className={table.strong}>{changeWords(row, policy, when)}</td>
              <td>
                {row.request.reason}
                {row.request.safety && <span className="soft"> Meanwhile: {row.request.safety}</span>}
              </td>
              <td>
                {row.request.by.name}
                {row.request.by.id === session.staff.id && <span className="soft"> (you)</span>}
              </td>
              <td className={table.number}>{roughly(since(row.request.at, now))}</td>
            </>
          )}
        />
      )}
    </Pane>
  );
}
