import type { Feature, FeatureCollection, Polygon } from 'geojson';
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { covered, placed } from './circle';
import { bold, regular } from './labels';
import { howGood } from './listed';
import type { Palette } from './palette';
import type { CallerArea, Things } from './things';

/** What is drawn over the ground by WebGL, as the data of its two sources; pins and units are parts of the page. */
export interface Overlay {
  areas: FeatureCollection;
  boundaries: FeatureCollection;
}

/** Older than this a location is drawn paler: the caller may well have moved. */
const oldMs = 5 * 60_000;

export function overlayOf({ areas, boundaries }: Things, now: number): Overlay {
  return {
    areas: collection(
      areas.filter(placed).flatMap((a): Feature[] => {
        const old = !(now - Date.parse(a.at) <= oldMs);
        const shape = covered(a);
        const label: Feature = {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: foot(a, shape) },
          properties: {
            label: `${a.source}\n${howGood(a, now).replace(', ', '\n')}`,
            old,
            vague: shape === null,
          },
        };
        return shape ? [{ type: 'Feature', geometry: shape, properties: { old } }, label] : [label];
      }),
    ),
    boundaries: collection(
      boundaries.map((b) => ({
        type: 'Feature',
        geometry: b.outline,
        properties: { name: b.name, kind: b.kind },
      })),
    ),
  };
}

/** Where the label of an area hangs: at its southern end, so that it does not hide where the caller may be. */
function foot(area: CallerArea, shape: Polygon | null): number[] {
  const ring = shape?.coordinates[0] ?? [];
  return ring.reduce((a, b) => ((b[1] ?? 90) < (a[1] ?? 90) ? b : a), [area.lon, area.lat]);
}

function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

export function overlaySources({ areas, boundaries }: Overlay): Record<keyof Overlay, SourceSpecification> {
  return { areas: { type: 'geojson', data: areas }, boundaries: { type: 'geojson', data: boundaries } };
}

export function overlayLayers(colour: Palette): LayerSpecification[] {
  return [
    {
      id: 'given-boundary',
      type: 'line',
      source: 'boundaries',
      paint: {
        'line-color': colour['map-boundary'],
        'line-width': ['match', ['get', 'kind'], 'force', 2.6, 1.4],
        'line-dasharray': [4, 3],
      },
    },
    {
      id: 'area',
      type: 'fill',
      source: 'areas',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': colour.lamp, 'fill-opacity': ['case', ['get', 'old'], 0.08, 0.2] },
    },
    ...[true, false].map(
      (old): LayerSpecification => ({
        id: old ? 'area-edge-old' : 'area-edge',
        type: 'line',
        source: 'areas',
        filter: ['all', ['==', ['geometry-type'], 'Polygon'], ['==', ['get', 'old'], old]],
        paint: { 'line-color': colour.lamp, 'line-width': 2, ...(old && { 'line-dasharray': [3, 3] }) },
      }),
    ),
    {
      id: 'area-vague',
      type: 'circle',
      source: 'areas',
      filter: ['all', ['==', ['geometry-type'], 'Point'], ['get', 'vague']],
      paint: { 'circle-radius': 36, 'circle-color': colour.lamp, 'circle-opacity': 0.2, 'circle-blur': 0.8 },
    },
  ];
}

/** These come after the names on the ground, and so have the first choice of room. */
export function overlayLabels(colour: Palette): LayerSpecification[] {
  const halo = { 'text-halo-color': colour['map-halo'], 'text-halo-width': 2 };
  return [
    {
      id: 'given-boundary-name',
      type: 'symbol',
      source: 'boundaries',
      layout: {
        'symbol-placement': 'line',
        'text-field': ['get', 'name'],
        'text-font': regular,
        'text-size': 11,
        'text-offset': [0, 0.9],
      },
      paint: { 'text-color': colour['map-boundary'], ...halo },
    },
    {
      id: 'area-label',
      type: 'symbol',
      source: 'areas',
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': bold,
        'text-size': 13,
        'text-max-width': 20,
        'text-radial-offset': 0.4,
        'symbol-sort-key': ['case', ['get', 'old'], 1, 0],
        'text-variable-anchor': ['top', 'left', 'right', 'bottom'],
        'text-padding': 8,
      },
      paint: { 'text-color': colour.lamp, ...halo },
    },
  ];
}
