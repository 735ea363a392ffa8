import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PersonLink, PersonRecord } from '../../api/records';
import { may, useSession } from '../../api/session';
import { when } from '../../ui/clock';
import { useDecideLink, useUndoLink } from './links';
import classes from './RecordLists.module.css';
import { WhyDialog } from './WhyDialog';

const words: Record<PersonLink['verdict'], string> = {
  same: 'The same person',
  different: 'Not the same person',
  unsure: 'Unsure whether the same',
  asked: 'Waits for a second person to agree',
};

function undoTitle({ verdict, name }: PersonLink): string {
  if (verdict === 'asked') return `Take back that ${name} may be the same person`;
  return `Undo: ${words[verdict].toLowerCase()} as ${name}`;
}

/** What people said of this record and others. Nothing is joined for good: each can be undone. */
export function LinkList({ person, writes }: { person: PersonRecord; writes: boolean }) {
  const session = useSession();
  const agrees = may(session, 'supervisor');
  const [agreeing, setAgreeing] = useState<PersonLink | null>(null);
  const agree = useDecideLink(() => setAgreeing(null));
  const [undoing, setUndoing] = useState<PersonLink | null>(null);
  const undo = useUndoLink(() => setUndoing(null));
  if (person.links.length === 0) {
    return <p className="soft">Nothing was said of this record and others yet.</p>;
  }
  return (
    <>
      <ul className={classes.list}>
        {person.links.map((link) => (
          <li key={`${link.other}${link.at}`} className={classes.item}>
            <div className={classes.line}>
              <span>{words[link.verdict]}:</span>
              {link.other ? (
                <Link to="/people/$id" params={{ id: link.other }}>
                  {link.name || 'No name'}
                </Link>
              ) : (
                link.name
              )}
              {agrees && link.verdict === 'asked' && (
                <button type="button" className={classes.small} onClick={() => setAgreeing(link)}>
                  Agree<span className="unseen"> that {link.name} is the same person</span>
                </button>
              )}
              {writes && link.other && (
                <button type="button" className={classes.small} onClick={() => setUndoing(link)}>
                  Undo<span className="unseen"> for {link.name}</span>
                </button>
              )}
            </div>
            <p className="soft">{[link.reason, link.by, when(link.at)].filter(Boolean).join(', ')}</p>
          </li>
        ))}
      </ul>
      {agreeing && (
        <WhyDialog
          title={`${person.name} and ${agreeing.name} are one person`}
          opened
          close={() => setAgreeing(null)}
          button="Join the records"
          busy={agree.busy}
          problem={agree.problem}
          again={agree.again}
          say={(reason) => void agree.run({ one: person.id, other: agreeing.other, verdict: 'same', reason })}
        />
      )}
      {undoing && (
        <WhyDialog
          title={undoTitle(undoing)}
          opened
          close={() => setUndoing(null)}
          button="Undo it"
          busy={undo.busy}
          problem={undo.problem}
          again={undo.again}
          say={(reason) => void undo.run({ one: person.id, other: undoing.other, reason })}
        />
      )}
    </>
  );
}
