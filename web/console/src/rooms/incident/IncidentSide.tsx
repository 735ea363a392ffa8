import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Incident } from '../../api/records';
import { may, useSession } from '../../api/session';
import type { Command } from '../../ui/keys/registry';
import { Pane } from '../../ui/Pane';
import { RecordingsOfContact } from '../contact/Recordings';
import { DeskPane } from '../desk/DeskPane';
import { IncidentMap } from '../place/IncidentMap';
import { ReferralList } from '../referral/ReferralList';
import { AssessmentLadder } from '../risk/AssessmentLadder';
import { AssessmentView } from '../risk/AssessmentView';
import { ToDo } from '../risk/ToDo';
import { VulnerablePeople } from '../safeguarding/VulnerablePeople';
import { VictimUpdatesPane } from '../victim/VictimUpdatesPane';
import { CrimeDecisions } from './CrimeDecisions';
import { Facts } from './Facts';
import { GradeHistory } from './GradeHistory';
import classes from './IncidentSide.module.css';
import { JoinedContact } from './JoinedContact';
import { callWords, contactsOf } from './joined';
import { People } from './People';
import { RequestPane } from './RequestPane';
import { RightCarePane } from './RightCarePane';

interface Props {
  incident: Incident;
  rightCare: Command;
  /** The work comes back to here from somewhere else. */
  back: boolean;
}

/** The record beside the log. What waits for a decision stands first, then who is at risk. */
export function IncidentSide({ incident, rightCare, back }: Props) {
  const side = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (back) side.current?.focus();
  }, [back]);
  const { id, contact } = incident;
  const from = { incident: id, ...(contact && { contact }) };
  return (
    <div ref={side} className={classes.side} tabIndex={-1} role="group" aria-label="Record">
      <RequestPane key={`${id}-requests`} incident={incident} />
      <div className={classes.toDo}>
        {contact && <ToDo key={`${id}-to-do`} contact={contact} incident={id} />}
      </div>
      <Pane title="Facts">
        <Facts incident={incident} />
        <Links incident={incident} />
      </Pane>
      <PeoplePane incident={incident} />
      {contact && (
        <Pane title="People at risk">
          <VulnerablePeople key={contact} contact={contact} group="Incident" />
        </Pane>
      )}
      <Pane title="Risk assessment">
        <Assessments incident={incident} />
      </Pane>
      {contact && <RightCarePane incident={incident} contact={contact} decide={rightCare} />}
      <Pane title="Partners">
        <ReferralList key={id} from={from} group="Incident" />
      </Pane>
      <DeskPane key={`${id}-desk`} incident={id} />
      <VictimUpdatesPane key={`${id}-updates`} incident={incident} />
      {(incident.crimeDecisions ?? []).length > 0 && (
        <Pane title="Crime decision">
          <CrimeDecisions incident={incident} />
        </Pane>
      )}
      <IncidentMap key={`${id}-map`} incident={incident} />
      <Pane title="Grades">
        <GradeHistory grades={incident.grades ?? []} />
      </Pane>
      <Recordings contact={contact} />
    </div>
  );
}

/** Who has to do with it, by each contact that is about it. */
function PeoplePane({ incident }: { incident: Incident }) {
  const contacts = contactsOf(incident);
  if (contacts.length === 0) return null;
  const several = contacts.length > 1;
  return (
    <Pane title="People" aside={several ? `of ${contacts.length} contacts` : undefined}>
      {contacts.map((one) => (
        <section key={one.contact} aria-label={callWords(one)}>
          {several && <JoinedContact contact={one} />}
          <People contact={one.contact} />
        </section>
      ))}
    </Pane>
  );
}

function Assessments({ incident: { contact, assessment } }: { incident: Incident }) {
  if (contact) return <AssessmentLadder contact={contact} />;
  if (assessment) return <AssessmentView assessment={assessment} />;
  return <p className="soft">None: the incident did not come from a contact.</p>;
}

function Recordings({ contact }: { contact: string | null }) {
  const supervisor = may(useSession(), 'supervisor');
  return contact && supervisor ? <RecordingsOfContact contact={contact} /> : null;
}

function Links({ incident: { id, contact } }: { incident: Incident }) {
  const supervisor = may(useSession(), 'supervisor');
  return (
    <>
      {contact && (
        <p className={classes.link}>
          <Link to="/contacts" search={{ id: contact }}>
            The contact that it came from
          </Link>
        </p>
      )}
      {supervisor && (
        <p className={classes.link}>
          <Link to="/audit" search={{ record: id }}>
            Who read this record
          </Link>
        </p>
      )}
    </>
  );
}
