import type { LogEntry } from '../../api/records';
import { timeOfDay } from '../../ui/clock';
import { Do } from '../../ui/Do';
import { useCommands } from '../../ui/keys/use-commands';
import { inputId } from '../risk/missing';
import classes from './Meanwhile.module.css';

interface Props {
  entries: readonly LogEntry[];
  read: () => void;
}

/** What came into the log after the look was begun. It is read before the look is saved, or the look would answer what
    nobody has looked at. */
export function Meanwhile({ entries, read }: Props) {
  const command = {
    id: 'look-read',
    label: 'I have read these',
    group: 'Incident',
    keys: 'Alt+Shift+R',
    when: () => entries.length > 0,
    run: read,
  };
  useCommands([command]);
  return (
    <>
      <p role="status" className="unseen">
        {entries.length > 0 && `${entries.length} new in the log since you began`}
      </p>
      {entries.length > 0 && (
        <section
          id={inputId('meanwhile')}
          tabIndex={-1}
          aria-label="New since you began"
          className={classes.new}
        >
          <h3>
            <span aria-hidden="true">! </span>New since you began
          </h3>
          <ul>
            {entries.map((e) => (
              <li key={`${e.position}-${e.kind}`}>
                <span className="tabular">{timeOfDay(e.at)}</span> {e.text}
                {e.by && <span className="soft"> {e.by.name}</span>}
              </li>
            ))}
          </ul>
          <Do command={command} variant="default" size="compact-sm" />
        </section>
      )}
    </>
  );
}
