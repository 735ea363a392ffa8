import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from './palette';

/** Widths in pixels at zooms; between them they grow as the ground does. */
type Widths = [zoom: number, pixels: number][];

interface Road {
  classes: string[];
  from: number;
  widths: Widths;
  fill: keyof Palette;
  edge: keyof Palette;
}

// From the least to the greatest: the later is drawn over the earlier.
const roads: Road[] = [
  {
    classes: ['service', 'track'],
    from: 14,
    widths: [
      [14, 0.8],
      [16, 3],
      [18, 9],
    ],
    fill: 'map-road',
    edge: 'map-road-line',
  },
  {
    classes: ['minor', 'pedestrian'],
    from: 13,
    widths: [
      [13, 1],
      [14, 2.5],
      [16, 8],
      [18, 22],
    ],
    fill: 'map-road',
    edge: 'map-road-line',
  },
  {
    classes: ['tertiary'],
    from: 12,
    widths: [
      [12, 1.2],
      [14, 3.6],
      [16, 10],
      [18, 26],
    ],
    fill: 'map-road',
    edge: 'map-road-line',
  },
  {
    classes: ['primary', 'secondary'],
    from: 9,
    widths: [
      [9, 0.7],
      [12, 2.2],
      [14, 5],
      [16, 12],
      [18, 30],
    ],
    fill: 'map-major',
    edge: 'map-road-line',
  },
  {
    classes: ['motorway', 'trunk'],
    from: 5,
    widths: [
      [5, 0.6],
      [9, 1.6],
      [12, 3.2],
      [14, 6],
      [16, 14],
      [18, 34],
    ],
    fill: 'map-trunk',
    edge: 'map-trunk-line',
  },
];

function width(widths: Widths, more: number): ExpressionSpecification {
  // Beyond the last zoom listed a road is drawn at its true width, which doubles with each zoom.
  const [lastZoom, lastPx] = widths[widths.length - 1] as Widths[number];
  const all: Widths = [...widths, [lastZoom + 2, lastPx * 4]];
  return [
    'interpolate',
    ['exponential', 1.6],
    ['zoom'],
    ...all.flatMap(([zoom, px]) => [zoom, px + more]),
  ] as unknown as ExpressionSpecification;
}

/** Every casing lies beneath every surface, so that junctions are open. */
export function roadLayers(colour: Palette): LayerSpecification[] {
  const of = (r: Road, part: string, paint: Record<string, unknown>): LayerSpecification => ({
    id: `road-${r.classes[0]}-${part}`,
    type: 'line',
    source: 'ground',
    'source-layer': 'road',
    minzoom: part === 'edge' ? Math.max(r.from, 12) : r.from,
    filter: ['in', ['get', 'class'], ['literal', r.classes]],
    layout: { 'line-cap': part === 'edge' ? 'butt' : 'round', 'line-join': 'round' },
    paint,
  });
  return [
    {
      id: 'road-path',
      type: 'line',
      source: 'ground',
      'source-layer': 'road',
      minzoom: 15,
      filter: ['==', ['get', 'class'], 'path'],
      paint: { 'line-color': colour['map-path'], 'line-width': 1, 'line-dasharray': [3, 2] },
    },
    ...roads.map((r) => of(r, 'edge', { 'line-color': colour[r.edge], 'line-width': width(r.widths, 1.6) })),
    ...roads.map((r) => of(r, 'fill', { 'line-color': colour[r.fill], 'line-width': width(r.widths, 0) })),
  ];
}
