import { useEffect } from 'react';
import { usePreferences } from '../preferences';
import { pressed, takesText } from './chord';
import { registry } from './registry';

/** Whether the press goes to a field whose list of choices stands open: Escape there closes the list, and nothing behind it. */
function closesList(event: KeyboardEvent): boolean {
  const open = '[data-expanded], [role="combobox"][aria-expanded="true"]';
  return event.key === 'Escape' && event.target instanceof Element && event.target.closest(open) !== null;
}

/** Hands every key press to the registry. A dialog keeps them to itself, except for commands that work everywhere. */
export function KeyListener() {
  const { characterKeys } = usePreferences();
  useEffect(() => {
    let inList = false;
    // Asked before anybody else hears of the key: by the time it comes up here the list is closed.
    const look = (event: KeyboardEvent) => {
      inList = closesList(event);
    };
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (inList) return;
      const context = {
        inText: takesText(event.target),
        inDialog: document.querySelector('[role="dialog"][aria-modal="true"]') !== null,
        characters: characterKeys,
        at: event.timeStamp,
      };
      if (registry.press(pressed(event), context)) event.preventDefault();
    };
    window.addEventListener('keydown', look, { capture: true });
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', look, { capture: true });
      window.removeEventListener('keydown', listen);
    };
  }, [characterKeys]);
  return null;
}
