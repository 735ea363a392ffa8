import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { Palette } from './palette';

// Without an address for glyphs MapLibre draws text from the page's own fonts. It takes the weight from the first
// name of the list, which is no font, and the letters from the second (its GlyphManager, _createTinySDF).
const face = 'Atkinson Hyperlegible Next Variable';
export const regular = ['medium', face];
export const bold = ['bold', face];

const classIs = (...classes: string[]): ExpressionSpecification => [
  'in',
  ['get', 'class'],
  ['literal', classes],
];

/** What may be left out first when there is no room: later classes. */
const importance = [
  'city',
  'town',
  'village',
  'suburb',
  'hospital',
  'police',
  'station',
  'fire-station',
  'hamlet',
  'neighbourhood',
  'university',
  'school',
  'park',
  'water',
  'landmark',
];

const rank = [
  'match',
  ['get', 'class'],
  ...importance.flatMap((c, i) => [c, i]),
  importance.length,
] as unknown as ExpressionSpecification;

/** The names on the ground, from the least to the most important: the last has the first choice of room. */
export function labelLayers(colour: Palette): LayerSpecification[] {
  const text = (ink: string) => ({
    'text-color': ink,
    'text-halo-color': colour['map-halo'],
    'text-halo-width': 1.4,
  });
  const place = (
    id: string,
    classes: string[],
    minzoom: number,
    look: SymbolLayerSpecification['layout'],
    ink = colour['map-label-soft'],
  ): LayerSpecification => ({
    id,
    type: 'symbol',
    source: 'ground',
    'source-layer': 'place',
    minzoom,
    filter: classIs(...classes),
    layout: {
      'text-field': ['get', 'name'],
      'text-font': regular,
      'text-max-width': 8,
      'text-padding': 4,
      'symbol-sort-key': rank,
      ...look,
    },
    paint: text(ink),
  });
  return [
    {
      id: 'label-number',
      type: 'symbol',
      source: 'ground',
      'source-layer': 'housenumber',
      minzoom: 17,
      layout: { 'text-field': ['get', 'name'], 'text-font': regular, 'text-size': 11, 'text-padding': 3 },
      paint: text(colour['map-label-soft']),
    },
    place('label-landmark', ['landmark', 'school', 'university'], 16, { 'text-size': 11 }),
    place('label-water', ['water'], 14, { 'text-size': 11 }, colour['map-label-water']),
    place('label-park', ['park'], 14.5, { 'text-size': 11 }),
    place('label-service', ['station', 'hospital', 'police', 'fire-station'], 14, {
      'text-size': 12,
      'text-font': bold,
    }),
    place(
      'label-beat',
      ['beat'],
      11,
      { 'text-size': 11, 'text-letter-spacing': 0.06 },
      colour['map-boundary'],
    ),
    { ...place('label-force', ['force'], 5, { 'text-size': 12 }, colour['map-boundary']), maxzoom: 10 },
    {
      id: 'label-river',
      type: 'symbol',
      source: 'ground',
      'source-layer': 'water',
      filter: ['has', 'name'],
      layout: {
        'symbol-placement': 'line',
        'text-field': ['get', 'name'],
        'text-font': regular,
        'text-size': 11,
      },
      paint: text(colour['map-label-water']),
    },
    {
      id: 'label-road-minor',
      type: 'symbol',
      source: 'ground',
      'source-layer': 'road',
      minzoom: 14.5,
      filter: classIs('minor', 'pedestrian', 'service', 'track'),
      layout: {
        'symbol-placement': 'line',
        'text-field': ['get', 'name'],
        'text-font': regular,
        'text-size': ['interpolate', ['linear'], ['zoom'], 14, 10, 18, 14],
        'text-padding': 6,
      },
      paint: text(colour['map-label']),
    },
    {
      id: 'label-road-major',
      type: 'symbol',
      source: 'ground',
      'source-layer': 'road',
      minzoom: 12.5,
      filter: classIs('motorway', 'trunk', 'primary', 'secondary', 'tertiary'),
      layout: {
        'symbol-placement': 'line',
        'text-field': ['coalesce', ['get', 'name'], ['get', 'ref']],
        'text-font': bold,
        'text-size': ['interpolate', ['linear'], ['zoom'], 12, 10, 18, 15],
        'text-padding': 6,
      },
      paint: text(colour['map-label']),
    },
    {
      ...place('label-quarter', ['hamlet', 'neighbourhood', 'suburb'], 11, {
        'text-size': 12,
        'text-transform': 'uppercase',
        'text-letter-spacing': 0.08,
      }),
      maxzoom: 17,
    },
    // Whoever has come so close knows the town, and its name would lie over the streets.
    {
      ...place(
        'label-town',
        ['city', 'town', 'village'],
        5,
        { 'text-size': ['interpolate', ['linear'], ['zoom'], 5, 11, 14, 16], 'text-font': bold },
        colour['map-label'],
      ),
      maxzoom: 15.5,
    },
  ];
}
