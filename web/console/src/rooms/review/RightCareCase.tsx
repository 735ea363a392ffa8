import { Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import { labelOf, usePolicy } from '../../api/policy';
import type { RightCareDecision } from '../../api/records';
import { when } from '../../ui/clock';
import { Do } from '../../ui/Do';
import { FactList } from '../../ui/FactList';
import { useCommands } from '../../ui/keys/use-commands';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import classes from './RightCareCase.module.css';

/** One decision in full, and a supervisor's word on it. */
export function RightCareCase({ decision }: { decision: RightCareDecision }) {
  const { pack } = usePolicy();
  const [note, setNote] = useState('');
  const act = useReview(decision);
  const group = 'Reviews';
  const agree = {
    id: 'right-care-agree',
    label: 'I agree',
    group,
    keys: 'Alt+Y',
    bar: 7,
    when: () => !act.busy,
    run: () => void act.run({ agrees: true, note }),
  };
  const differ = {
    id: 'right-care-differ',
    label: 'I do not agree',
    group,
    keys: 'Alt+N',
    bar: 8,
    when: () => !act.busy,
    run: () => void act.run({ agrees: false, note }),
  };
  useCommands([agree, differ]);
  const noteProblem = act.problem?.field === 'note' ? act.problem.detail : undefined;
  return (
    <Pane
      title="Decision"
      aside={`${decision.by.name}, ${when(decision.at)}`}
      foot={
        <div className={classes.foot}>
          <Textarea
            id="right-care-note"
            label="Note"
            description="Needed when you do not agree: what should have been decided, and why"
            autosize
            minRows={2}
            value={note}
            error={noteProblem}
            onChange={(e) => setNote(e.currentTarget.value)}
          />
          <ProblemNote problem={noteProblem ? null : act.problem} again={act.again} />
          <div className={classes.buttons}>
            <Do command={agree} loading={act.busy} />
            <Do command={differ} variant="default" />
          </div>
        </div>
      }
    >
      <FactList
        facts={[
          ['Threshold', labelOf(pack.rightCare.thresholds, decision.threshold)],
          ['Police attend', decision.meets ? 'Yes' : 'No'],
          ['Reason', decision.reason],
          ['Who takes care', labelOf(pack.partners, decision.agency)],
          ['They were told', decision.agencyTold ? 'Yes' : 'No'],
          ['In detail', decision.agencyNote],
          ['Caller was told', decision.toldCaller],
          ['Safety net', decision.safetyNet],
        ]}
      />
      <p className={classes.links}>
        <Link to="/contacts" search={{ id: decision.contact }}>
          The contact
        </Link>
        {decision.incident && (
          <Link to="/incident/$id" params={{ id: decision.incident }}>
            The incident
          </Link>
        )}
      </p>
    </Pane>
  );
}

function useReview(decision: RightCareDecision) {
  return useAct(
    (input: { agrees: boolean; note: string }, by) =>
      body(
        api.POST('/api/right-care/{contact}/{id}/review', {
          headers: by,
          params: { path: { contact: decision.contact, id: decision.id } },
          body: input,
        }),
      ),
    { touches: [keys.rightCare, keys.assessments(decision.contact)] },
  );
}
