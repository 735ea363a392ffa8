import { coordinates, type Listed } from './listed';
import classes from './MapView.module.css';
import type { Opened, Spot } from './things';

interface Props {
  rows: Listed[];
  /** Brings a place to the middle of the map; absent when there is no map. */
  onSeek?: (spot: Spot) => void;
  onOpen?: (opened: Opened) => void;
}

/** What the map shows, as a table that can be read, searched and heard. */
export function ListedPlaces({ rows, onSeek, onOpen }: Props) {
  if (rows.length === 0) return <p className={classes.empty}>Nothing is marked on the map.</p>;
  return (
    // It scrolls, so it can be reached by keyboard (WCAG 2.2, 2.1.1).
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <div className={classes.listed} tabIndex={0} role="group" aria-label="What the map shows">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Name</th>
            <th scope="col">How it stands</th>
            <th scope="col">Latitude, longitude</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ListedRow key={row.key} {...{ row, onSeek, onOpen }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ListedRow({ row, onSeek, onOpen }: { row: Listed } & Omit<Props, 'rows'>) {
  const { where, opens } = row;
  return (
    <tr>
      <td>{row.what}</td>
      <th scope="row">
        {onOpen && opens ? (
          <button type="button" className={classes.link} onClick={() => onOpen(opens)}>
            {row.name}
          </button>
        ) : (
          row.name
        )}
      </th>
      <td>{row.detail}</td>
      <td className="tabular">
        {where === null && row.what !== 'Boundary' && 'Not known'}
        {where && !onSeek && coordinates(where)}
        {where && onSeek && (
          <button
            type="button"
            className={classes.link}
            onClick={() => onSeek({ ...where })}
            aria-label={`${coordinates(where)}: show ${row.name} in the middle of the map`}
          >
            {coordinates(where)}
          </button>
        )}
      </td>
    </tr>
  );
}
