import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PersonFlag, PersonRecord } from '../../api/records';
import { may, useSession } from '../../api/session';
import { Do } from '../../ui/Do';
import type { Command } from '../../ui/keys/registry';
import { useCommands } from '../../ui/keys/use-commands';
import { Pane } from '../../ui/Pane';
import { PersonReferrals } from '../referral/PersonReferrals';
import { KnownVulnerabilities } from '../safeguarding/KnownVulnerabilities';
import { PersonUpdates } from '../victim/PersonUpdates';
import { Counts, Household } from './CallerBackground';
import { Descriptions } from './Descriptions';
import { EarlierFlags } from './EarlierFlags';
import { EraseDialog } from './EraseDialog';
import { EvidenceDialog } from './EvidenceDialog';
import { ExportDialog } from './ExportDialog';
import { FlagDialog } from './FlagDialog';
import { FlagList } from './FlagList';
import { KeepFlagDialog } from './KeepFlagDialog';
import { LinkList } from './LinkList';
import { MayAlsoBe } from './MayAlsoBe';
import { PastContacts, PastIncidents } from './Past';
import { PatternLine } from './PictureStrip';
import { usePersonActs } from './person-acts';
import classes from './RecordView.module.css';
import { RetentionDates } from './RetentionDates';
import { SafeContactDialog } from './SafeContactDialog';
import { WhyDialog } from './WhyDialog';
import { ageOf, safeWords } from './words';

type Dialog = 'flag' | 'safe' | 'restrict' | 'evidence' | 'export' | 'erase' | null;

