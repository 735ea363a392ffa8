import type { ContactLocation, MapSheet } from '../../api/records';
import type { Boundary, Bounds, CallerArea } from '../../ui/map/things';
import { pointOf } from './locations';

/** What the map of the force is drawn with. */
export function mapProps(sheet: MapSheet): {
  tiles: string;
  bounds: Bounds | null;
  credits: string[];
  boundaries: Boundary[];
} {
  const { bounds: b } = sheet;
  return {
    tiles: sheet.tiles,
    bounds: b ? [b.west, b.south, b.east, b.north] : null,
    credits: sheet.attribution,
    boundaries: sheet.boundaries.features.flatMap(({ properties, geometry }) => {
      const { kind, code, name } = properties;
      if (kind !== 'force' && kind !== 'beat') return [];
      const outline = geometry as Boundary['outline'];
      return [{ id: `${kind}/${code}`, name, kind, outline }];
    }),
  };
}

const sources: Record<string, string> = {
  aml: 'AML',
  eisec: 'network',
  'pidf-lo': 'sent with the call',
  geolocation: 'sent with the call',
  ecall: "the car's own message",
  'another-control': 'another control room',
  gazetteer: 'an address',
  handler: 'typed by the handler',
  what3words: 'three words',
};

/** Where the caller may be, as areas for the map. */
export function areasOf(locations: readonly ContactLocation[]): CallerArea[] {
  return locations.flatMap((l) => {
    const at = pointOf(l);
    if (!at || l.of !== 'caller') return [];
    return [
      {
        id: l.id,
        ...at,
        radius: l.radiusM || null,
        confidence: l.confidencePercent || null,
        source: sources[l.source] ?? l.source,
        at: l.positionAt ?? l.at,
      },
    ];
  });
}
