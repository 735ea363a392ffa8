import { type Map as MapLibre, Marker, type PositionAnchor } from 'maplibre-gl';
import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { GradeMark } from '../GradeMark';
import { placed } from './circle';
import classes from './MapView.module.css';
import type { Opened, Spot, Things } from './things';

/** Incidents, units and the chosen place. They are parts of the page, not of the canvas: text at its own size, and
    buttons where they can be opened. A grade is told by its mark and word (WCAG 2.2, 1.4.1). */
export function Markers({
  map,
  things,
  onOpen,
}: {
  map: MapLibre;
  things: Things;
  onOpen?: (o: Opened) => void;
}) {
  return (
    <>
      {things.units.filter(placed).map((u) => (
        <Pinned key={`unit ${u.id}`} map={map} at={u} anchor="center">
          <Tag kind="unit" id={u.id} onOpen={onOpen}>
            <b>{u.callsign}</b>
            <span className={classes.more}>{u.status}</span>
          </Tag>
        </Pinned>
      ))}
      {things.pins.filter(placed).map((p) => (
        <Pinned key={`pin ${p.id}`} map={map} at={p} anchor="bottom">
          <Tag kind="incident" id={p.id} onOpen={onOpen}>
            <GradeMark code={p.grade} label size={20} />
            <span className={classes.more}>{p.reference}</span>
          </Tag>
        </Pinned>
      ))}
      {things.picked && placed(things.picked) && (
        <Pinned map={map} at={things.picked} anchor="center">
          <svg className={classes.picked} viewBox="0 0 32 32" role="img" aria-label="Chosen place">
            <path d="M16 2v10M16 20v10M2 16h10M20 16h10" />
            <circle cx="16" cy="16" r="8" />
          </svg>
        </Pinned>
      )}
    </>
  );
}

function Tag({ kind, id, onOpen, children }: Opened & { onOpen?: (o: Opened) => void; children: ReactNode }) {
  return onOpen ? (
    <button type="button" className={classes.tag} data-kind={kind} onClick={() => onOpen({ kind, id })}>
      {children}
    </button>
  ) : (
    <span className={classes.tag} data-kind={kind}>
      {children}
    </span>
  );
}

interface PinnedProps {
  map: MapLibre;
  at: Spot;
  anchor: PositionAnchor;
  children: ReactNode;
}

function Pinned({ map, at: { lat, lon }, anchor, children }: PinnedProps) {
  const [marker] = useState(() => new Marker({ element: document.createElement('div'), anchor }));
  useEffect(() => {
    marker.setLngLat([lon, lat]);
  }, [marker, lon, lat]);
  useEffect(() => {
    marker.addTo(map);
    // Spoken as what it holds, not as "Map marker".
    marker.getElement().removeAttribute('aria-label');
    return () => {
      marker.remove();
    };
  }, [map, marker]);
  return createPortal(children, marker.getElement());
}
