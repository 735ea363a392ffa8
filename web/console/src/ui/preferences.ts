import { useSyncExternalStore } from 'react';

/** What a person sets for this browser. Nothing of it is personal data of a caller. */
export interface Preferences {
  /** Single characters as keys, which some people press by accident or by voice (WCAG 2.2, 2.1.4). */
  characterKeys: boolean;
  ringVolume: number;
  /** Whether maps are shown beside contacts and incidents. */
  map: boolean;
}

const storedAs = 'bluelamp-preferences';
const standard: Preferences = { characterKeys: true, ringVolume: 0.5, map: true };
const listeners = new Set<() => void>();
let current = read();

function read(): Preferences {
  try {
    return { ...standard, ...JSON.parse(localStorage.getItem(storedAs) ?? '{}') };
  } catch {
    return standard;
  }
}

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(storedAs, JSON.stringify(current));
  } catch {
    // A browser that keeps nothing still has the setting until the window closes.
  }
  for (const listener of listeners) listener();
}

export const preferences = (): Preferences => current;

export function usePreferences(): Preferences {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, preferences);
}
