import { useQuery } from '@tanstack/react-query';
import { asProblem } from '../../api/problem';
import { may, useSession } from '../../api/session';
import { Do } from '../../ui/Do';
import { useCommands } from '../../ui/keys/use-commands';
import { Loading } from '../../ui/Loading';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { useTitle } from '../../ui/title';
import { Calibration } from './Calibration';
import { InUse } from './InUse';
import classes from './Matching.module.css';
import { ModelHistory } from './ModelHistory';
import { matchingQuery, useLearning } from './matching';
import { NameRecall } from './NameRecall';
import { Weights } from './Weights';

/** How people are matched: the weights in use, how far they could be believed, and what was learned. */
export function Matching() {
  useTitle('Matching');
  const session = useSession();
  const { data, error } = useQuery(matchingQuery);
  const learning = useLearning();
  const running = learning.busy || (data?.learning.running ?? false);
  const learn = {
    id: 'learn-matching',
    label: 'Learn now',
    group: 'Matching',
    keys: 'F9',
    bar: 5,
    when: () => may(session, 'administrator') && !running,
    run: () => void learning.run(null),
  };
  useCommands([learn]);
  return (
    <div className={classes.screen}>
      <h1 className="unseen">Matching</h1>
      {error && <ProblemNote problem={asProblem(error)} />}
      {!data && !error && <Loading what="The account of the matching" />}
      {data && (
        <div className={classes.panes}>
          <Pane title="In use" tools={may(session, 'administrator') && <Do command={learn} />}>
            <ProblemNote problem={learning.problem} again={learning.again} />
            <InUse state={data} />
          </Pane>
          <Pane title="Is a stated share right?">
            <Calibration bins={data.calibration} />
          </Pane>
          <Pane title="Kinds of names" aside={`${data.recall.slips} misheard names of our own`}>
            <NameRecall recall={data.recall} />
          </Pane>
          <Pane title="What each agreement is worth" className={classes.wide} bare>
            <Weights fields={data.fields} />
          </Pane>
          <Pane title="Models" aside={`${data.history.length}`} bare>
            <ModelHistory history={data.history} live={data.live} />
          </Pane>
        </div>
      )}
    </div>
  );
}
