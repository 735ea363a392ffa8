import { usePolicy } from '../../api/policy';
import table from '../../ui/table.module.css';
import { useRows } from '../../ui/use-rows';
import { asksFor, type Rule } from './rules';

interface Props {
  rules: Rule[];
  chosen: string | undefined;
  choose: (rule: string) => void;
}

/** Rules by what they say and ask for. */
export function RuleTable({ rules, chosen, choose }: Props) {
  const policy = usePolicy();
  const rows = useRows<HTMLDivElement>(
    rules.map((r) => r.code),
    chosen,
    choose,
  );
  return (
    <div ref={rows.table} className={table.scroll}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen, which a plain table cannot say */}
      <table className={table.table} role="grid" aria-label="Rules" onKeyDown={rows.onKeyDown}>
        <thead>
          <tr>
            <th style={{ width: '46%' }}>Because</th>
            <th style={{ width: '34%' }}>Asks for at least</th>
            <th>Types</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule, at) => (
            <tr key={rule.code} {...rows.row(rule.code, at)}>
              <td>{rule.because}</td>
              <td>{asksFor(rule, policy).join(', ')}</td>
              <td>{typesWords(rule, policy.typeLabel.bind(policy))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function typesWords(rule: Rule, label: (code: string) => string): string {
  const types = rule.types ?? [];
  if (types.length === 0) return 'All';
  return types.length === 1 ? label(types[0] ?? '') : `${types.length} types`;
}
