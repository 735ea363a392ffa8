import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { labelLayers } from './labels';
import { type Overlay, overlayLabels, overlayLayers, overlaySources } from './overlay';
import type { Palette } from './palette';
import { roadLayers } from './roads';

/** The zooms that the server cuts tiles for; beyond the last the browser enlarges. */
const tileZooms = { minzoom: 5, maxzoom: 16 };

/** The whole style: no glyphs and no sprites are fetched, only tiles of this server. tiles is an absolute address. */
export function styleOf(colour: Palette, tiles: string, overlay: Overlay): StyleSpecification {
  return {
    version: 8,
    sources: {
      ground: { type: 'vector', tiles: [tiles], ...tileZooms },
      ...overlaySources(overlay),
    },
    layers: [
      { id: 'land', type: 'background', paint: { 'background-color': colour['map-land'] } },
      ...groundLayers(colour),
      ...tunnelLayers(colour),
      ...roadLayers(colour),
      ...railLayers(colour),
      ...boundaryLayers(colour),
      ...overlayLayers(colour),
      ...labelLayers(colour),
      ...overlayLabels(colour),
    ],
  };
}

function groundLayers(colour: Palette): LayerSpecification[] {
  return [
    {
      id: 'landuse',
      type: 'fill',
      source: 'ground',
      'source-layer': 'landuse',
      paint: {
        'fill-color': [
          'match',
          ['get', 'class'],
          ['park', 'grass', 'pitch', 'cemetery', 'farm'],
          colour['map-park'],
          'wood',
          colour['map-wood'],
          'sand',
          colour['map-sand'],
          ['school', 'hospital'],
          colour['map-special'],
          ['paved', 'industry'],
          colour['map-paved'],
          colour['map-built'],
        ],
      },
    },
    {
      id: 'water',
      type: 'fill',
      source: 'ground',
      'source-layer': 'water',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': colour['map-water'] },
    },
    {
      id: 'watercourse',
      type: 'line',
      source: 'ground',
      'source-layer': 'water',
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': colour['map-water-line'],
        'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 9, 0.8, 14, 2, 18, 8],
      },
    },
    {
      id: 'building',
      type: 'fill',
      source: 'ground',
      'source-layer': 'building',
      minzoom: 13,
      paint: { 'fill-color': colour['map-building'], 'fill-outline-color': colour['map-building-line'] },
    },
  ];
}

function rail(
  colour: Palette,
  id: string,
  classes: string[],
  minzoom: number,
  paint: object,
): LayerSpecification {
  return {
    id,
    type: 'line',
    source: 'ground',
    'source-layer': 'rail',
    minzoom,
    filter: ['in', ['get', 'class'], ['literal', classes]],
    paint: { 'line-color': colour['map-rail'], ...paint },
  };
}

/** What runs beneath the streets is drawn beneath them. */
function tunnelLayers(colour: Palette): LayerSpecification[] {
  return [
    rail(colour, 'tunnel', ['subway'], 14, {
      'line-width': 1,
      'line-dasharray': [2, 4],
      'line-opacity': 0.6,
    }),
  ];
}

function railLayers(colour: Palette): LayerSpecification[] {
  return [
    rail(colour, 'rail', ['rail', 'tram'], 9, {
      'line-width': ['interpolate', ['linear'], ['zoom'], 9, 0.8, 18, 2],
    }),
    rail(colour, 'sleepers', ['rail', 'tram'], 14, {
      'line-width': ['interpolate', ['linear'], ['zoom'], 14, 3, 18, 7],
      'line-dasharray': [0.3, 3],
    }),
  ];
}

function boundaryLayers(colour: Palette): LayerSpecification[] {
  const boundary = (kind: string, width: number, dashes: number[]): LayerSpecification => ({
    id: `boundary-${kind}`,
    type: 'line',
    source: 'ground',
    'source-layer': 'boundary',
    filter: ['==', ['get', 'class'], kind],
    paint: {
      'line-color': colour['map-boundary'],
      'line-width': width,
      'line-dasharray': dashes,
      'line-opacity': 0.8,
    },
  });
  return [boundary('beat', 1.2, [4, 3]), boundary('force', 2.6, [8, 3, 1.5, 3])];
}
