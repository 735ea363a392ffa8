/** A saver with something that the server does not have yet. */
export interface Unsaved {
  name: string;
  /** Sends it now. Resolves true when the server has everything. */
  flush: () => Promise<boolean>;
  /** Stops, because somebody else has taken over what waits. */
  leave: () => void;
}

/** Everything typed in this window that waits to be saved, so that handing a form in can wait for it,
    also when the field is not shown any more. One of each name: two would overwrite each other. */
export class Waiting {
  private readonly byName = new Map<string, Unsaved>();

  add(unsaved: Unsaved): void {
    const before = this.byName.get(unsaved.name);
    if (before !== undefined && before !== unsaved) before.leave();
    this.byName.set(unsaved.name, unsaved);
  }

  done(unsaved: Unsaved): void {
    if (this.byName.get(unsaved.name) === unsaved) this.byName.delete(unsaved.name);
  }

  /** Something chosen counts as waiting for as long as it is being sent. */
  during(name: string, sent: Promise<unknown>): void {
    const flush = async () => (await sent.catch(() => undefined)) !== undefined;
    const choice = { name, flush, leave: () => undefined };
    this.add(choice);
    void flush().then(() => this.done(choice));
  }

  /** The field is shown again: its new saver goes on from the outbox. */
  takeOver(name: string): void {
    this.byName.get(name)?.leave();
    this.byName.delete(name);
  }

  /** Sends all whose name ends with one of these, and returns the names of those that the server still does not have. */
  async flush(names: readonly string[]): Promise<string[]> {
    const left: string[] = [];
    for (const unsaved of [...this.byName.values()]) {
      if (!names.some((name) => unsaved.name.endsWith(name))) continue;
      if (!(await unsaved.flush())) left.push(unsaved.name);
    }
    return left;
  }
}

/** What waits in this window. */
export const waiting = new Waiting();
