import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '../../api/problem';
import type { PendingLink } from '../../api/records';
import { when } from '../../ui/clock';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { useDecideLink } from './links';
import classes from './PendingJoins.module.css';
import { pendingLinksQuery } from './people';
import { WhyDialog } from './WhyDialog';

/** Joins that wait for a second person: of many records, or of somebody who was victim where the other was suspect. */
export function PendingJoins() {
  const { data, error } = useQuery(pendingLinksQuery);
  const [deciding, setDeciding] = useState<{ link: PendingLink; verdict: 'same' | 'different' } | null>(null);
  const links = data ?? [];
  return (
    <Pane
      title="Joins that wait for a second person"
      aside={data && `${links.length}`}
      className={classes.pane}
    >
      {error && <ProblemNote problem={asProblem(error)} />}
      {data && links.length === 0 && <p className="soft">None waits.</p>}
      <ul className={classes.list}>
        {links.map((link) => (
          <li key={`${link.a}+${link.b}`} className={classes.link}>
            <p>
              <Link to="/people/$id" params={{ id: link.a }}>
                {link.nameA || 'No name'}
              </Link>
              {' and '}
              <Link to="/people/$id" params={{ id: link.b }}>
                {link.nameB || 'No name'}
              </Link>
            </p>
            <p className="soft">
              {link.reason}. Asked by {link.by}, {when(link.at)}
            </p>
            <div className={classes.buttons}>
              <button type="button" onClick={() => setDeciding({ link, verdict: 'same' })}>
                One person
              </button>
              <button type="button" onClick={() => setDeciding({ link, verdict: 'different' })}>
                Two people
              </button>
            </div>
          </li>
        ))}
      </ul>
      {deciding && <DecideDialog {...deciding} close={() => setDeciding(null)} />}
    </Pane>
  );
}

interface Props {
  link: PendingLink;
  verdict: 'same' | 'different';
  close: () => void;
}

function DecideDialog({ link, verdict, close }: Props) {
  const decide = useDecideLink(close);
  const words = verdict === 'same' ? 'are one person' : 'are two people';
  return (
    <WhyDialog
      title={`${link.nameA} and ${link.nameB} ${words}`}
      opened
      close={close}
      button={verdict === 'same' ? 'Join the records' : 'Keep them apart'}
      busy={decide.busy}
      problem={decide.problem}
      again={decide.again}
      say={(reason) => void decide.run({ one: link.a, other: link.b, verdict, reason })}
    />
  );
}
