import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { asProblem } from '../../api/problem';
import { standing } from '../../ui/Fetching';
import { Loading } from '../../ui/Loading';
import { ProblemNote } from '../../ui/ProblemNote';
import { useTitle } from '../../ui/title';
import { personQuery } from './people';
import { wantsReason } from './ReasonDialog';
import { RecordView } from './RecordView';

/** One person's record. A protected one asks why before it is shown. */
export function PersonScreen() {
  const { id } = useParams({ from: '/guarded/shell/people/$id' });
  // Not in the address: a reason may name people.
  const reason = useLocation({ select: (at) => at.state.reason ?? '' });
  const navigate = useNavigate();
  const asked = useQuery(personQuery(id, reason));
  const { error } = asked;
  const data = standing(asked);
  useTitle(data?.name || 'Person');
  const problem = error ? asProblem(error) : null;
  if (wantsReason(problem)) {
    return (
      <Protected
        detail={problem.detail}
        give={(why) =>
          void navigate({ to: '/people/$id', params: { id }, state: { reason: why }, replace: true })
        }
      />
    );
  }
  if (problem && !data) {
    return (
      <div style={{ padding: 16, maxWidth: 620 }}>
        <ProblemNote problem={problem} again={() => void asked.refetch()} />
      </div>
    );
  }
  if (!data) return <Loading what="The record" />;
  return <RecordView key={data.id} person={data} reason={reason} />;
}

function Protected({ detail, give }: { detail: string; give: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    give(reason.trim());
  };
  return (
    <form onSubmit={submit} style={{ display: 'grid', gap: 12, padding: 24, maxWidth: 560 }}>
      <h1>A protected record</h1>
      <p>{detail}</p>
      <TextInput
        label="Why"
        autoFocus
        autoComplete="off"
        value={reason}
        onChange={(e) => setReason(e.currentTarget.value)}
      />
      <Button type="submit" disabled={reason.trim().length < 3} style={{ justifySelf: 'start' }}>
        Open the record
      </Button>
    </form>
  );
}
