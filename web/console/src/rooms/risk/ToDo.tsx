import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { usePolicy } from '../../api/policy';
import type { RiskToDo } from '../../api/records';
import { timeOfDay } from '../../ui/clock';
import { Key } from '../../ui/Key';
import { useCommands } from '../../ui/keys/use-commands';
import { ProblemNote } from '../../ui/ProblemNote';
import { toDoQuery } from './assessments';
import { inputId } from './missing';
import classes from './ToDo.module.css';
import { actionWords, useAnswerToDo, whoIsVulnerable, withProposed } from './to-do';
import { unnamedReasons } from './Unnamed';

interface Props {
  contact: string;
  /** Only what holds for this incident, and said of it. */
  incident?: string;
  /** Actions that the rules ask for by now, in an assessment that is not saved yet. */
  proposed?: string[];
}

const none: string[] = [];

/** What the rules asked to be done: what is open first in sight, with what became of the rest, by whom and when. */
export function ToDo({ contact, incident, proposed = none }: Props) {
  const { pack } = usePolicy();
  const { data } = useQuery(toDoQuery(contact, incident));
  const list = withProposed(data?.toDo ?? [], proposed, pack);
  const open = list.filter((one) => one.answer === '').length;
  const first = list.find((one) => one.answer === '' && one.action !== whoIsVulnerable);
  useCommands([
    {
      ...{ id: 'to-do', label: 'To do', group: incident ? 'Incident' : 'Contact', keys: 'Alt+Shift+T' },
      when: () => first !== undefined,
      run: () => first && document.getElementById(inputId(`to-do.${first.action}`))?.focus(),
    },
  ]);
  // What was just answered closes; the work goes on at the next open thing, else at the list itself.
  const section = useRef<HTMLElement>(null);
  const next = (after: RiskToDo) => {
    const fields = list
      .slice(list.findIndex((one) => one.action === after.action) + 1)
      .map((one) => document.getElementById(inputId(`to-do.${one.action}`)));
    (fields.find(Boolean) ?? section.current)?.focus();
  };
  if (list.length === 0) return null;
  return (
    <section aria-label="To do" className={classes.section} ref={section} tabIndex={-1}>
      <h3 className={classes.head}>
        To do{' '}
        <span className={open > 0 ? classes.open : 'soft'}>
          ({open > 0 ? `${open} open` : 'all answered'})
        </span>
        {first && <Key>Alt+Shift+T</Key>}
      </h3>
      <ul className={classes.list}>
        {list.map((one) => (
          <Item key={one.action} one={one} contact={contact} incident={incident} next={() => next(one)} />
        ))}
      </ul>
    </section>
  );
}

interface Listed {
  one: RiskToDo;
  contact: string;
  incident?: string;
  next: () => void;
}

function Item({ one, contact, incident, next }: Listed) {
  const { pack } = usePolicy();
  const [changing, setChanging] = useState(false);
  const label = actionWords(pack, one.action);
  const decision = (pack.actions ?? []).find((a) => a.code === one.action)?.does === 'right-care';
  if (one.answer !== '' && !changing) {
    return (
      <li className={classes.item}>
        <span>
          <span aria-hidden="true">{one.answer === 'done' ? '✓ ' : '– '}</span>
          {label}: <strong>{answerWords(one)}</strong>
          {one.note && <>. {one.note}</>}
          <span className="soft">
            {' '}
            {one.by?.name} {one.at && timeOfDay(one.at)}
          </span>
        </span>
        {!decision && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={`Change: ${label}`}
            onClick={() => setChanging(true)}
          >
            Change
          </Button>
        )}
      </li>
    );
  }
  return (
    <li className={classes.item} data-open>
      <span>
        <span aria-hidden="true">○ </span>
        <strong>{label}</strong>
        {decision && <span className="soft"> Decide with Alt+O</span>}
        {one.action === whoIsVulnerable && <span className="soft"> Alt+D, or say why it cannot be said</span>}
      </span>
      {!decision && (
        <Answering
          one={one}
          contact={contact}
          incident={incident}
          label={label}
          done={() => {
            setChanging(false);
            next();
          }}
        />
      )}
    </li>
  );
}

function answerWords(one: RiskToDo): string {
  if (one.unnamed) {
    const why = unnamedReasons.find((r) => r.code === one.unnamed)?.label ?? one.unnamed;
    return `cannot be said yet (${why})`;
  }
  return one.answer === 'done' ? 'done' : 'not needed';
}

interface Answered {
  one: RiskToDo;
  contact: string;
  incident?: string;
  label: string;
  done: () => void;
}

/** Enter in the field is done; Shift+Enter is not needed. */
function Answering({ one, contact, incident, label, done }: Answered) {
  const [note, setNote] = useState(one.note);
  const act = useAnswerToDo(contact, incident);
  const who = one.action === whoIsVulnerable;
  const send = async (answer: 'done' | 'not-needed') => {
    if ((await act.run({ action: one.action, answer, note: note.trim() })) !== undefined) done();
  };
  const field = act.problem?.field === 'note' ? act.problem.detail : undefined;
  return (
    <div className={classes.answering}>
      <TextInput
        id={inputId(`to-do.${one.action}`)}
        aria-label={`${label}: reference, or why it is not needed`}
        placeholder={who ? 'Why it cannot be said' : 'Reference, or why not'}
        className={classes.note}
        value={note}
        error={field}
        onChange={(e) => setNote(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.key !== 'Enter' || e.ctrlKey || e.altKey || e.metaKey) return;
          e.preventDefault();
          void send(who || e.shiftKey ? 'not-needed' : 'done');
        }}
      />
      {!who && (
        <Button
          size="compact-sm"
          loading={act.busy}
          onClick={() => void send('done')}
          aria-label={`${label}: done`}
        >
          Done
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        loading={act.busy}
        onClick={() => void send('not-needed')}
        aria-label={`${label}: not needed`}
      >
        Not needed
      </Button>
      {!field && <ProblemNote problem={act.problem} again={act.again} />}
    </div>
  );
}
