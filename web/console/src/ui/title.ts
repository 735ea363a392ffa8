import { useEffect } from 'react';

/** The title of the window, most particular part first, as tabs and screen readers show it. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Bluelamp`;
  }, [title]);
}
