import classes from './Roles.module.css';

const labels: Record<string, string> = {
  victim: 'Victim',
  suspect: 'Suspect',
  witness: 'Witness',
  'third-party': 'Third party',
  professional: 'Professional',
  caller: 'Caller',
  other: 'Other',
};

export function roleLabel(role: string): string {
  return labels[role] ?? role;
}

/** In which roles somebody stands on record, in words beside the name: victim and suspect of one household are never to
    be confused. */
export function Roles({ roles }: { roles: readonly string[] }) {
  const all = [...new Set(roles.flatMap((role) => role.split(', ')).filter(Boolean))];
  if (all.length === 0) return null;
  return (
    <span className={classes.roles}>
      {all.map((role) => (
        <span key={role} className={classes.role} data-role={role}>
          {roleLabel(role)}
        </span>
      ))}
    </span>
  );
}
