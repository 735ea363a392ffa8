/** What a person may be, in the words of the control room. */
export const roles: [string, string][] = [
  ['handler', 'Call handler'],
  ['dispatcher', 'Dispatcher'],
  ['vulnerability-desk', 'Vulnerability desk'],
  ['resolution-desk', 'Resolution desk'],
  ['supervisor', 'Supervisor'],
  ['force-lead', 'Force lead'],
  ['analyst', 'Analyst'],
  ['administrator', 'Administrator'],
];

export function roleLabel(code: string): string {
  return roles.find(([role]) => role === code)?.[1] ?? code;
}
