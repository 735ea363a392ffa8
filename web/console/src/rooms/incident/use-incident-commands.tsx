import { useNavigate } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import type { Incident } from '../../api/records';
import type { Command } from '../../ui/keys/registry';
import { RightCareDialog } from '../risk/RightCareDialog';
import { CloseDialog } from './CloseDialog';
import { CrimeDialog } from './CrimeDialog';
import { HandoverDialog } from './HandoverDialog';
import { InformationDialog } from './InformationDialog';
import { lineId } from './line';
import { PlaceDialog } from './PlaceDialog';
import { RegradeDialog } from './RegradeDialog';
import { ResolveDialog } from './ResolveDialog';
import type { Work } from './work';

type Dialog =
  | 'none'
  | 'grade'
  | 'resolve'
  | 'close'
  | 'information'
  | 'handover'
  | 'crime'
  | 'right-care'
  | 'place';

const group = 'Incident';

/** What can be decided about an incident on any screen that shows one, with the dialogs that ask for it. A look at the
    risk is made on the incident's own screen, beside the log. */
export function useIncidentCommands(incident: Incident | undefined) {
  const [asked, ask] = useState<{ of: string; dialog: Dialog }>({ of: '', dialog: 'none' });
  // What was asked of one incident is not asked of the next that the same screen shows.
  const dialog = asked.of === incident?.id ? asked.dialog : 'none';
  const setDialog = (what: Dialog) => ask({ of: incident?.id ?? '', dialog: what });
  const navigate = useNavigate();
  const open = incident?.state === 'open';
  const exists = incident !== undefined && incident.state !== 'closed';
  const assessable = exists && incident.contact !== null;
  const unitsOut = (incident?.units ?? []).length > 0;
  const work = (what: Work) => {
    setDialog('none');
    if (incident) {
      void navigate({ to: '/incident/$id', params: { id: incident.id }, state: { work: what } });
    }
  };
  const asks = (what: Dialog, label: string, keys: string, able: boolean): Command => ({
    ...{ id: `incident-${what}`, label, group, keys },
    when: () => able,
    run: () => setDialog(what),
  });
  const begins = (what: Work, label: string, keys: string, able: boolean): Command => ({
    ...{ id: `incident-${what}`, label, group, keys },
    when: () => able,
    run: () => work(what),
  });
  const commands = {
    line: {
      ...{ id: 'incident-line', label: 'Add to the log', group, keys: 'Alt+A' },
      when: () => exists,
      run: () => document.getElementById(lineId(incident?.id ?? ''))?.focus(),
    },
    reassess: begins('reassess', 'Look at the risk again', 'F7', assessable),
    grade: asks('grade', 'Raise the grade', 'Alt+G', open),
    lower: begins('lower', 'Ask to lower', 'Alt+Shift+L', open && assessable && !incident.loweringAsked),
    delay: begins('delay', 'Ask for a delay', 'Alt+Shift+D', open && assessable && !incident.delayAsked),
    information: asks('information', 'Something new', 'Alt+Shift+N', exists),
    handover: asks('handover', 'Hand over', 'Alt+Shift+H', exists),
    crime: asks('crime', 'Crime decision', 'Alt+Shift+C', exists),
    resolve: asks('resolve', 'Resolve without deployment', 'Alt+W', open && !unitsOut),
    close: asks('close', 'Close with a result', 'Alt+X', exists),
    place: asks('place', 'Correct the place', 'Alt+Shift+P', exists),
    rightCare: asks('right-care', 'Right Care, Right Person', 'Alt+O', assessable),
  } satisfies Record<string, Command>;
  const shown = (what: Dialog) => ({ opened: dialog === what, close: () => setDialog('none') });
  const dialogs = incident && (
    <Fragment key={incident.id}>
      <RegradeDialog incident={incident} {...shown('grade')} lower={() => work('lower')} />
      <ResolveDialog
        incident={incident}
        {...shown('resolve')}
        rightCare={() => setDialog('right-care')}
        lower={() => work('lower')}
      />
      <CloseDialog incident={incident} {...shown('close')} look={() => work('closing')} />
      <InformationDialog incident={incident} {...shown('information')} />
      <HandoverDialog incident={incident} {...shown('handover')} />
      <CrimeDialog incident={incident} {...shown('crime')} />
      <PlaceDialog incident={incident} {...shown('place')} />
      {incident.contact && (
        <RightCareDialog contact={incident.contact} incident={incident.id} {...shown('right-care')} />
      )}
    </Fragment>
  );
  return { commands, dialogs };
}
