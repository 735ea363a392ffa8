import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { usePolicy } from '../../api/policy';
import type { IncidentSummary } from '../../api/records';
import { Key } from '../../ui/Key';
import { useCommands } from '../../ui/keys/use-commands';
import { ProblemNote } from '../../ui/ProblemNote';
import { dayNumber, incidentNamed } from '../incident/day-number';
import classes from './CommandLine.module.css';
import { grammar, type Order, parse } from './command-line';
import type { UnitActs } from './units';

interface Answer {
  text: string;
  bad: boolean;
}

interface Props {
  incidents: IncidentSummary[];
  show: (id: string) => void;
  acts: UnitActs;
  /** Orders other than to look are refused to people who may not dispatch. */
  mayOrder: boolean;
}

/** The dispatcher's line: one order, Enter, done. The arrow up brings back the one before. */
export function CommandLine({ incidents, show, acts, mayOrder }: Props) {
  const policy = usePolicy();
  const queries = useQueryClient();
  const [line, setLine] = useState('');
  const [last, setLast] = useState('');
  const [said, setSaid] = useState<Answer | null>(null);
  useCommands([
    {
      id: 'command-line',
      label: 'Command line',
      group: 'Dispatch',
      keys: 'F3',
      bar: 5,
      quiet: true,
      run: () => document.getElementById('command-line')?.focus(),
    },
  ]);
  const give = async (order: Order): Promise<Answer | null> => {
    if (order.verb !== 'show' && !mayOrder) {
      return { text: 'Your role looks on here: a dispatcher sends units.', bad: true };
    }
    if (!('incident' in order)) {
      const done = await acts.move.run({ callsign: order.callsign, to: order.verb });
      return done ? { text: `${order.callsign} ${order.verb.replace('-', ' ')}.`, bad: false } : null;
    }
    const words = ({ type, place }: IncidentSummary) =>
      [policy.typeLabel(type), place].filter(Boolean).join(', ');
    const named = incidentNamed(order.incident, incidents, words);
    if ('refusal' in named) return { text: named.refusal, bad: true };
    const { incident } = named;
    const what = (text: string) => ({ text: `${text} ${words(incident)}`, bad: false });
    const number = dayNumber(incident);
    if (order.verb === 'show') {
      show(incident.id);
      return what(`Incident ${number}.`);
    }
    if (order.verb === 'assign') {
      const done = await acts.assign.run({ callsign: order.callsign, incident: incident.id });
      return done ? what(`${order.callsign} assigned to ${number}.`) : null;
    }
    return (await acts.log.run({ id: incident.id, text: order.text })) ? what(`Added to ${number}.`) : null;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = line;
    if (given.trim() === '' && Object.values(acts).some((act) => act.busy)) return; // Enter twice
    for (const act of Object.values(acts)) act.clear();
    const result = parse(given);
    if ('refusal' in result) return setSaid({ text: result.refusal, bad: true });
    // Cleared at once, so that the next order can be typed while this one is on its way.
    setLine('');
    const answer = await give(result.order);
    // Said once the screen shows it: a decision begun before would be taken for one of somebody who has not seen it.
    await queries.refetchQueries({ queryKey: ['incident'], type: 'active' }, { cancelRefetch: false });
    setSaid(answer);
    if (answer === null || answer.bad) return setLine((now) => now || given);
    setLast(given);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
    if (event.key === 'ArrowUp' && line === '' && last) {
      event.preventDefault();
      setLine(last);
    }
    if (event.key === 'Escape') setLine('');
  };
  const problem = acts.assign.problem ?? acts.move.problem ?? acts.log.problem;
  return (
    <form className={classes.line} onSubmit={submit}>
      <label htmlFor="command-line" className={classes.label}>
        Command <Key>F3</Key>
      </label>
      <input
        id="command-line"
        className={classes.input}
        value={line}
        onChange={(e) => setLine(e.currentTarget.value)}
        onKeyDown={onKeyDown}
        autoComplete="off"
        spellCheck={false}
        placeholder={grammar.map(([example]) => example).join('   ')}
        aria-describedby="command-help"
      />
      <output className={classes.said} data-bad={said?.bad} htmlFor="command-line">
        {said?.text}
      </output>
      <span id="command-help" className="unseen">
        {grammar.map(([example, does]) => `${example}: ${does}. `)}
      </span>
      <div className={classes.problem}>
        <ProblemNote problem={problem} />
      </div>
    </form>
  );
}
