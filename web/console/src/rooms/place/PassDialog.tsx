import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { Area } from '../../api/records';
import { useSession } from '../../api/session';
import { ProblemNote } from '../../ui/ProblemNote';
import { mapQuery } from './places';

interface Props {
  contact: string;
  /** Forces that the place touches, the likeliest first. */
  others: readonly Area[];
  opened: boolean;
  close: () => void;
}

const another = '';

/** Hands a contact over to the force whose ground it is. The caller stays on the line until that force has them. */
export function PassDialog({ contact, others, opened, close }: Props) {
  const session = useSession();
  const queries = useQueryClient();
  const { data: map } = useQuery({ ...mapQuery, enabled: opened });
  const forces = forcesOf(others, map?.boundaries.features ?? [], session.force.code);
  const [given, setGiven] = useState<{ force?: string; code: string; reason: string; told: string }>({
    code: '',
    reason: '',
    told: '',
  });
  const chosen = given.force ?? forces[0]?.code ?? another;
  const pass = useAct(
    (input: { force: string; reason: string; told: string }, by) =>
      body(
        api.POST('/api/contacts/{id}/pass', {
          headers: by,
          params: { path: { id: contact } },
          body: { force: input.force, reason: input.reason, ...(input.told && { told: input.told }) },
        }),
      ),
    {
      touches: [keys.contacts],
      done: (next) => {
        queries.setQueryData(keys.contact(contact), next);
        close();
      },
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const force = chosen === another ? given.code.trim() : chosen;
    void pass.run({ force, reason: given.reason.trim(), told: given.told.trim() });
  };
  const error = (field: string) => (pass.problem?.field === field ? pass.problem.detail : undefined);
  return (
    <Modal opened={opened} onClose={close} title="Pass to another force">
      <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
        <NativeSelect
          label="Force"
          data-autofocus
          data={[
            ...forces.map((f) => ({ value: f.code, label: f.name })),
            { value: another, label: 'Another force' },
          ]}
          value={chosen}
          error={chosen === another ? undefined : error('force')}
          onChange={(e) => setGiven({ ...given, force: e.currentTarget.value })}
        />
        {chosen === another && (
          <TextInput
            label="Which"
            value={given.code}
            error={error('force')}
            onChange={(e) => setGiven({ ...given, code: e.currentTarget.value })}
          />
        )}
        <TextInput
          label="Why"
          value={given.reason}
          error={error('reason')}
          onChange={(e) => setGiven({ ...given, reason: e.currentTarget.value })}
        />
        <TextInput
          label="What the caller was told"
          value={given.told}
          error={error('told')}
          onChange={(e) => setGiven({ ...given, told: e.currentTarget.value })}
        />
        <ProblemNote problem={pass.problem?.field ? null : pass.problem} again={pass.again} />
        <Button type="submit" loading={pass.busy} disabled={given.reason.trim() === ''}>
          Pass it on
        </Button>
      </form>
    </Modal>
  );
}

interface Drawn {
  properties: { kind: string; code: string; name: string };
}

/** The forces that the place touches, then every other one whose boundary is drawn. */
function forcesOf(others: readonly Area[], drawn: readonly Drawn[], ours: string): Area[] {
  const all = [...others, ...drawn.map((b) => b.properties).filter((p) => p.kind === 'force')];
  return all.filter((f, at) => f.code !== ours && all.findIndex((o) => o.code === f.code) === at);
}
