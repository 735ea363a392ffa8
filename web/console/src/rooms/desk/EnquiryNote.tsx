import type { ResolutionCase } from '../../api/records';
import classes from './Desk.module.css';

/** Beside a case that nobody attends and that is not over: why the desk has it, and whether that is late. */
export function EnquiryNote({ enquiry }: { enquiry: ResolutionCase['enquiry'] }) {
  if (!enquiry || enquiry.endedAt) return null;
  return (
    <>
      {enquiry.kind === 'again' ? (
        <span className={classes.late}>! Look again: a supervisor does not agree</span>
      ) : (
        <span className="soft"> investigation</span>
      )}{' '}
      {enquiry.overdue && <span className={classes.alarm}>! not ended in time</span>}
    </>
  );
}
