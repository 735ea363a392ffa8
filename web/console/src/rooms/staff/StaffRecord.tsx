import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { StaffMember } from '../../api/records';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { RoleFields } from './RoleFields';
import classes from './StaffRecord.module.css';
import type { StaffActs } from './staff';

/** One account: roles and skills, password, and whether it may be used. */
export function StaffRecord({ member, acts }: { member: StaffMember; acts: StaffActs }) {
  const [held, setHeld] = useState({ roles: member.roles ?? [], skills: member.skills ?? [] });
  const [password, setPassword] = useState('');
  const [reason, setReason] = useState('');
  const { id } = member;
  return (
    <Pane title={member.name} aside={member.disabled ? 'disabled' : member.signInName}>
      <div className={classes.parts}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void acts.roles.run({ id, ...held });
          }}
        >
          <RoleFields {...held} set={setHeld} problem={acts.roles.problem} />
          <ProblemNote problem={acts.roles.problem} again={acts.roles.again} />
          <Button type="submit" variant="default" loading={acts.roles.busy}>
            Save roles and skills
          </Button>
        </form>
        <form
          onSubmit={async (event) => {
            event.preventDefault();
            if ((await acts.password.run({ id, password })) !== undefined) setPassword('');
          }}
        >
          <PasswordInput
            size="xs"
            label="New password"
            autoComplete="new-password"
            value={password}
            onChange={(e) => setPassword(e.currentTarget.value)}
          />
          <ProblemNote problem={acts.password.problem} again={acts.password.again} />
          <Button type="submit" variant="default" loading={acts.password.busy} disabled={password === ''}>
            Set password
          </Button>
        </form>
        {member.disabled ? (
          <Button variant="default" onClick={() => void acts.enable.run(id)} loading={acts.enable.busy}>
            Let this account be used again
          </Button>
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void acts.disable.run({ id, reason });
            }}
          >
            <TextInput
              label="Why disable it?"
              value={reason}
              onChange={(e) => setReason(e.currentTarget.value)}
            />
            <ProblemNote problem={acts.disable.problem} again={acts.disable.again} />
            <Button type="submit" color="red" loading={acts.disable.busy} disabled={reason.trim() === ''}>
              Disable the account
            </Button>
          </form>
        )}
        <ProblemNote problem={acts.enable.problem} again={acts.enable.again} />
      </div>
    </Pane>
  );
}
