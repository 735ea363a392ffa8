import { useQuery } from '@tanstack/react-query';
import { Counts } from '../person/CallerBackground';
import { FlagMarks } from '../person/FlagMarks';
import { PatternLine } from '../person/PictureStrip';
import { pictureQuery } from '../person/people';
import { safeWords } from '../person/words';
import { AssessmentView } from '../risk/AssessmentView';
import { assessmentsQuery } from '../risk/assessments';
import classes from './Desk.module.css';

/** What stands behind a contact: history, flags, the safe way to reach the caller, and the last look at the risk. */
export function Around({ contact }: { contact: string }) {
  const picture = useQuery(pictureQuery(contact)).data;
  const assessed = useQuery(assessmentsQuery(contact)).data?.assessments ?? [];
  const last = assessed.at(-1);
  const counted = picture?.counts.some((c) => c.contacts > 1 || c.asVictim + c.asSuspect + c.samePlace > 0);
  return (
    <>
      <h3 className={classes.heading}>History</h3>
      {picture?.closed && <p className="soft">The caller's record is restricted: ask a supervisor.</p>}
      {picture && picture.patterns.length > 0 && (
        <ul>
          {picture.patterns.map((pattern) => (
            <PatternLine key={pattern.code} pattern={pattern} />
          ))}
        </ul>
      )}
      {picture && <FlagMarks flags={picture.flags} />}
      {picture?.safeContact && (
        <p>
          <strong>Safe contact:</strong> {safeWords(picture.safeContact)}
        </p>
      )}
      {picture && counted && <Counts counts={picture.counts} />}
      {picture && !counted && picture.patterns.length === 0 && (
        <p className="soft">Nothing earlier is known.</p>
      )}
      <h3 className={classes.heading}>Last look at the risk</h3>
      {last ? (
        <AssessmentView assessment={last} before={assessed.at(-2)} />
      ) : (
        <p className="soft">The risk has not been assessed.</p>
      )}
    </>
  );
}
