/** A key that a person presses, as "F2", "Ctrl+S", "?" or, one after the other, "G D". */
export type Keys = string;

interface Press {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  metaKey: boolean;
}

/** The name of what was pressed, in the spelling of the registry. */
export function pressed(event: Press): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const shown = key === ' ' ? 'Space' : key;
  const shift = event.shiftKey && (event.key.length > 1 || /[A-Z]/.test(key)) ? 'Shift+' : '';
  // Ctrl and the Command key of a Mac count as one.
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${shift}${shown}`;
}

/** A bare character: it types inside a field, and WCAG 2.2 (2.1.4) wants it to be possible to switch it off. */
export function isCharacter(keys: Keys): boolean {
  return keys.split(' ').every((part) => part.length === 1);
}

/** Whether typing in this element writes text, so that bare characters belong to it. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
