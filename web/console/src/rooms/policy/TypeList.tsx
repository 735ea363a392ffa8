import type { IncidentType } from '../../api/records';
import { useCommands } from '../../ui/keys/use-commands';
import { Pane } from '../../ui/Pane';
import { useRows } from '../../ui/use-rows';
import classes from './QuestionSets.module.css';

interface Props {
  types: IncidentType[];
  chosen: string | undefined;
  choose: (type: string) => void;
}

/** The types of incident; arrows walk them, and a letter leads to the next that begins with it. */
export function TypeList({ types, chosen, choose }: Props) {
  const codes = types.map((t) => t.code);
  const rows = useRows<HTMLDivElement>(codes, chosen, choose);
  const focus = (code: string | undefined) =>
    rows.table.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(code ?? '')}"]`)?.focus();
  useCommands([
    {
      id: 'policy-types',
      label: 'Go to the types',
      group: 'Question sets',
      keys: 'Alt+T',
      quiet: true,
      run: () => focus(chosen),
    },
  ]);
  const byLetter = (key: string) => {
    const at = codes.indexOf(chosen ?? '');
    const next = [...types.slice(at + 1), ...types.slice(0, at + 1)].find((t) =>
      t.label.toLowerCase().startsWith(key.toLowerCase()),
    );
    if (!next) return;
    choose(next.code);
    focus(next.code);
  };
  return (
    <Pane title="Types" aside={types.length} bare>
      <div
        ref={rows.table}
        role="listbox"
        aria-label="Types of incident"
        className={classes.types}
        onKeyDown={(event) => {
          if (/^[a-z]$/i.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey) {
            event.preventDefault();
            event.stopPropagation();
            byLetter(event.key);
          } else {
            rows.onKeyDown(event);
          }
        }}
      >
        {types.map((type, at) => {
          const { tabIndex, ...row } = rows.row(type.code, at);
          return (
            <div key={type.code} role="option" tabIndex={tabIndex} {...row} className={classes.type}>
              <span>{type.label}</span>
              <span className="soft tabular">
                {(type.questions ?? []).length}
                <span className="unseen"> questions</span>
              </span>
            </div>
          );
        })}
      </div>
    </Pane>
  );
}
