import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { labelOf, usePolicy } from '../../api/policy';
import { asProblem } from '../../api/problem';
import { Do } from '../../ui/Do';
import { useCommands } from '../../ui/keys/use-commands';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import table from '../../ui/table.module.css';
import { useTitle } from '../../ui/title';
import { useRows } from '../../ui/use-rows';
import { AddStaffDialog } from './AddStaffDialog';
import { roleLabel } from './roles';
import classes from './StaffList.module.css';
import { StaffRecord } from './StaffRecord';
import { staffQuery, useStaffActs } from './staff';

/** The people who may sign in. */
export function StaffList() {
  useTitle('Staff');
  const { data, error } = useQuery(staffQuery);
  const { skills } = usePolicy().pack;
  const { add: adding } = useStaffActs();
  const [selected, setSelected] = useState<string>();
  const [asking, dialog] = useDisclosure(false);
  const staff = data ?? [];
  const rows = useRows<HTMLDivElement>(
    staff.map((s) => s.id),
    selected,
    setSelected,
  );
  const add = {
    id: 'add-staff',
    label: 'Add a person',
    group: 'Staff',
    keys: 'F9',
    bar: 5,
    run: dialog.open,
  };
  useCommands([add]);
  const member = staff.find((s) => s.id === selected);
  return (
    <div className={classes.screen}>
      <h1 className="unseen">Staff</h1>
      <Pane title="Staff" aside={`${staff.length} accounts`} tools={<Do command={add} />} bare>
        {error && <ProblemNote problem={asProblem(error)} />}
        <div ref={rows.table} className={table.scroll}>
          {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen, which a plain table cannot say */}
          <table className={table.table} role="grid" aria-label="Staff" onKeyDown={rows.onKeyDown}>
            <thead>
              <tr>
                <th>Name</th>
                <th>Sign-in name</th>
                <th>Roles</th>
                <th>Skills</th>
                <th>Account</th>
              </tr>
            </thead>
            <tbody>
              {staff.map((s, at) => (
                <tr key={s.id} {...rows.row(s.id, at)}>
                  <td className={table.strong}>{s.name}</td>
                  <td>{s.signInName}</td>
                  <td>{(s.roles ?? []).map(roleLabel).join(', ')}</td>
                  <td>{(s.skills ?? []).map((skill) => labelOf(skills, skill)).join(', ')}</td>
                  <td>{s.disabled ? 'Disabled' : 'Active'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Pane>
      {member ? (
        <StaffRecord key={member.id} member={member} />
      ) : (
        <Pane title="Account">
          <p className="soft">Select a person to change roles, set a password, or disable the account.</p>
        </Pane>
      )}
      <AddStaffDialog opened={asking} close={dialog.close} add={adding} />
    </div>
  );
}
