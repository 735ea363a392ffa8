import { Checkbox } from '@mantine/core';
import { usePolicy } from '../../api/policy';
import { roles } from './roles';

interface Props {
  roles: string[];
  skills: string[];
  set: (change: { roles: string[]; skills: string[] }) => void;
  problem?: { field?: string; detail: string } | null;
}

/** What a person may do, and which calls they are trained for. */
export function RoleFields({ roles: given, skills, set, problem }: Props) {
  const known = usePolicy().pack.skills ?? [];
  return (
    <>
      <Checkbox.Group
        label="Roles"
        value={given}
        onChange={(next) => set({ roles: next, skills })}
        error={problem?.field === 'roles' ? problem.detail : undefined}
      >
        {roles.map(([code, label]) => (
          <Checkbox key={code} value={code} label={label} mt={8} />
        ))}
      </Checkbox.Group>
      {known.length > 0 && (
        <Checkbox.Group
          label="Skills"
          value={skills}
          onChange={(next) => set({ roles: given, skills: next })}
          error={problem?.field === 'skills' ? problem.detail : undefined}
        >
          {known.map((skill) => (
            <Checkbox key={skill.code} value={skill.code} label={skill.label} mt={8} />
          ))}
        </Checkbox.Group>
      )}
    </>
  );
}
