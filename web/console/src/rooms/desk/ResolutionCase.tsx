import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { labelOf, usePolicy } from '../../api/policy';
import { when } from '../../ui/clock';
import { Do } from '../../ui/Do';
import { FactList } from '../../ui/FactList';
import { Fetching, standing } from '../../ui/Fetching';
import { can } from '../../ui/keys/registry';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { spoken } from '../contact/caller-line';
import { incidentQuery } from '../incident/incidents';
import { AfterResolving } from './AfterResolving';
import { Around } from './Around';
import { CallBacks } from './CallBacks';
import classes from './Desk.module.css';
import { resolutionQuery, stageWords } from './desks';
import { useResolutionCommands } from './use-resolution-commands';

/** One case of the resolution desk: what happened, whom to ring and how safely, and what was tried. */
export function ResolutionCase({ incident: id }: { incident: string }) {
  const policy = usePolicy();
  const asked = useQuery(resolutionQuery(id));
  const record = standing(asked);
  const { data: incident } = useQuery(incidentQuery(id));
  const { commands, dialogs, problem } = useResolutionCommands(id, record, incident);
  if (!record) return <Fetching asked={asked} what="The case" />;
  const caller = incident?.caller;
  return (
    <Pane
      title={policy.typeLabel(record.type)}
      aside={record.stage === 'taken' ? `taken by ${record.owner?.name}` : stageWords(record.stage)}
      tools={
        <Link to="/incident/$id" params={{ id }}>
          Whole record
        </Link>
      }
      className={classes.case}
      foot={
        <>
          <ProblemNote problem={problem} />
          <div className={classes.buttons}>
            {Object.values(commands)
              .filter(can)
              .map((command) => (
                <Do key={command.id} command={command} variant="default" size="compact-sm" />
              ))}
          </div>
        </>
      }
    >
      <div id="resolution-case" tabIndex={-1}>
        {record.returned && (
          <p className={classes.late}>
            ! Somebody has to attend, says {record.returned.by.name}: {record.returned.why}. It waits for a
            grade.
          </p>
        )}
        <FactList
          facts={[
            ['Caller', [caller?.name, caller?.number && spoken(caller.number)].filter(Boolean).join(', ')],
            ['To ring', record.callBack?.number && spoken(record.callBack.number)],
            ['Safe way', record.callBack?.safeWay],
            ['Happened', record.summary],
            ['Place', record.place],
            ['Opened', `${when(record.openedAt)}, ${record.reference}`],
            ['Passed on for', record.why],
            ...(record.outcome
              ? [
                  ['Outcome', labelOf(policy.pack.resolutionOutcomes, record.outcome)] as [string, string],
                  ['Settled', `${when(record.settledAt)}, ${record.settledBy?.name ?? ''}`] as [
                    string,
                    string,
                  ],
                ]
              : []),
          ]}
        />
        <AfterResolving record={record} />
        <CallBacks record={record} />
        {record.contact && <Around contact={record.contact} />}
      </div>
      {dialogs}
    </Pane>
  );
}
