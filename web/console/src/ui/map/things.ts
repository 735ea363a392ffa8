import type { MultiPolygon, Polygon } from 'geojson';

/** Where a caller may be. It is an area and never a spot: the accuracy is always told. */
export interface CallerArea {
  id: string;
  lat: number;
  lon: number;
  /** Radius in metres; null when the sender did not say. */
  radius: number | null;
  /** Percentage of fixes that lie within the radius, as the sender says. */
  confidence?: number | null;
  /** Drawn instead of the circle when the sender gave a shape of its own. */
  shape?: Polygon;
  /** AML, network, typed by the handler. */
  source: string;
  /** When it was measured, RFC 3339. */
  at: string;
}

export interface IncidentPin {
  id: string;
  lat: number;
  lon: number;
  /** Code of a grade of the policy pack. */
  grade: string;
  reference: string;
  title: string;
}

export interface UnitSpot {
  id: string;
  lat: number;
  lon: number;
  callsign: string;
  /** In words, such as "At scene". */
  status: string;
  /** When its position was reported, RFC 3339. */
  at?: string;
}

export interface Boundary {
  id: string;
  name: string;
  kind: 'force' | 'beat';
  outline: Polygon | MultiPolygon;
}

export interface Spot {
  lat: number;
  lon: number;
}

/** All that is drawn over the ground. */
export interface Things {
  areas: CallerArea[];
  pins: IncidentPin[];
  units: UnitSpot[];
  boundaries: Boundary[];
  picked: Spot | null;
}

/** West, south, east, north in degrees. */
export type Bounds = [number, number, number, number];

/** A thing on the map that can be opened. */
export interface Opened {
  kind: 'area' | 'incident' | 'unit';
  id: string;
}
