import { when } from '../../ui/clock';
import table from '../../ui/table.module.css';
import { Bar } from '../statistics/Bar';
import type { MatchingState } from './shapes';
import { tenths } from './words';

/** How many misheard names are brought back, by the kind of name: rules made for English serve others worse. */
export function NameRecall({ recall }: { recall: MatchingState['recall'] }) {
  return (
    <>
      <table className={table.table}>
        <caption className="unseen">Misheard names brought back, by kind of name</caption>
        <thead>
          <tr>
            <th>Kind of name</th>
            <th style={{ width: '34%' }}>
              <span className="unseen">As a bar</span>
            </th>
            <th className={table.number}>Brought back</th>
            <th className={table.number}>Of</th>
          </tr>
        </thead>
        <tbody>
          {recall.groups.map((g) => (
            <tr key={g.group}>
              <td>{g.group}</td>
              <td>
                <Bar percent={100 * g.recall} />
              </td>
              <td className={table.number}>{tenths(g.recall)}</td>
              <td className={table.number}>
                {g.found} of {g.of}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft">
        {recall.says} Looked for among {recall.names.toLocaleString('en-GB')} names, {when(recall.measuredAt)}
        .
      </p>
    </>
  );
}
