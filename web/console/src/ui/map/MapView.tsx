import { useEffect, useId, useMemo, useState } from 'react';
import { usePolicy } from '../../api/policy';
import { serverNow } from '../../api/time';
import { Attribution } from './Attribution';
import { ListedPlaces } from './ListedPlaces';
import { listed } from './listed';
import type { Drawing } from './MapCanvas';
import classes from './MapView.module.css';
import './palette.css';
import type { Boundary, Bounds, CallerArea, IncidentPin, Opened, Spot, Things, UnitSpot } from './things';

export interface MapViewProps {
  /** What the map is of, for its heading in a screen reader: "Map of the call". */
  label: string;
  /** Address of the tiles with {z}, {x} and {y}, from the root of this server. */
  tiles: string;
  /** What is shown while there is nothing else to show: the force's area. */
  bounds?: Bounds | null;
  /** Credits that the sources of the tiles ask for. */
  credits?: string[];
  areas?: CallerArea[];
  pins?: IncidentPin[];
  units?: UnitSpot[];
  boundaries?: Boundary[];
  /** The place chosen so far, marked with a cross. */
  picked?: Spot | null;
  /** A place was chosen by click, or by Enter for the middle of the map. */
  onPick?: (lat: number, lon: number) => void;
  /** An incident, a unit or a location was chosen on the map. */
  onOpen?: (opened: Opened) => void;
}

const none: never[] = [];

/** The map and, because nobody can read a canvas aloud, a list of all that it shows. MapLibre (300 kB) is fetched when
    the first map is shown; where it cannot draw, the list is there all the same. */
export function MapView(props: MapViewProps) {
  const { label, areas = none, pins = none, units = none, boundaries = none, picked = null } = props;
  const policy = usePolicy();
  const now = useTenSeconds();
  const hint = useId();
  const [Drawn, failed] = useDrawing();
  const [broken, setBroken] = useState(false);
  const [sought, setSought] = useState<Spot | null>(null);
  const things = useMemo<Things>(
    () => ({ areas, pins, units, boundaries, picked }),
    [areas, pins, units, boundaries, picked],
  );
  const rows = useMemo(
    () => listed(things, (code) => policy.grade(code)?.label ?? code, now),
    [things, policy, now],
  );
  const drawable = !failed && !broken;
  return (
    <section aria-label={label} className={classes.view} data-drawn={drawable}>
      {drawable ? (
        <div className={classes.stage}>
          {Drawn ? (
            <Drawn
              {...{ ...props, things, now, sought, hint }}
              bounds={props.bounds ?? null}
              onBroken={() => setBroken(true)}
            />
          ) : (
            <p role="status" className={classes.note}>
              The map is being fetched…
            </p>
          )}
          <p id={hint} className="unseen">
            Arrow keys move the map, plus and minus zoom.
            {props.onPick && ' Enter chooses the place under the cross in the middle.'} All that it shows is
            listed after it.
          </p>
          <Attribution credits={props.credits ?? none} />
        </div>
      ) : (
        <p role="status" className={classes.note}>
          Map cannot be drawn here; places are listed below.
        </p>
      )}
      <ListedPlaces rows={rows} onSeek={drawable ? setSought : undefined} onOpen={props.onOpen} />
    </section>
  );
}

/** The drawing part, once it is here; failed where the browser has no WebGL 2 or the part cannot be fetched. */
function useDrawing(): [Drawing | null, boolean] {
  const [possible] = useState(canDraw);
  const [drawing, setDrawing] = useState<{ part: Drawing } | null>(null);
  const [failed, setFailed] = useState(!possible);
  useEffect(() => {
    if (!possible) return;
    let wanted = true;
    import('./MapCanvas').then(
      (module) => wanted && setDrawing({ part: module.MapCanvas }),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [possible]);
  return [drawing?.part ?? null, failed];
}

function canDraw(): boolean {
  try {
    const gl = document.createElement('canvas').getContext('webgl2');
    gl?.getExtension('WEBGL_lose_context')?.loseContext(); // a browser allows some sixteen at once
    return gl !== null && gl !== undefined;
  } catch {
    return false;
  }
}

/** The server's time in steps: an age on a map need not change each second. */
function useTenSeconds(): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const ticker = setInterval(() => setNow(serverNow()), 10_000);
    return () => clearInterval(ticker);
  }, []);
  return now;
}
