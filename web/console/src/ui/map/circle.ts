import type { Polygon } from 'geojson';
import type { Bounds, CallerArea, Spot, Things } from './things';

/** Mean radius of the earth, metres (IUGG). A sphere is within 0.6 % of the ellipsoid, far below any accuracy drawn. */
const earth = 6_371_008.8;
const degree = Math.PI / 180;

/** The point that lies a distance (metres) from another in a direction (degrees from north, clockwise). */
export function away({ lat, lon }: Spot, metres: number, bearing: number): Spot {
  const d = metres / earth;
  const [phi, theta] = [lat * degree, bearing * degree];
  const sin = Math.sin(phi) * Math.cos(d) + Math.cos(phi) * Math.sin(d) * Math.cos(theta);
  const east = Math.atan2(Math.sin(theta) * Math.sin(d) * Math.cos(phi), Math.cos(d) - Math.sin(phi) * sin);
  return { lat: Math.asin(sin) / degree, lon: lon + east / degree };
}

/** A circle on the ground as a polygon, counter-clockwise and closed as GeoJSON wants it (RFC 7946 §3.1.6). */
export function circle(middle: Spot, metres: number, corners = 64): Polygon {
  const ring = Array.from({ length: corners }, (_, i) => {
    const p = away(middle, metres, -(360 / corners) * i);
    return [p.lon, p.lat];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0] as number[]]] };
}

/** What an area covers: the shape sent, the circle of its accuracy, or nothing when no accuracy is known. */
export function covered(area: CallerArea): Polygon | null {
  if (area.shape) return area.shape;
  return area.radius === null ? null : circle(area, area.radius);
}

/** A spot on the earth, and not the (0, 0) that stands for "not known" in many a record. */
export function placed({ lat, lon }: Spot): boolean {
  return (
    Number.isFinite(lat) &&
    Number.isFinite(lon) &&
    Math.abs(lat) <= 90 &&
    Math.abs(lon) <= 180 &&
    !(lat === 0 && lon === 0)
  );
}

/** The rectangle around what matters first: callers, incidents and the place picked; units when there is nothing else. */
export function extent({ areas, pins, units, picked }: Things): Bounds | null {
  const points: number[][] = [
    ...areas.filter(placed).flatMap((a) => covered(a)?.coordinates[0] ?? [[a.lon, a.lat]]),
    ...[...pins, ...(picked ? [picked] : [])].filter(placed).map((p) => [p.lon, p.lat]),
  ];
  if (points.length === 0) points.push(...units.filter(placed).map((u) => [u.lon, u.lat]));
  if (points.length === 0) return null;
  const [lons, lats] = [0, 1].map((i) => points.map((p) => p[i] as number)) as [number[], number[]];
  return [
    lons.reduce((a, b) => Math.min(a, b)),
    lats.reduce((a, b) => Math.min(a, b)),
    lons.reduce((a, b) => Math.max(a, b)),
    lats.reduce((a, b) => Math.max(a, b)),
  ];
}
