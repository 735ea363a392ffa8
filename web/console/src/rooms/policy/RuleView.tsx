import { usePolicy } from '../../api/policy';
import { Pane } from '../../ui/Pane';
import classes from './Rules.module.css';
import { asksFor, type Rule } from './rules';

/** One rule, whole. */
export function RuleView({ rule }: { rule: Rule | undefined }) {
  const policy = usePolicy();
  if (!rule) {
    return (
      <Pane title="Rule">
        <p className="soft">
          Select a rule to read its condition. Rules look at risk only, never at how busy the room is, and
          only ever ask for more. Answers can ask for a grade of themselves: see the question sets. A rule is
          changed in the whole pack.
        </p>
      </Pane>
    );
  }
  const types = rule.types ?? [];
  return (
    <Pane title="Rule" aside={rule.code}>
      <dl className={classes.view}>
        <div>
          <dt>Because</dt>
          <dd>{rule.because}</dd>
        </div>
        <div>
          <dt>Asks for at least</dt>
          <dd>
            <ul>
              {asksFor(rule, policy).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>When</dt>
          <dd>
            <code>{rule.when}</code>
          </dd>
        </div>
        <div>
          <dt>About</dt>
          <dd>
            {types.length === 0 ? 'Every type of incident' : types.map((t) => policy.typeLabel(t)).join(', ')}
          </dd>
        </div>
      </dl>
    </Pane>
  );
}
