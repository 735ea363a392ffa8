import { Button, Group, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import { usePolicy } from '../../api/policy';
import { useSession } from '../../api/session';
import { DialogForm } from '../../ui/DialogForm';
import { GradeMark } from '../../ui/GradeMark';
import { ProblemNote } from '../../ui/ProblemNote';
import { colleaguesQuery, inHandsOf, receivers } from './colleagues';
import classes from './HandOverAllDialog.module.css';
import { incidentsQuery } from './incidents';

interface Props {
  opened: boolean;
  close: () => void;
  /** Where the work ends with it: what is done afterwards, or all the same. */
  leave?: () => void;
}

interface Handing {
  to: string;
  note: string;
  /** Those that are still in my hands. */
  incidents: string[];
}

/** Gives everything that is open in my hands into other hands in one act, as at the end of a shift. Each incident has its
    own entry and its own look that falls due; what could not be handed over stays in the list. */
export function HandOverAllDialog({ opened, close, leave }: Props) {
  const { staff } = useSession();
  const policy = usePolicy();
  const incidents = useQuery({ ...incidentsQuery('open'), enabled: opened }).data;
  const colleagues = useQuery({ ...colleaguesQuery, enabled: opened }).data ?? [];
  const [given, setGiven] = useState({ to: '', note: '' });
  const mine = inHandsOf(staff.id, incidents ?? []);
  const hand = useAct(
    async ({ to, note, incidents: ids }: Handing, by) => {
      for (const id of ids) {
        await body(
          api.POST('/api/incidents/{id}/handover', {
            // One key for each, so that a repeated act finds what is done already.
            headers: { 'Idempotency-Key': `${by['Idempotency-Key']}-${ids.indexOf(id)}` },
            params: { path: { id } },
            body: { note, ...(to && { to }) },
          }),
        );
      }
      return ids.length;
    },
    { touches: [keys.incidents, keys.reviews, keys.reviewCounts, ['incident']] },
  );
  const submit = async () => {
    const note = given.note.trim();
    if (note === '' || mine.length === 0) return;
    if ((await hand.run({ to: given.to, note, incidents: mine.map((i) => i.id) })) === undefined) return;
    setGiven({ to: '', note: '' });
    close();
    leave?.();
  };
  const error = (field: string) => (hand.problem?.field === field ? hand.problem.detail : undefined);
  return (
    <DialogForm {...{ opened, close, submit }} title="Hand over all my open incidents">
      {incidents && mine.length === 0 && <p>No open incident is in your hands.</p>}
      {mine.length > 0 && (
        <ul className={classes.list} aria-label="In my hands">
          {mine.map((i) => (
            <li key={i.id}>
              <GradeMark code={i.grade} size={20} />
              <strong>{policy.typeLabel(i.type)}</strong>
              <span className="soft tabular">
                {i.reference}, {i.place || 'no place given'}
              </span>
            </li>
          ))}
        </ul>
      )}
      <NativeSelect
        label="To"
        data={[{ value: '', label: 'Whoever is on duty' }, ...receivers(colleagues, staff.id)]}
        value={given.to}
        error={error('to')}
        onChange={(e) => setGiven({ ...given, to: e.currentTarget.value })}
      />
      <Textarea
        label="What the next person needs to know"
        description="It goes into the log of each; the risk of each is looked at again"
        data-autofocus
        autosize
        minRows={3}
        maxLength={4000}
        value={given.note}
        error={error('note')}
        onChange={(e) => setGiven({ ...given, note: e.currentTarget.value })}
      />
      <ProblemNote problem={hand.problem?.field ? null : hand.problem} again={hand.again} />
      <Group>
        <Button type="submit" loading={hand.busy} disabled={given.note.trim() === '' || mine.length === 0}>
          {mine.length > 1 ? `Hand over all ${mine.length}` : 'Hand over'}
          {leave && ' and sign out'}
        </Button>
        {leave && (
          <Button variant="default" onClick={leave}>
            Sign out, they stay mine
          </Button>
        )}
      </Group>
    </DialogForm>
  );
}
