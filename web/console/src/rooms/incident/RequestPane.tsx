import { useState } from 'react';
import { labelOf, type Policy, usePolicy } from '../../api/policy';
import type { Incident, IncidentRequest } from '../../api/records';
import { may, useSession } from '../../api/session';
import { when } from '../../ui/clock';
import { Do } from '../../ui/Do';
import { useCommands } from '../../ui/keys/use-commands';
import { Pane } from '../../ui/Pane';
import { SideBySide } from '../risk/SideBySide';
import type { Verdict } from './decide';
import classes from './RequestPane.module.css';
import { VerdictDialog } from './VerdictDialog';

/** Requests that wait for a second person, with both assessments beside each other, and how earlier ones were decided. */
export function RequestPane({ incident }: { incident: Incident }) {
  const requests = [...(incident.requests ?? [])].reverse();
  const waiting = requests.filter((r) => r.state === 'waiting');
  const decided = requests.filter((r) => r.state !== 'waiting');
  const [first] = waiting;
  const [deciding, setDeciding] = useState<{ request: IncidentRequest; verdict: Verdict } | null>(null);
  const session = useSession();
  const own = first?.by.id === session.staff.id;
  const may2nd = first !== undefined && !own && may(session, 'supervisor');
  const command = (verdict: Verdict, label: string, keys: string, able: boolean) => ({
    id: `request-${verdict}`,
    label,
    group: 'Second person',
    keys,
    when: () => able,
    run: () => first && setDeciding({ request: first, verdict }),
  });
  const approve = command('approve', 'Approve', 'Alt+Shift+A', may2nd);
  const refuse = command('refuse', 'Refuse', 'Alt+Shift+X', may2nd);
  const withdraw = command('withdraw', 'Take it back', 'Alt+Shift+W', own && first?.kind === 'lowering');
  useCommands([approve, refuse, withdraw]);
  if (requests.length === 0) return null;
  return (
    <Pane title="Second person" aside={first ? 'waits for a decision' : undefined} className={classes.pane}>
      <div id="requests" tabIndex={-1}>
        {waiting.map((request) => (
          <article key={request.id} className={classes.request}>
            <Asked request={request} />
            {request === first && (
              <div className={classes.buttons}>
                {may2nd && <Do command={approve} />}
                {may2nd && <Do command={refuse} variant="default" />}
                {own && request.kind === 'lowering' && <Do command={withdraw} variant="default" />}
                {!may2nd && (
                  <p className="soft">
                    {own ? 'You asked, so another person decides: a supervisor.' : 'A supervisor decides.'}
                  </p>
                )}
              </div>
            )}
            {request.kind !== 'no-crime' && (
              <SideBySide before={request.assessmentBefore} after={request.assessmentAfter} />
            )}
          </article>
        ))}
        {decided.map((request) => (
          <article key={request.id} className={classes.request}>
            <Asked request={request} />
            <Decided request={request} />
          </article>
        ))}
      </div>
      {deciding && <VerdictDialog incident={incident} {...deciding} close={() => setDeciding(null)} />}
    </Pane>
  );
}

function Asked({ request }: { request: IncidentRequest }) {
  const policy = usePolicy();
  const to = [
    request.grade && (policy.grade(request.grade)?.label ?? request.grade),
    request.risk && `risk ${policy.level(request.risk)?.label ?? request.risk}`,
  ].filter(Boolean);
  return (
    <>
      <h3>{asks(request, to.join(' and '), policy)}</h3>
      <p>{request.reason}</p>
      {request.safety && <p>Meanwhile: {request.safety}</p>}
      <p className="soft">
        Asked by {request.by.name}, {when(request.at)}
      </p>
    </>
  );
}

function asks(request: IncidentRequest, to: string, policy: Policy): string {
  if (request.kind === 'lowering') return `Lower to ${to}`;
  if (request.kind === 'delay') return `Let them wait until ${when(request.until)}`;
  return `No crime: ${labelOf(policy.pack.crime.noCrimeReasons, request.noCrimeReason)}`;
}

const states: Record<string, string> = {
  approved: '✓ Approved',
  refused: '✕ Refused',
  withdrawn: 'Taken back',
  ended: 'Over',
};

function Decided({ request }: { request: IncidentRequest }) {
  return (
    <p>
      <strong>{states[request.state] ?? request.state}</strong>
      {request.decidedBy && ` by ${request.decidedBy.name}`}
      {request.decidedAt && `, ${when(request.decidedAt)}`}
      {request.decisionReason && `. ${request.decisionReason}`}
    </p>
  );
}
