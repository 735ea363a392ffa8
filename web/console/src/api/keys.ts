/** Names of what is kept in the query cache. live/touched.ts says which of them a note makes old. */
export const keys = {
  session: ['session'] as const,
  policy: ['policy'] as const,
  desk: ['desk'] as const,
  contacts: ['contacts'] as const,
  contact: (id: string) => ['contact', id] as const,
  known: (id: string) => ['known', id] as const,
  assessments: (contact: string) => ['assessments', contact] as const,
  incidents: ['incidents'] as const,
  incident: (id: string) => ['incident', id] as const,
  units: ['units'] as const,
  supervisor: ['supervisor'] as const,
  performance: ['performance'] as const,
  staff: ['staff'] as const,
  audit: ['audit'] as const,
  draft: (form: string) => ['draft', form] as const,
};
