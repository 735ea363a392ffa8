import type { Map as MapLibre } from 'maplibre-gl';
import { type ComponentType, useEffect, useRef, useState } from 'react';
import { extent } from './circle';
import { MapTools } from './MapTools';
import classes from './MapView.module.css';
import { Markers } from './Markers';
import { overlayOf } from './overlay';
import { palette, useWornScheme } from './palette';
import { styleOf } from './style';
import type { Bounds, Opened, Spot, Things } from './things';
import { createMap, renew } from './widget';

export interface DrawingProps {
  label: string;
  tiles: string;
  bounds: Bounds | null;
  things: Things;
  now: number;
  /** A place to bring to the middle; a new object asks again. */
  sought: Spot | null;
  /** Id of the text that says which keys do what. */
  hint: string;
  onPick?: (lat: number, lon: number) => void;
  onOpen?: (opened: Opened) => void;
  onBroken: () => void;
}

export type Drawing = ComponentType<DrawingProps>;

/** The drawn map. Everything of MapLibre is on this side of the lazy import. */
export function MapCanvas(props: DrawingProps) {
  const { things, now, tiles, sought } = props;
  const scheme = useWornScheme();
  const holder = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [map, setMap] = useState<MapLibre | null>(null);
  const [missing, setMissing] = useState(false);

  useEffect(() => {
    if (!holder.current) return;
    let made: MapLibre | undefined;
    try {
      made = createMap(holder.current, latest, setMissing);
      setMap(made);
    } catch {
      latest.current.onBroken(); // no WebGL after all
    }
    return () => {
      setMap(null);
      made?.remove();
    };
  }, []);

  // The scheme is read from the page by palette(), so it counts although it is not named.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    map?.setStyle(
      styleOf(palette(), location.origin + tiles, overlayOf(latest.current.things, latest.current.now)),
    );
  }, [map, scheme, tiles]);

  useEffect(() => {
    if (map) renew(map, overlayOf(things, now));
  }, [map, things, now]);

  useEffect(() => {
    if (map && sought) map.easeTo({ center: [sought.lon, sought.lat], zoom: Math.max(map.getZoom(), 15) });
  }, [map, sought]);

  // What comes first onto an empty map is brought into view; later arrivals do not pull the map away.
  const empty = extent(things) === null;
  useEffect(() => {
    if (map && !empty) showAll(map, latest.current);
  }, [map, empty]);

  return (
    <>
      <div ref={holder} className={classes.canvas} data-picking={props.onPick !== undefined} />
      <div className={classes.cross} aria-hidden="true" />
      {map && <Markers {...{ map, things }} onOpen={props.onOpen} />}
      {map && <MapTools map={map} onAll={() => showAll(map, props)} />}
      {missing && (
        <p role="status" className={classes.missing}>
          Part of the map could not be fetched.
        </p>
      )}
    </>
  );
}

function showAll(map: MapLibre, { things, bounds }: DrawingProps): void {
  const all = extent(things) ?? bounds;
  if (all) map.fitBounds(all, { padding: 56, maxZoom: 16.5 });
}
