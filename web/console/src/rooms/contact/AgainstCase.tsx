import { Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import { usePolicy } from '../../api/policy';
import type { AgainstRow } from '../../api/records';
import { when } from '../../ui/clock';
import { Do } from '../../ui/Do';
import { FactList } from '../../ui/FactList';
import { useCommands } from '../../ui/keys/use-commands';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { againstWords } from './against';
import { numberLine } from './caller-line';
import classes from './FinishedAgainst.module.css';

/** What was found, why there is no incident, and a supervisor's word on it. Who does not agree leaves it on the list
    until somebody has opened an incident or reached the caller. */
export function AgainstCase({ row: { contact, against, rungBack, own } }: { row: AgainstRow }) {
  const policy = usePolicy();
  const [reason, setReason] = useState('');
  const decide = useAct(
    (agreed: boolean, by) =>
      body(
        api.POST('/api/contacts/{id}/against-proposal', {
          headers: by,
          params: { path: { id: contact.id } },
          body: { agreed, reason: reason.trim() },
        }),
      ),
    {
      touches: [keys.against, keys.againstCounts, keys.contact(contact.id)],
      done: () => setReason(''),
    },
  );
  const command = (id: string, label: string, key: string, bar: number, agreed: boolean) => ({
    ...{ id, label, group: 'Reviews', keys: key, bar },
    when: () => !decide.busy && !own && against.agreed !== agreed,
    run: () => void decide.run(agreed),
  });
  const agree = command('against-agree', 'None was needed', 'Alt+Y', 7, true);
  const differ = command('against-differ', 'I do not agree', 'Alt+N', 8, false);
  useCommands([agree, differ]);
  const refused = decide.problem?.field === 'reason' ? decide.problem.detail : undefined;
  return (
    <Pane
      title="Why there is no incident"
      aside={`${against.by.name}, ${when(against.at)}`}
      foot={
        <div className={classes.foot}>
          {own ? (
            <p className="soft">You had to do with it, so another supervisor decides.</p>
          ) : (
            <Textarea
              id="against-reason"
              label="Why you agree or not"
              description="The handler reads it. Without your agreement an incident is opened or the caller rung back"
              autosize
              minRows={2}
              maxLength={2000}
              value={reason}
              error={refused}
              onChange={(e) => setReason(e.currentTarget.value)}
            />
          )}
          <ProblemNote problem={refused ? null : decide.problem} again={decide.again} />
          <div className={classes.buttons}>
            <Do command={agree} loading={decide.busy} />
            <Do command={differ} variant="default" />
          </div>
        </div>
      }
    >
      {against.agreed === false && (
        <p className={classes.told}>
          <strong>{against.decidedBy?.name} did not agree:</strong> {against.decidedReason} It stays here
          until an incident is opened or the caller is reached.
        </p>
      )}
      <FactList
        facts={[
          ['Against', againstWords(against, policy).join(', ')],
          ['In their words', against.reason],
          ['Type', policy.typeLabel(contact.type)],
          ['Caller', [contact.callerName, numberLine(contact)].filter(Boolean).join(', ')],
          ['Place', contact.place],
          ['Received', when(contact.receivedAt)],
          [
            'Rung back',
            rungBack && `${rungBack.outcome}, ${rungBack.by.name}, ${when(rungBack.at)}. ${rungBack.note}`,
          ],
        ]}
      />
      <p className={classes.links}>
        <Link to="/contacts" search={{ id: contact.id }}>
          The whole contact: notes, assessment, recording
        </Link>
      </p>
    </Pane>
  );
}
