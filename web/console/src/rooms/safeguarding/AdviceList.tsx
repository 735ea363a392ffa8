import { useState } from 'react';
import type { SafeguardingAdvice } from '../../api/records';
import { useSession } from '../../api/session';
import { when } from '../../ui/clock';
import { useCommands } from '../../ui/keys/use-commands';
import { ProblemNote } from '../../ui/ProblemNote';
import { WhyDialog } from '../person/WhyDialog';
import { useAnswerAdvice } from './safeguarding';
import classes from './VulnerablePeople.module.css';

interface Props {
  contact: string;
  advice: SafeguardingAdvice[];
}

/** What the vulnerability desk advises; whoever could use it says whether they did. */
export function AdviceList({ contact, advice }: Props) {
  const { staff } = useSession();
  const waits = advice.find((one) => !one.answer && one.by.id !== staff.id);
  useCommands([
    {
      id: 'to-advice',
      label: "Answer the desk's advice",
      group: 'Safeguarding',
      keys: 'Alt+Shift+K',
      when: () => waits !== undefined,
      run: () => document.getElementById(usedId(waits?.id ?? ''))?.focus(),
    },
  ]);
  if (advice.length === 0) return null;
  return (
    <>
      <h3>Advice of the vulnerability desk</h3>
      <ul>
        {advice.map((one) => (
          <AdviceLine key={one.id} contact={contact} one={one} />
        ))}
      </ul>
    </>
  );
}

const usedId = (advice: string) => `advice-used-${advice}`;

function AdviceLine({ contact, one }: { contact: string; one: SafeguardingAdvice }) {
  const session = useSession();
  const answer = useAnswerAdvice(contact);
  const [unused, setUnused] = useState(false);
  const say = async (used: boolean, note: string) => {
    if ((await answer.run({ advice: one.id, used, note })) !== undefined) setUnused(false);
  };
  return (
    <li className={classes.advice}>
      <p>
        <strong>To the {one.to}:</strong> {one.text}
      </p>
      <div className={classes.answer}>
        <span className="soft">
          {one.by.name}, {when(one.at)}
        </span>
        {one.answer && (
          <span>
            <strong>{one.answer.used ? '✓ Used' : '✕ Not used'}</strong>
            {one.answer.note && `: ${one.answer.note}`} <span className="soft">{one.answer.by.name}</span>
          </span>
        )}
        {!one.answer && one.by.id !== session.staff.id && (
          <>
            <button
              id={usedId(one.id)}
              type="button"
              className={classes.small}
              disabled={answer.busy}
              onClick={() => void say(true, '')}
            >
              Used
            </button>
            <button
              type="button"
              className={classes.small}
              disabled={answer.busy}
              onClick={() => setUnused(true)}
            >
              Not used
            </button>
          </>
        )}
        {!unused && <ProblemNote problem={answer.problem} again={answer.again} />}
      </div>
      <WhyDialog
        title="Why was the advice not used?"
        opened={unused}
        close={() => setUnused(false)}
        button="Not used"
        busy={answer.busy}
        problem={answer.problem}
        again={answer.again}
        say={(note) => void say(false, note)}
      />
    </li>
  );
}
