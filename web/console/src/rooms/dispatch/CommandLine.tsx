import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { IncidentSummary } from '../../api/records';
import { Key } from '../../ui/Key';
import { useCommands } from '../../ui/keys/use-commands';
import { ProblemNote } from '../../ui/ProblemNote';
import classes from './CommandLine.module.css';
import { grammar, type Order, parse } from './command-line';
import type { UnitActs } from './units';

interface Props {
  incidents: IncidentSummary[];
  show: (id: string) => void;
  acts: UnitActs;
  /** Orders other than to look are refused to people who may not dispatch. */
  mayOrder: boolean;
}

/** The dispatcher's line: one order, Enter, done. The arrow up brings back the one before. */
export function CommandLine({ incidents, show, acts, mayOrder }: Props) {
  const [line, setLine] = useState('');
  const [last, setLast] = useState('');
  const [said, setSaid] = useState<{ text: string; bad: boolean } | null>(null);
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
  const give = async (order: Order): Promise<string | null> => {
    if (order.verb === 'show') return look(order.incident, incidents, show);
    if (!mayOrder) return 'Your role looks on here: a dispatcher sends units.';
    if (order.verb === 'assign') {
      const incident = incidents.find((i) => i.number === order.incident);
      if (!incident) return `No open incident has number ${order.incident}.`;
      const done = await acts.assign.run({ callsign: order.callsign, incident: incident.id });
      return done ? `${order.callsign} assigned to ${order.incident}.` : null;
    }
    if (order.verb === 'log') {
      const incident = incidents.find((i) => i.number === order.incident);
      if (!incident) return `No open incident has number ${order.incident}.`;
      return (await acts.log.run({ id: incident.id, text: order.text }))
        ? `Added to ${order.incident}.`
        : null;
    }
    const done = await acts.move.run({ callsign: order.callsign, to: order.verb });
    return done ? `${order.callsign} ${order.verb.replace('-', ' ')}.` : null;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    for (const act of Object.values(acts)) act.clear();
    const result = parse(line);
    if ('refusal' in result) return setSaid({ text: result.refusal, bad: true });
    const answer = await give(result.order);
    if (answer === null) return setSaid(null);
    const bad = answer.startsWith('No open') || answer.startsWith('Your role');
    setSaid({ text: answer, bad });
    if (bad) return;
    setLast(line);
    setLine('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
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

function look(number: number, incidents: IncidentSummary[], show: (id: string) => void): string {
  const incident = incidents.find((i) => i.number === number);
  if (!incident) return `No open incident has number ${number}.`;
  show(incident.id);
  return `Incident ${number}.`;
}
