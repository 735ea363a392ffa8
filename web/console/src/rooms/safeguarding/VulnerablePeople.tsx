import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { VulnerablePerson } from '../../api/records';
import { Do } from '../../ui/Do';
import { useCommands } from '../../ui/keys/use-commands';
import { ActionDialog } from './ActionDialog';
import { ActionsTaken } from './ActionsTaken';
import { AdviceList } from './AdviceList';
import { AskDeskDialog } from './AskDeskDialog';
import { DeskState } from './DeskState';
import { safeguardingQuery } from './safeguarding';
import { VulnerabilityDialog } from './VulnerabilityDialog';
import classes from './VulnerablePeople.module.css';
import { VulnerablePersonCard } from './VulnerablePersonCard';
import { WithdrawDialog } from './WithdrawDialog';

interface Props {
  contact: string;
  /** What it stands in: the record of a contact or of an incident. */
  group: 'Contact' | 'Incident';
}

/** Everybody who cannot keep safe, not only the caller; what the vulnerability desk says of them, and what was done. */
export function VulnerablePeople({ contact, group }: Props) {
  const { data: record } = useQuery(safeguardingQuery(contact));
  const [dialog, setDialog] = useState<'none' | 'record' | 'desk' | 'action'>('none');
  const [withdrawing, setWithdrawing] = useState<VulnerablePerson | null>(null);
  const command = (what: 'record' | 'desk' | 'action', label: string, keys: string) => ({
    ...{ id: `safeguarding-${what}`, label, group, keys },
    run: () => setDialog(what),
  });
  const add = command('record', 'Somebody is vulnerable', 'Alt+D');
  const ask = command('desk', 'Ask the vulnerability desk', 'Alt+Q');
  const act = command('action', 'Done to keep them safe', 'Alt+Shift+S');
  useCommands([add, ask, act]);
  const shown = (what: typeof dialog) => ({
    contact,
    opened: dialog === what,
    close: () => setDialog('none'),
  });
  const people = (record?.people ?? []).filter((p) => !p.withdrawal);
  const withdrawn = (record?.people ?? []).filter((p) => p.withdrawal);
  return (
    <section aria-label="Vulnerable people" className={classes.section}>
      <div className={classes.head}>
        <h2>
          {record?.vulnerable && (
            <span className={classes.mark} aria-hidden="true">
              V
            </span>
          )}
          Vulnerable people
        </h2>
        <Do command={add} variant="default" size="compact-sm" />
        <Do command={ask} variant="default" size="compact-sm" />
        {record?.vulnerable && <Do command={act} variant="default" size="compact-sm" />}
      </div>
      {people.length > 0 && (
        <ul className={classes.people}>
          {people.map((person) => (
            <VulnerablePersonCard key={person.id} person={person} withdraw={() => setWithdrawing(person)} />
          ))}
        </ul>
      )}
      {withdrawn.length > 0 && (
        <details className={classes.withdrawn}>
          <summary>{withdrawn.length} taken back</summary>
          <ul>
            {withdrawn.map((person) => (
              <li key={person.id}>
                {person.who}: {person.withdrawal?.reason} ({person.withdrawal?.by.name})
              </li>
            ))}
          </ul>
        </details>
      )}
      {record && <DeskState record={record} />}
      {record && <AdviceList contact={contact} advice={record.advice ?? []} />}
      {record && <ActionsTaken record={record} />}
      <VulnerabilityDialog {...shown('record')} />
      <AskDeskDialog {...shown('desk')} />
      <ActionDialog {...shown('action')} />
      {withdrawing && (
        <WithdrawDialog contact={contact} person={withdrawing} close={() => setWithdrawing(null)} />
      )}
    </section>
  );
}
