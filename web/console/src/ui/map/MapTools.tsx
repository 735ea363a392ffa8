import type { Map as MapLibre } from 'maplibre-gl';
import classes from './MapView.module.css';

const step = 160; // pixels

const moves: [string, string, (map: MapLibre) => void][] = [
  ['Zoom in', 'M8 3v10M3 8h10', (map) => map.zoomIn()],
  ['Zoom out', 'M3 8h10', (map) => map.zoomOut()],
  ['Move north', 'M3 10l5-5 5 5', (map) => map.panBy([0, -step])],
  ['Move south', 'M3 6l5 5 5-5', (map) => map.panBy([0, step])],
  ['Move west', 'M10 3L5 8l5 5', (map) => map.panBy([-step, 0])],
  ['Move east', 'M6 3l5 5-5 5', (map) => map.panBy([step, 0])],
];

/** Everything that dragging and the wheel do, by single clicks (WCAG 2.2, 2.5.7). */
export function MapTools({ map, onAll }: { map: MapLibre; onAll: () => void }) {
  const all: typeof moves = [...moves, ['Show everything', 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3', onAll]];
  return (
    <div role="group" aria-label="Move the map" className={classes.tools}>
      {all.map(([label, icon, act]) => (
        <button key={label} type="button" aria-label={label} title={label} onClick={() => act(map)}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d={icon} />
          </svg>
        </button>
      ))}
    </div>
  );
}
