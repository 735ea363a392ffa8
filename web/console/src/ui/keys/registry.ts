import { isCharacter, type Keys } from './chord';

/** Everything that a person can do on a screen is a command: keys, palette, tooltips and help read the same one. */
export interface Command {
  id: string;
  label: string;
  /** Heading in help and palette: the noun that it acts on. */
  group: string;
  keys?: Keys;
  /** Absent means always. Asked at the moment of pressing, not of drawing. */
  when?: () => boolean;
  run: () => void;
  /** Shown in the key bar at the foot of the screen, lowest first. */
  bar?: number;
  /** Works over an open dialog too: answering and hanging up cannot wait for one. */
  everywhere?: boolean;
  /** Left out of the palette, for keys that only move the focus. */
  quiet?: boolean;
}

/** Where the focus is when a key is pressed; at is in ms. */
export interface Context {
  inText: boolean;
  inDialog: boolean;
  characters: boolean;
  at: number;
}

export function can(command: Command): boolean {
  return command.when?.() ?? true;
}

const sequenceMs = 1200;

/** The commands that are there now. Screens add theirs while they are shown. */
export class Registry {
  private readonly commands = new Map<string, Command>();
  private readonly listeners = new Set<() => void>();
  private list: Command[] = [];
  private started: { key: string; at: number } | null = null;

  /** Adds commands until the returned function is called. An id that is there already is replaced meanwhile. */
  add(commands: Command[]): () => void {
    for (const command of commands) this.commands.set(command.id, command);
    this.changed();
    return () => {
      for (const command of commands) {
        if (this.commands.get(command.id) === command) this.commands.delete(command.id);
      }
      this.changed();
    };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  all = (): Command[] => this.list;

  find(id: string): Command | undefined {
    return this.commands.get(id);
  }

  /** Runs what the key stands for and says whether there was anything. inText: the focus is in a field that
      takes text; inDialog: a dialog stands over the screen; characters: single-character keys are switched on. */
  press(key: string, context: Context): boolean {
    const bare = context.inText || !context.characters;
    const before = this.started && context.at - this.started.at < sequenceMs ? this.started.key : null;
    this.started = null;
    const usable = (c: Command) =>
      c.keys && !(bare && isCharacter(c.keys)) && (c.everywhere || !context.inDialog) && can(c);
    const wanted = before ? [`${before} ${key}`, key] : [key];
    for (const keys of wanted) {
      const command = this.list.find((c) => c.keys === keys && usable(c));
      if (command) {
        command.run();
        return true;
      }
    }
    const begins = this.list.some((c) => c.keys?.startsWith(`${key} `) && usable(c));
    if (begins) this.started = { key, at: context.at };
    return begins;
  }

  /** Two commands that answer to the same key at the same time; tests keep this empty. */
  clashes(): [Command, Command][] {
    const found: [Command, Command][] = [];
    this.list.forEach((one, at) => {
      for (const other of this.list.slice(at + 1)) {
        if (one.keys && one.keys === other.keys && can(one) && can(other)) found.push([one, other]);
      }
    });
    return found;
  }

  private changed(): void {
    // Screens' commands come later than the shell's and go before them.
    this.list = [...this.commands.values()].reverse();
    for (const listener of this.listeners) listener();
  }
}

export const registry = new Registry();
