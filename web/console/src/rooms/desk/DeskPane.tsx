import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ResolutionRecord } from '../../api/records';
import { Do } from '../../ui/Do';
import { FactList } from '../../ui/FactList';
import { useCommands } from '../../ui/keys/use-commands';
import { Pane } from '../../ui/Pane';
import { spoken } from '../contact/caller-line';
import { AfterResolving } from './AfterResolving';
import { CallBacks } from './CallBacks';
import classes from './Desk.module.css';
import { resolutionQuery, stageWords } from './desks';
import { ResolutionDialogs } from './ResolutionDialogs';
import { useResolutionActs } from './resolution-acts';
import type { ResolutionDialog } from './use-resolution-commands';

/** On the record of an incident: what was promised instead of somebody coming, and what a supervisor thought of it.
    Whoever closes the incident can keep or cancel the promise from here. */
export function DeskPane({ incident }: { incident: string }) {
  const { data: record } = useQuery(resolutionQuery(incident));
  const [dialog, setDialog] = useState<ResolutionDialog>(null);
  const acts = useResolutionActs(incident, () => undefined);
  const promised = Boolean(record?.callBack);
  const log = {
    ...{ id: 'desk-log', label: 'Log a try to ring back', group: 'Incident' },
    when: () => promised,
    run: () => setDialog('log'),
  };
  const cancel = {
    ...{ id: 'desk-cancel', label: 'Cancel the call-back', group: 'Incident' },
    when: () => promised,
    run: () => setDialog('cancel'),
  };
  useCommands([log, cancel]);
  if (!record || !hasSomething(record)) return null;
  const { callBack } = record;
  return (
    <Pane title="Resolution desk" aside={aside(record)}>
      {callBack && (
        <>
          <FactList
            facts={[
              ['To ring', callBack.number && spoken(callBack.number)],
              ['Safe way', callBack.safeWay],
            ]}
          />
          <div className={classes.buttons}>
            <Do command={log} variant="default" size="compact-sm" />
            <Do command={cancel} variant="default" size="compact-sm" />
          </div>
        </>
      )}
      <AfterResolving record={record} />
      <CallBacks record={record} />
      <ResolutionDialogs
        dialog={dialog}
        shut={() => setDialog(null)}
        acts={acts}
        number={callBack?.number ?? ''}
      />
    </Pane>
  );
}

function aside(record: ResolutionRecord): string {
  return record.stage === 'taken' ? `in hand with ${record.owner?.name}` : stageWords(record.stage);
}

function hasSomething({ callBacks, advice, enquiry, check, stage }: ResolutionRecord): boolean {
  return (
    callBacks.length + advice.length > 0 ||
    enquiry !== null ||
    check !== null ||
    stage === 'queued' ||
    stage === 'taken'
  );
}
