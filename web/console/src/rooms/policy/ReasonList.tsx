import { useState } from 'react';
import type { Policy } from '../../api/policy';
import type { IncidentType } from '../../api/records';
import { RowGrid } from '../../ui/RowGrid';
import { asksFor } from './rules';
import classes from './TryRules.module.css';
import { type Reason, ruleOf, sourceOf } from './trial';

interface Props {
  reasons: Reason[];
  type: IncidentType | undefined;
  policy: Policy;
  show: (rule: string) => void;
}

/** Everything that spoke, the most pressing first: Enter goes to the rule that it comes from. */
export function ReasonList({ reasons, type, policy, show }: Props) {
  const [selected, select] = useState<string>();
  // One answer may ask for two things under the same name.
  const idOf = (reason: Reason) => `${reasons.indexOf(reason)}/${reason.rule}`;
  const open = (id: string) => {
    const reason = reasons.find((r) => idOf(r) === id);
    const rule = reason && ruleOf(reason);
    if (rule !== undefined) show(rule);
  };
  return (
    <div id="trial-reasons" className={classes.reasons}>
      <RowGrid
        label="Reasons"
        rows={reasons}
        id={idOf}
        columns={[{ label: 'Because', width: '60%' }, { label: 'Asks for at least' }]}
        cells={(reason) => (
          <>
            <td>
              {reason.because} <span className={classes.source}>{sourceOf(reason, type)}</span>
            </td>
            <td>{asksFor(reason, policy).join(', ')}</td>
          </>
        )}
        selected={selected}
        select={select}
        open={open}
        empty="No rule speaks."
      />
    </div>
  );
}
