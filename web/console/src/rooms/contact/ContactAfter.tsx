import { useState } from 'react';
import { usePolicy } from '../../api/policy';
import type { Contact } from '../../api/records';
import { may, useSession } from '../../api/session';
import { when } from '../../ui/clock';
import { Do } from '../../ui/Do';
import { useCommands } from '../../ui/keys/use-commands';
import { AboutDialog } from './AboutDialog';
import { againstWords } from './against';
import { callerLine } from './caller-line';
import classes from './FinishedAgainst.module.css';
import { RungBackDialog } from './RungBackDialog';

/** What is still owed on a contact that broke off, or that was finished without an incident against what was found. */
export function ContactAfter({ contact }: { contact: Contact }) {
  const session = useSession();
  const policy = usePolicy();
  const [asking, ask] = useState<'none' | 'rung' | 'about'>('none');
  const { against } = contact;
  const waits = against !== null && !against.settled;
  const brokeOff = contact.state === 'abandoned' || contact.state === 'interrupted';
  const able = may(session, 'handler') && (waits || brokeOff);
  const command = (id: string, label: string, keys: string, what: typeof asking) => ({
    ...{ id, label, group: 'Contact', keys },
    when: () => able,
    run: () => ask(what),
  });
  const rung = command('rung-back', 'Rung back', 'Alt+W', 'rung');
  const about = command('about-incident', 'This is about an incident', 'Alt+I', 'about');
  useCommands([rung, about]);
  if (!waits && !brokeOff && !against) return null;
  return (
    <>
      {against && (
        <p className={waits ? classes.told : undefined}>
          <strong>Finished without an incident</strong> although: {againstWords(against, policy).join(', ')}.{' '}
          {against.reason}
          <br />
          {against.agreed === null && waits && 'No supervisor has looked yet.'}
          {against.agreed !== null && against.decidedBy && against.decidedAt && (
            <>
              <strong>
                {against.decidedBy.name} {against.agreed ? 'agreed' : 'did not agree'},{' '}
                {when(against.decidedAt)}:
              </strong>{' '}
              {against.decidedReason}
            </>
          )}
          {against.agreed === false && waits && ' Ring back, or add it to an incident.'}
        </p>
      )}
      {able && (
        <div className={classes.buttons}>
          <Do command={rung} variant="default" />
          <Do command={about} variant="default" />
        </div>
      )}
      <RungBackDialog
        contact={contact.id}
        line={callerLine(contact)}
        opened={asking === 'rung'}
        close={() => ask('none')}
      />
      <AboutDialog
        contact={contact}
        known={[]}
        about=""
        opened={asking === 'about'}
        close={() => ask('none')}
      />
    </>
  );
}
