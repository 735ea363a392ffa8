import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { usePolicy } from '../../api/policy';
import { Do } from '../../ui/Do';
import { GradeMark } from '../../ui/GradeMark';
import { type Command, can } from '../../ui/keys/registry';
import { useCommands } from '../../ui/keys/use-commands';
import { Pane } from '../../ui/Pane';
import { RiskMark } from '../risk/RiskMark';
import { AddLine } from './AddLine';
import { DueStrip, dueActs } from './DueStrip';
import { IncidentLog } from './IncidentLog';
import classes from './IncidentOfContact.module.css';
import { incidentQuery } from './incidents';
import { ResponseClock } from './ResponseClock';
import { unitsLine } from './units-line';
import { useIncidentCommands } from './use-incident-commands';

interface Props {
  id: string;
  /** Something else on the screen answers to the key that closes an incident. */
  keyTaken: boolean;
  /** It alone answers to the keys: those of the contact's newest incident act on that. */
  keyed: boolean;
}

/** The incident that came of the contact in hand, with its log. */
export function IncidentOfContact({ id, keyTaken, keyed }: Props) {
  const incident = useQuery(incidentQuery(id)).data;
  const policy = usePolicy();
  const { commands: all, dialogs } = useIncidentCommands(incident);
  const commands = keyed ? all : withoutKeys(all);
  const close = { ...commands.close, when: () => !keyTaken && can(commands.close) };
  // The contact has its own key for the Right Care, Right Person decision.
  const { rightCare: _, ...own } = commands;
  useCommands(keyed ? Object.values({ ...own, close }) : []);
  if (!incident) return null;
  const units = incident.units ?? [];
  return (
    <Pane
      title={incident.reference}
      aside={keyed ? undefined : 'the keys act on the newer one'}
      tools={<ResponseClock incident={incident} />}
      className={classes.pane}
      foot={
        incident.state !== 'closed' && (
          <Suspense>
            <AddLine key={id} incident={id} />
          </Suspense>
        )
      }
    >
      <p className={classes.what}>
        <GradeMark code={incident.grade} label />
        <RiskMark code={incident.risk} />
        <Link to="/incident/$id" params={{ id }}>
          {policy.typeLabel(incident.type)}
        </Link>
      </p>
      <DueStrip incident={incident} acts={dueActs(commands)} loudOnly />
      <p className="soft">{units.length > 0 ? unitsLine(units) : 'No unit sent'}</p>
      <div className={classes.buttons}>
        <Do command={commands.resolve} variant="default" size="compact-sm" />
        <Do command={commands.grade} variant="default" size="compact-sm" />
        <Do command={commands.reassess} variant="default" size="compact-sm" />
      </div>
      <IncidentLog log={incident.log ?? []} />
      {dialogs}
    </Pane>
  );
}

function withoutKeys<T extends Record<string, Command>>(commands: T): Record<keyof T, Command> {
  const bare = Object.entries(commands).map(([name, { keys: _, ...command }]) => [name, command]);
  return Object.fromEntries(bare) as Record<keyof T, Command>;
}
