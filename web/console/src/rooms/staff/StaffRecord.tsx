import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { StaffMember } from '../../api/records';
import { serverNow } from '../../api/time';
import { timeOfDay } from '../../ui/clock';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { RoleFields } from './RoleFields';
import classes from './StaffRecord.module.css';
import { useStaffActs } from './staff';

/** One account: roles and skills, password, and whether it may be used. */
export function StaffRecord({ member }: { member: StaffMember }) {
  const acts = useStaffActs();
  const [held, setHeld] = useState({ roles: member.roles ?? [], skills: member.skills ?? [] });
  const [password, setPassword] = useState('');
  const [reason, setReason] = useState('');
  const [said, say] = useState('');
  const { id } = member;
  const told = async (done: Promise<unknown>, words: string) => {
    say('');
    const kept = (await done) !== undefined;
    if (kept) say(`${words}, ${timeOfDay(serverNow())}`);
    return kept;
  };
  return (
    <Pane title={member.name} aside={member.disabled ? 'disabled' : member.signInName}>
      <div className={classes.parts}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void told(acts.roles.run({ id, ...held }), 'Roles and skills saved');
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
            if (await told(acts.password.run({ id, password }), 'Password set')) setPassword('');
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
          <Button
            variant="default"
            onClick={() => void told(acts.enable.run(id), 'Account in use again')}
            loading={acts.enable.busy}
          >
            Let this account be used again
          </Button>
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void told(acts.disable.run({ id, reason }), 'Account disabled');
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
        <p role="status">{said}</p>
      </div>
    </Pane>
  );
}
