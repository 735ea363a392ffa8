import { when } from '../../ui/clock';
import table from '../../ui/table.module.css';
import classes from './Matching.module.css';
import type { MatchingState } from './shapes';
import { memoryWords, perCallWords, replayWords, verdictWords } from './words';

/** Which weights are in use, on how many people, and what was last learned. */
export function InUse({ state }: { state: MatchingState }) {
  const { live, learning, decisions } = state;
  const count = (n: number) => n.toLocaleString('en-GB');
  return (
    <>
      {learning.warning && (
        <p role="alert" className={classes.warning}>
          The newest weights were refused and the former stay in use: {learning.warning}
        </p>
      )}
      <dl className={classes.facts}>
        <dt>Weights</dt>
        <dd>
          {live.version}, in use since {when(live.liveSince)}
          {live.origin === 'learned' && `, learned from ${count(live.descriptions)} descriptions`}
        </dd>
        <dt>On file</dt>
        <dd>
          {count(state.people)} people, {count(state.records)} descriptions; the program holds{' '}
          {memoryWords(state.memoryBytes)}
          {state.loading && '; people are still being read in'}
        </dd>
        <dt>Decided</dt>
        <dd>
          {count(decisions.same)} the same, {count(decisions.different)} somebody else,{' '}
          {count(decisions.unsure)} unsure
        </dd>
        <dt>Replay</dt>
        <dd>{replayWords(state.replay)}</dd>
        <dt>Learning</dt>
        <dd>
          <span role="status">{learning.running ? 'Learning now…' : verdictWords(learning)}</span> Next by
          itself {when(learning.nextAt)}.
        </dd>
      </dl>
      <table className={table.table}>
        <caption className="unseen">Whom a caller is weighed against</caption>
        <thead>
          <tr>
            <th>On file there is, on average</th>
            <th className={table.number}>How many</th>
          </tr>
        </thead>
        <tbody>
          {state.classes.map((c) => (
            <tr key={c.name}>
              <td>{c.name}</td>
              <td className={table.number}>{perCallWords(c.perCall)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
