import type { Candidate, Contact } from '../../api/records';
import type { Command } from '../../ui/keys/registry';
import { shownCandidates } from './people';
import type { Deciding } from './use-decide';

interface Given {
  candidates: Candidate[];
  opened: Candidate | undefined;
  toggle: (person: string) => void;
  /** The contact in hand; nothing is decided on one that only rings. */
  contact: Contact | undefined;
  confirmed: Pick<Candidate, 'person' | 'name'> | undefined;
  /** Who was said on this contact not to be the caller; also before the screen was loaded again. */
  ruledOut: readonly Pick<Candidate, 'person' | 'name'>[];
  deciding: Deciding;
  reject: () => void;
  join: () => void;
  /** Called when the caller is confirmed: the open card has done its work. */
  shut: () => void;
}

const group = 'Who is it?';

/** What can be said of the people who it may be. */
export function whoCommands(given: Given) {
  const { candidates, opened, toggle, contact, confirmed, ruledOut, deciding, reject, join, shut } = given;
  const free = () => contact !== undefined && opened !== undefined && !deciding.busy;
  const open: Command[] = Array.from({ length: shownCandidates }, (_, at) => ({
    id: `candidate-${at + 1}`,
    label: `Open or shut candidate ${at + 1}`,
    group,
    keys: `Alt+${at + 1}`,
    quiet: true,
    when: () => candidates.length > at,
    run: () => {
      const person = candidates[at]?.person;
      if (person) toggle(person);
    },
  }));
  const decisions = {
    confirm: {
      id: 'candidate-confirm',
      label: 'This is the caller',
      group,
      keys: 'Alt+Y',
      when: () => free() && opened?.person !== confirmed?.person,
      run: () => {
        if (opened) void deciding.decide(opened, 'same').then((done) => done && shut());
      },
    },
    reject: {
      id: 'candidate-reject',
      label: 'Not this person',
      group,
      keys: 'Alt+X',
      when: free,
      run: reject,
    },
    unsure: {
      id: 'candidate-unsure',
      label: 'Unsure',
      group,
      keys: 'Alt+U',
      when: () => free() && opened?.decided !== 'unsure',
      run: () => {
        if (opened) void deciding.decide(opened, 'unsure');
      },
    },
    join: {
      id: 'candidate-join',
      label: 'Also a record of the caller',
      group,
      keys: 'Alt+K',
      when: () => free() && confirmed !== undefined && opened?.person !== confirmed.person,
      run: join,
    },
    takeBack: {
      id: 'candidate-take-back',
      label: 'Take back',
      group,
      keys: 'Alt+Z',
      when: () => contact !== undefined && !deciding.busy && (confirmed !== undefined || ruledOut.length > 0),
      run: () => {
        const back = confirmed ?? ruledOut.at(-1);
        if (back) void deciding.decide({ advice: '', ...back }, 'unsure', 'Taken back');
      },
    },
  } satisfies Record<string, Command>;
  return { open, decisions };
}
