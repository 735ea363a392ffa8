import { useNow } from '../clock';
import { Key } from '../Key';
import { can } from '../keys/registry';
import { useCommandList } from '../keys/use-commands';
import classes from './KeyBar.module.css';

/** The foot of the screen: what the function keys do here and now. Also buttons, for the mouse. */
export function KeyBar() {
  const commands = useCommandList();
  useNow(); // what can be done changes with the call, so it is asked again at every tick
  const shown = commands.filter((c) => c.bar !== undefined).sort((a, b) => (a.bar ?? 0) - (b.bar ?? 0));
  return (
    <footer className={classes.bar}>
      {shown.map((command) => (
        <button
          key={command.id}
          type="button"
          className={classes.item}
          aria-disabled={!can(command)}
          onClick={() => can(command) && command.run()}
        >
          {command.keys && <Key>{command.keys}</Key>} {command.label}
        </button>
      ))}
    </footer>
  );
}
