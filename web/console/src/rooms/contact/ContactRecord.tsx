import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { labelOf, usePolicy } from '../../api/policy';
import { may, useSession } from '../../api/session';
import { span, timeOfDay, when } from '../../ui/clock';
import { FactList } from '../../ui/FactList';
import { Fetching, standing } from '../../ui/Fetching';
import { Pane } from '../../ui/Pane';
import { roleLabel } from '../person/Roles';
import { AssessmentView } from '../risk/AssessmentView';
import { assessmentsQuery } from '../risk/assessments';
import { ContactAfter } from './ContactAfter';
import classes from './ContactRecord.module.css';
import { numberLine, spoken } from './caller-line';
import { contactQuery } from './contacts';
import { Player } from './Recordings';
import { outcomes } from './RungBackDialog';
import { relationWords, stateWords } from './words';

/** One contact as it was recorded. */
export function ContactRecord({ id }: { id: string }) {
  const session = useSession();
  const policy = usePolicy();
  const asked = useQuery(contactQuery(id));
  const contact = standing(asked);
  const risk = useQuery(assessmentsQuery(id)).data;
  if (!contact) return <Fetching asked={asked} what="The contact" />;
  const { caller } = contact;
  const facts: [string, string][] = [
    ['Received', `${when(contact.receivedAt)}, ${policy.serviceLabel(contact.service)}`],
    [
      'Answered',
      contact.answeredAt ? `${timeOfDay(contact.answeredAt)} by ${contact.handler?.name ?? '–'}` : 'no',
    ],
    ['Waited', contact.waitedMs === null ? '–' : span(contact.waitedMs)],
    ['Talked', contact.talkMs === null ? '–' : span(contact.talkMs)],
    [
      'Caller',
      [caller?.name, caller?.relation && relationWords[caller.relation]].filter(Boolean).join(', ') ||
        'no name given',
    ],
    ['Ring back', caller?.callbackNumber ? spoken(caller.callbackNumber) : '–'],
    ['Place', contact.place || '–'],
    ['Type', policy.typeLabel(contact.type)],
    ['Keys pressed', contact.digits || '–'],
  ];
  for (const one of contact.involved) facts.push([roleLabel(one.role), one.name || 'restricted record']);
  for (const one of contact.locations.slice(0, 5)) {
    const whose = one.of === 'caller' ? 'Caller may be' : 'On the map';
    facts.push([whose, [one.text, one.words].filter(Boolean).join(', ')]);
  }
  if (contact.passedOn) facts.push(['Passed to', `${contact.passedOn.force}: ${contact.passedOn.reason}`]);
  if (contact.rungBack) {
    const { outcome, by, at, note } = contact.rungBack;
    const how = labelOf(outcomes, outcome);
    facts.push(['Rung back', [`${how}, ${by.name}, ${when(at)}`, note].filter(Boolean).join('. ')]);
  }
  if (contact.disposition) facts.push(['Dealt with', labelOf(policy.pack.dispositions, contact.disposition)]);
  return (
    <Pane title={numberLine(contact)} aside={stateWords[contact.state]}>
      <div className={classes.record}>
        <FactList facts={facts} />
        <ContactAfter contact={contact} />
        {(contact.incidents ?? []).map((i) => (
          <Link key={i.id} to="/incident/$id" params={{ id: i.id }}>
            Incident {i.reference}
          </Link>
        ))}
        {may(session, 'supervisor') && (
          <Link to="/audit" search={{ record: id }}>
            Who read this record
          </Link>
        )}
        <h3>Notes</h3>
        <p className={classes.notes}>{contact.notes || 'None'}</p>
        {may(session, 'supervisor') && <Player contact={contact} />}
        {(risk?.assessments ?? []).map((a) => (
          <section key={a.id}>
            <h3>Risk assessment</h3>
            <AssessmentView assessment={a} />
          </section>
        ))}
        {(risk?.deferrals ?? []).map((d) => (
          <p key={d.at}>
            Assessment left for later: {labelOf(policy.pack.deferralReasons, d.reason)}
            {d.note && `. ${d.note}`}
          </p>
        ))}
      </div>
    </Pane>
  );
}