/** A person's record with everything that hangs on it. */
export function RecordView({ person, reason }: { person: PersonRecord; reason: string }) {
  const session = useSession();
  const acts = usePersonActs(person.id, reason);
  const [dialog, setDialog] = useState<Dialog>(null);
  const [ending, setEnding] = useState<PersonFlag | null>(null);
  const [keeping, setKeeping] = useState<PersonFlag | null>(null);
  const shut = () => setDialog(null);
  const closed = person.restricted !== null;
  const writes = may(session, 'handler');
  const told = may(session, 'handler', 'dispatcher');
  const keeps = may(session, 'supervisor', 'administrator');
  const supervises = may(session, 'supervisor');
  const group = 'Person';
  const commands = {
    flag: { id: 'flag', label: 'Add a flag', group, keys: 'Alt+F', bar: 10, run: () => setDialog('flag') },
    safe: { id: 'safe', label: 'Safe contact', group, keys: 'Alt+S', bar: 11, run: () => setDialog('safe') },
    evidence: {
      id: 'evidence',
      label: 'Evidence',
      group,
      keys: 'Alt+E',
      when: () => person.patterns.length > 0,
      run: () => setDialog('evidence'),
    },
    restrict: {
      id: 'restrict',
      label: closed ? 'Open to all again' : 'Restrict',
      group,
      keys: 'Alt+R',
      run: () => setDialog('restrict'),
    },
  } satisfies Record<string, Command>;
  useCommands([
    ...(writes ? [commands.flag, commands.safe] : []),
    ...(keeps ? [commands.restrict] : []),
    commands.evidence,
  ]);
  const restrict = closed ? acts.unrestrict : acts.restrict;
  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        <div className={classes.title}>
          <h1>{person.name || 'No name'}</h1>
          <p className="soft">{ageOf(person.descriptions)}</p>
        </div>
        {closed && (
          <p className={classes.closed}>
            <strong>Restricted.</strong> {person.restricted}
          </p>
        )}
        <div className={classes.buttons}>
          {writes && <Do command={commands.flag} variant="default" />}
          {writes && <Do command={commands.safe} variant="default" />}
          {keeps && <Do command={commands.restrict} variant="default" />}
          {keeps && (
            <Button variant="default" onClick={() => setDialog('export')}>
              Export
            </Button>
          )}
          {keeps && (
            <Button variant="default" onClick={() => setDialog('erase')}>
              Erase
            </Button>
          )}
          {keeps && (
            <Link to="/audit" search={{ record: person.id }}>
              Who read this record
            </Link>
          )}
        </div>
      </header>
      <div className={classes.column}>
        {(person.flags.length > 0 || person.earlierFlags.length > 0 || person.safeContact) && (
          <Pane title="Flags and safe contact" className={classes.rest}>
            {person.safeContact && (
              <p className={classes.safe}>
                <strong>Safe contact:</strong> {safeWords(person.safeContact)}
              </p>
            )}
            <FlagList
              person={person}
              end={writes ? setEnding : undefined}
              keep={supervises ? setKeeping : undefined}
              supervises={supervises}
            />
            <EarlierFlags flags={person.earlierFlags} />
          </Pane>
        )}
        {told && <Standing person={person.id} reason={reason} />}
        <Pane title="Descriptions" aside={`${person.descriptions.length}`} className={classes.grow}>
          {person.conflicts.map((conflict) => (
            <p key={conflict} className={classes.conflict}>
              {conflict}
            </p>
          ))}
          <Descriptions person={person} withdraw={writes ? acts.withdraw : undefined} />
        </Pane>
      </div>
      <div className={classes.column}>
        {person.patterns.length > 0 && (
          <Pane
            title="Patterns"
            className={classes.rest}
            tools={<Do command={commands.evidence} variant="default" size="compact-sm" />}
          >
            <ul className={classes.patterns}>
              {person.patterns.map((pattern) => (
                <PatternLine key={pattern.code} pattern={pattern} />
              ))}
            </ul>
          </Pane>
        )}
        <Pane title="Incidents" aside={`${person.incidents.length}`} className={classes.grow}>
          <PastIncidents incidents={person.incidents} />
        </Pane>
        <Pane title="Contacts" aside={`${person.contacts.length}`} className={classes.grow}>
          <PastContacts contacts={person.contacts} />
        </Pane>
      </div>
      <div className={classes.column}>
        <Pane title="How often" className={classes.whole}>
          <Counts counts={person.counts} />
        </Pane>
        <Pane title="Household and network" className={classes.grow}>
          {person.household.length === 0 && <p className="soft">Nobody is known.</p>}
          {person.household.length > 0 && <Household people={person.household} bare />}
        </Pane>
        <Pane title="Other records" aside={`${person.links.length}`} className={classes.grow}>
          <LinkList person={person} writes={writes} />
          {writes && <MayAlsoBe person={person} reason={reason} />}
        </Pane>
        <Pane title="Kept until" className={classes.rest}>
          <RetentionDates dates={person.retention} />
        </Pane>
      </div>
      <FlagDialog opened={dialog === 'flag'} close={shut} act={acts.flag} />
      <SafeContactDialog
        opened={dialog === 'safe'}
        close={shut}
        safe={person.safeContact}
        act={acts.safeContact}
      />
      <EvidenceDialog patterns={person.patterns} opened={dialog === 'evidence'} close={shut} />
      <WhyDialog
        title={
          closed ? `Open the record of ${person.name} to all again` : `Restrict the record of ${person.name}`
        }
        opened={dialog === 'restrict'}
        close={shut}
        button={closed ? 'Open it again' : 'Restrict it'}
        busy={restrict.busy}
        problem={restrict.problem}
        again={restrict.again}
        say={(why) => void restrict.run(why).then((done) => done && shut())}
      >
        {!closed && <p>Only supervisors and administrators will see it from now on, each with a reason.</p>}
      </WhyDialog>
      <ExportDialog person={person} opened={dialog === 'export'} close={shut} />
      <EraseDialog person={person} reason={reason} opened={dialog === 'erase'} close={shut} />
      {keeping && <KeepFlagDialog flag={keeping} close={() => setKeeping(null)} act={acts.keepFlag} />}
      {ending && (
        <WhyDialog
          title={`Take off: ${ending.label}`}
          opened
          close={() => setEnding(null)}
          button="Take the flag off"
          busy={acts.endFlag.busy}
          problem={acts.endFlag.problem}
          again={acts.endFlag.again}
          say={(why) =>
            void acts.endFlag.run({ flag: ending.id, reason: why }).then((done) => done && setEnding(null))
          }
        />
      )}
    </div>
  );
}

/** What other desks know of a person: why they are vulnerable, what they were promised, to whom they were referred. */
function Standing({ person, reason }: { person: string; reason: string }) {
  return (
    <Pane title="Vulnerable, promised, referred" className={classes.rest}>
      <div className={classes.standing}>
        <KnownVulnerabilities
          {...{ person, reason }}
          heading="Vulnerable"
          none="Never recorded as vulnerable."
        />
        <PersonUpdates {...{ person, reason }} heading="Promised and told" none="No update was promised." />
        <PersonReferrals {...{ person, reason }} heading="Referred" none="Referred to no partner." />
      </div>
    </Pane>
  );
}
