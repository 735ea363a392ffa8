import { usePolicy } from '../../api/policy';
import type { ResolutionRecord, WrittenAdvice } from '../../api/records';
import { when } from '../../ui/clock';
import classes from './Desk.module.css';

const states: Record<WrittenAdvice['state'], string> = {
  noted: '✓ Sent by whoever wrote it',
  waiting: 'Goes out now',
  sent: '✓ Sent',
  failed: '! Could not be sent: tell them in another way',
  given: '✓ Given in another way',
};

const ways: Record<WrittenAdvice['way'], string> = {
  email: 'by e-mail',
  'text-message': 'by text message',
  letter: 'by letter',
};

/** What goes on after an incident was resolved: enquiries, advice in writing, and what a supervisor thought of it. */
export function AfterResolving({ record }: { record: ResolutionRecord }) {
  return (
    <>
      {record.check && <Feedback record={record} />}
      {record.enquiry && <Enquiry enquiry={record.enquiry} />}
      {record.advice.length > 0 && (
        <>
          <h3 className={classes.heading}>Advice in writing</h3>
          <ul className={classes.items}>
            {record.advice.map((one) => (
              <li key={one.at}>
                <strong>{states[one.state]}</strong>, {ways[one.way]} to {one.to}.{' '}
                <span className="soft tabular">
                  {one.by.name}, {when(one.at)}
                </span>
                <p className={classes.words}>{one.text}</p>
                {one.state === 'failed' && one.why && <p className="soft">The mail server said: {one.why}</p>}
                {one.note && <p>{one.note}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Feedback({ record: { check } }: { record: ResolutionRecord }) {
  const { qualities } = usePolicy().pack.resolution;
  if (!check) return null;
  const missing = qualities.filter((q) => check.qualities[q.code] === 'no').map((q) => q.label);
  return (
    <>
      <h3 className={classes.heading}>A supervisor looked at it</h3>
      <p>
        <strong className={check.good ? undefined : classes.late}>
          {check.good ? '✓ Well resolved' : '! Not good'}
        </strong>{' '}
        {check.note}{' '}
        <span className="soft tabular">
          {check.by.name}, {when(check.at)}
        </span>
      </p>
      {missing.length > 0 && <p>Missing: {missing.join('; ')}.</p>}
    </>
  );
}

function Enquiry({ enquiry }: { enquiry: NonNullable<ResolutionRecord['enquiry']> }) {
  return (
    <>
      <h3 className={classes.heading}>
        {enquiry.kind === 'again' ? 'To be looked at again' : 'Investigation from the desk'}
      </h3>
      <p className={classes.words}>
        {enquiry.lines}{' '}
        <span className="soft tabular">
          {enquiry.by.name}, {when(enquiry.at)}
        </span>
      </p>
      <p>
        {enquiry.endedAt ? (
          `✓ Ended ${when(enquiry.endedAt)}${enquiry.endedBy ? ` by ${enquiry.endedBy.name}` : ''}. ${enquiry.note}`
        ) : (
          <span className={enquiry.overdue ? classes.alarm : undefined}>
            {enquiry.overdue ? '! Was to end' : 'Ends'} {when(enquiry.endBy)}
          </span>
        )}
      </p>
    </>
  );
}
