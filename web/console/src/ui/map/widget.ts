import { type GeoJSONSource, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { extent } from './circle';
import type { DrawingProps } from './MapCanvas';
import { type Overlay, overlayOf } from './overlay';
import { palette } from './palette';
import { styleOf } from './style';

// Its worker is a file of its own, which the bundler only finds by this name; without it the map stays blank.
setWorkerUrl(worker);

/** Great Britain, for a map of nothing. */
const country: [number, number, number, number] = [-7.6, 49.9, 1.8, 58.7];

/** A map in a box of the page. latest hands the newest properties to what happens later. */
export function createMap(
  container: HTMLElement,
  latest: { current: DrawingProps },
  missing: (yes: boolean) => void,
): MapLibre {
  const { tiles, bounds, things, now, label, hint } = latest.current;
  const map = new MapLibre({
    container,
    style: styleOf(palette(), location.origin + tiles, overlayOf(things, now)),
    bounds: extent(things) ?? bounds ?? country,
    fitBoundsOptions: { padding: 56, maxZoom: 16.5 },
    minZoom: 5,
    maxZoom: 19,
    // North is up for everybody: "to your left" on a turned map has sent help the wrong way.
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    attributionControl: false, // Attribution.tsx has links that can be told from text
    doubleClickZoom: latest.current.onPick === undefined,
    locale: { 'Map.Title': label },
    fadeDuration: stillness() ? 0 : 150, // its flights stand still by themselves when the person asks for that
  });
  map.keyboard.disableRotation();
  map.touchZoomRotate.disableRotation();
  describe(map.getCanvas(), hint);
  listen(map, latest, missing);
  return map;
}

function stillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** It takes arrow keys, so a screen reader must let them through. */
function describe(canvas: HTMLCanvasElement, hint: string): void {
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-roledescription', 'map');
  canvas.setAttribute('aria-describedby', hint);
}

function listen(map: MapLibre, latest: { current: DrawingProps }, missing: (yes: boolean) => void): void {
  const canvas = map.getCanvas();
  map.on('click', ({ originalEvent, lngLat }) => {
    if (originalEvent.target === canvas) latest.current.onPick?.(lngLat.lat, lngLat.wrap().lng);
  });
  canvas.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !latest.current.onPick) return;
    event.preventDefault();
    const middle = map.getCenter().wrap();
    latest.current.onPick(middle.lat, middle.lng);
  });
  map.on('error', () => missing(true));
  map.on('sourcedata', ({ sourceId, isSourceLoaded }) => {
    if (sourceId === 'ground' && isSourceLoaded) missing(false);
  });
}

/** New data for what is drawn over the ground; the style itself stays. */
export function renew(map: MapLibre, overlay: Overlay): void {
  for (const name of ['areas', 'boundaries'] as const) {
    const source = map.getSource<GeoJSONSource>(name);
    source?.setData(overlay[name]);
  }
}
