import { useSyncExternalStore } from 'react';

/** The colours that the style needs, by the names of their custom properties without the dashes. */
const names = [
  'map-land',
  'map-built',
  'map-park',
  'map-wood',
  'map-sand',
  'map-special',
  'map-paved',
  'map-water',
  'map-water-line',
  'map-building',
  'map-building-line',
  'map-road',
  'map-road-line',
  'map-major',
  'map-trunk',
  'map-trunk-line',
  'map-path',
  'map-rail',
  'map-boundary',
  'map-label',
  'map-label-soft',
  'map-label-water',
  'map-halo',
  'lamp',
  'pane',
] as const;

export type Palette = Record<(typeof names)[number], string>;

/** The colours of the scheme in force: WebGL knows no custom properties, so they are read from the page. */
export function palette(): Palette {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(
    names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]),
  ) as Palette;
}

const attribute = 'data-mantine-color-scheme';

/** Dark or light, once the page wears it: Mantine's own hook speaks before the custom properties have changed. */
export function useWornScheme(): string {
  return useSyncExternalStore(
    (changed) => {
      const observer = new MutationObserver(changed);
      observer.observe(document.documentElement, { attributeFilter: [attribute] });
      return () => observer.disconnect();
    },
    () => document.documentElement.getAttribute(attribute) ?? '',
  );
}
