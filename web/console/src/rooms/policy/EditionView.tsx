import { asProblem } from '../../api/problem';
import { when } from '../../ui/clock';
import { Do } from '../../ui/Do';
import type { Command } from '../../ui/keys/registry';
import { Loading } from '../../ui/Loading';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import type { Edition, PolicySource } from './editions';
import classes from './PackEditor.module.css';

interface Props {
  number: number;
  /** Undefined for the file that came with the installation. */
  edition: Edition | undefined;
  source: PolicySource | undefined;
  problem: Error | null;
  start: Command;
}

/** One edition as it was written, to read and to start from. */
export function EditionView({ number, edition, source, problem, start }: Props) {
  return (
    <Pane
      title={number === 0 ? 'The installation’s file' : `Edition ${number}`}
      aside={source?.version}
      tools={<Do command={start} size="compact-sm" variant="default" />}
      bare
    >
      {problem && <ProblemNote problem={asProblem(problem)} />}
      {edition && (
        <p className={classes.note}>
          {edition.by.name}, {when(edition.at)}: {edition.note}
        </p>
      )}
      {!source && !problem && <Loading what="The edition" />}
      {source && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must be reached by keyboard for that
        <section className={classes.shown} tabIndex={0} aria-label="The file as it was written">
          <pre>{source.yaml}</pre>
        </section>
      )}
    </Pane>
  );
}
