import { Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import { usePolicy } from '../../api/policy';
import type { BelowRow } from '../../api/records';
import { when } from '../../ui/clock';
import { Do } from '../../ui/Do';
import { FactList } from '../../ui/FactList';
import { useCommands } from '../../ui/keys/use-commands';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import classes from './RightCareCase.module.css';

/** What the rules proposed and why, what was decided and why, and a supervisor's word on it. Who does not agree has the
    risk looked at again at once. */
export function BelowCase({ row: { incident, below, mine } }: { row: BelowRow }) {
  const policy = usePolicy();
  const [reason, setReason] = useState('');
  const see = useAct(
    (input: { agreed: boolean; reason?: string }, by) =>
      body(
        api.POST('/api/incidents/{id}/grade-seen', {
          headers: by,
          params: { path: { id: incident.id } },
          body: input,
        }),
      ),
    { touches: [keys.belowProposal, keys.reviewCounts, keys.reviews, keys.incident(incident.id)] },
  );
  const word = reason.trim() ? { reason: reason.trim() } : {};
  const command = (id: string, label: string, key: string, bar: number, agreed: boolean) => ({
    ...{ id, label, group: 'Reviews', keys: key, bar },
    when: () => !see.busy && !mine,
    run: () => void see.run({ agreed, ...word }),
  });
  const agree = command('below-agree', 'I agree', 'Alt+Y', 7, true);
  const differ = command('below-differ', 'I do not agree', 'Alt+N', 8, false);
  useCommands([agree, differ]);
  const refused = see.problem?.field === 'reason' ? see.problem.detail : undefined;
  const label = (code: string) => policy.grade(code)?.label ?? code;
  return (
    <Pane
      title="Why it was graded so"
      aside={`${below.by.name}, ${when(below.at)}`}
      foot={
        <div className={classes.foot}>
          {mine ? (
            <p className="soft">You decided it, so another supervisor looks at it.</p>
          ) : (
            <Textarea
              id="below-reason"
              label="Reason"
              description="Needed when you do not agree; the risk is then looked at again at once"
              autosize
              minRows={2}
              maxLength={4000}
              value={reason}
              error={refused}
              onChange={(e) => setReason(e.currentTarget.value)}
            />
          )}
          <ProblemNote problem={refused ? null : see.problem} again={see.again} />
          <div className={classes.buttons}>
            <Do command={agree} loading={see.busy} />
            <Do command={differ} variant="default" />
          </div>
        </div>
      }
    >
      <FactList
        facts={[
          ['Proposed', label(below.proposed)],
          ['Because', below.reasons.join(' ')],
          ['Graded', label(below.grade)],
          ['In their words', below.justification],
          ['Summary', incident.summary],
          ['State', incident.state],
        ]}
      />
      <p className={classes.links}>
        <Link to="/incident/$id" params={{ id: incident.id }}>
          The incident
        </Link>
      </p>
    </Pane>
  );
}
