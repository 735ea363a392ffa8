import { type KeyboardEvent, useEffect } from 'react';
import { usePolicy } from '../../api/policy';
import table from '../../ui/table.module.css';
import { useRows } from '../../ui/use-rows';
import type { EditedSet } from './questionset';
import { questionId } from './questionset';
import classes from './SetList.module.css';
import { adviceWords, questionWords } from './words';

interface Props {
  set: EditedSet;
  national: Set<string>;
  /** Ids of lines that the server finds something wrong with. */
  wrong: Set<string>;
  selected: string | undefined;
  select: (id: string) => void;
  /** Goes to the fields of the selected line. */
  open: () => void;
}

interface Line {
  id: string;
  label: string;
  words: string;
  more: string;
}

/** The questions in the order in which they are asked, and the advice, each line with what is special about it. */
export function SetList({ set, national, wrong, selected, select, open }: Props) {
  const policy = usePolicy();
  const questions: Line[] = set.questions.map((q, at) => ({
    id: questionId(q.code),
    label: String(at + 1),
    words: q.text || '(no words yet)',
    more: questionWords(q, set.questions, policy),
  }));
  const advice: Line[] = set.advice.map((a) => ({
    id: a.id,
    label: '',
    words: a.text || '(no words yet)',
    more: adviceWords(a.kind),
  }));
  const ids = [...questions, ...advice].map((line) => line.id);
  const rows = useRows<HTMLDivElement>(ids, selected, select);
  const place = ids.indexOf(selected ?? '');
  useEffect(() => {
    // What was added or moved stays in sight wherever the focus is, and when the fields below take more room.
    const box = rows.table.current;
    if (place < 0 || !box) return;
    const show = () => box.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    show();
    const watch = new ResizeObserver(show);
    watch.observe(box);
    return () => watch.disconnect();
  }, [place, rows.table]);
  const row = (line: Line) => (
    <tr
      key={line.id}
      {...rows.row(line.id, ids.indexOf(line.id))}
      className={set.gone.includes(line.id) ? classes.gone : undefined}
    >
      <td className={table.number}>{line.label}</td>
      <td>
        <span className={classes.words}>{line.words}</span>
        <span className={classes.more}>{line.more}</span>
      </td>
      <td>
        <span className={classes.marks}>
          {national.has(line.id) && <span className={classes.national}>National</span>}
          {set.gone.includes(line.id) && <span className={classes.out}>− Taken out</span>}
          {wrong.has(line.id) && <span className={classes.wrong}>! Wrong</span>}
        </span>
      </td>
    </tr>
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.altKey) return rows.onKeyDown(event);
    event.preventDefault();
    open();
  };
  return (
    <div ref={rows.table} id="policy-lines" className={table.scroll}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen, which a plain table cannot say */}
      <table className={table.table} role="grid" aria-label="Questions and advice" onKeyDown={onKeyDown}>
        <tbody>
          <tr className={classes.group}>
            <th colSpan={3} scope="rowgroup">
              Ask, in this order
            </th>
          </tr>
          {questions.map(row)}
          <tr className={classes.group}>
            <th colSpan={3} scope="rowgroup">
              Advise
            </th>
          </tr>
          {advice.map(row)}
        </tbody>
      </table>
    </div>
  );
}
