import { useEffect } from 'react';
import { usePreferences } from '../preferences';
import { pressed, takesText } from './chord';
import { registry } from './registry';

/** Hands every key press to the registry. A dialog keeps them to itself, except for commands that work everywhere. */
export function KeyListener() {
  const { characterKeys } = usePreferences();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const context = {
        inText: takesText(event.target),
        inDialog: document.querySelector('[role="dialog"][aria-modal="true"]') !== null,
        characters: characterKeys,
        at: event.timeStamp,
      };
      if (registry.press(pressed(event), context)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [characterKeys]);
  return null;
}
