import type { components } from './schema';

// The records of the contract under the names that the screens use.
type S = components['schemas'];

export type Session = S['Session'];
export type Desk = S['Desk'];
export type DeskHandler = S['DeskHandler'];
export type HandlerState = DeskHandler['state'];
export type Offer = S['Offer'];
export type Known = S['Known'];
export type Waiting = S['Waiting'];
export type ContactSummary = S['ContactSummary'];
export type Contact = S['Contact'];
export type Relation = S['Caller']['relation'];
export type Assessment = S['Assessment'];
export type Proposal = S['Proposal'];
export type Missing = S['Missing'];
export type IncidentSummary = S['IncidentSummary'];
export type Incident = S['Incident'];
export type LogEntry = S['LogEntry'];
export type Unit = S['Unit'];
export type AuditEntry = S['AuditEntry'];
export type Supervisor = S['Supervisor'];
export type Performance = S['Performance'];
export type ServiceFigures = S['ServiceFigures'];
export type StaffMember = S['Account'];
export type Pack = S['PolicyPack'];
export type Choice = S['PolicyChoice'];
export type IncidentType = S['PolicyIncidentType'];
export type Question = S['PolicyQuestion'];
export type Element = S['PolicyElement'];
export type Level = S['PolicyLevel'];
export type Grade = S['PolicyGrade'];
