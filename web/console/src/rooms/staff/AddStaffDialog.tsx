import { Button, Modal, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../../ui/ProblemNote';
import { RoleFields } from './RoleFields';
import type { NewStaff, StaffActs } from './staff';

const blank: NewStaff = { name: '', signInName: '', password: '', roles: [], skills: [] };

interface Props {
  opened: boolean;
  close: () => void;
  add: StaffActs['add'];
}

/** A new account. */
export function AddStaffDialog({ opened, close, add }: Props) {
  const [given, setGiven] = useState(blank);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await add.run(given)) === undefined) return;
    setGiven(blank);
    close();
  };
  const error = (field: string) => (add.problem?.field === field ? add.problem.detail : undefined);
  const change = (part: Partial<NewStaff>) => setGiven({ ...given, ...part });
  return (
    <Modal opened={opened} onClose={close} title="Add a person">
      <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
        <TextInput
          label="Name"
          data-autofocus
          value={given.name}
          error={error('name')}
          onChange={(e) => change({ name: e.currentTarget.value })}
        />
        <TextInput
          label="Sign-in name"
          autoComplete="off"
          value={given.signInName}
          error={error('signInName')}
          onChange={(e) => change({ signInName: e.currentTarget.value })}
        />
        <PasswordInput
          size="xs"
          label="First password"
          autoComplete="new-password"
          value={given.password}
          error={error('password')}
          onChange={(e) => change({ password: e.currentTarget.value })}
        />
        <RoleFields roles={given.roles} skills={given.skills} set={change} problem={add.problem} />
        <ProblemNote problem={add.problem} again={add.again} />
        <Button type="submit" loading={add.busy}>
          Add
        </Button>
      </form>
    </Modal>
  );
}
