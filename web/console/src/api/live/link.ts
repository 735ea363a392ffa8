import type { Frame } from './frames';

/** What the live push knows: how good the link is, where it stands and what has become old. */
export interface Link {
  state: 'connecting' | 'live' | 'lost';
  /** Position of the last note, to resume after; null before the first hello. */
  position: number | null;
  /** When anything was last heard, ms; what the screens show is at least as fresh as this. */
  heardAt: number | null;
}

export interface Note {
  position: number;
  stream: string;
  version: number;
  type: string;
  at: string;
}

/** What happened to the link, as one window tells it to another. */
export type Happening =
  | { kind: 'opened'; at: number }
  | { kind: 'lost' }
  | { kind: 'frame'; at: number; frame: Frame }
  | { kind: 'told'; link: Link };

/** What a happening means for the screens: notes to look at, or everything to fetch again. */
export interface Consequence {
  link: Link;
  notes: Note[];
  reset: boolean;
}

export const unlinked: Link = { state: 'connecting', position: null, heardAt: null };

/** The next state of the link. Pure; the same in the window that holds the stream and in those that listen to it. */
export function hear(link: Link, happening: Happening): Consequence {
  switch (happening.kind) {
    case 'opened':
      return { link: { ...link, state: 'live', heardAt: happening.at }, notes: [], reset: false };
    case 'lost':
      return { link: { ...link, state: 'lost' }, notes: [], reset: false };
    case 'told':
      return { link: happening.link, notes: [], reset: false };
    case 'frame':
      return hearFrame({ ...link, state: 'live', heardAt: happening.at }, happening.frame);
  }
}

function hearFrame(link: Link, frame: Frame): Consequence {
  if (frame.kind === 'comment') return { link, notes: [], reset: false };
  const data = parse(frame.data);
  if (frame.event === 'reset')
    return { link: { ...link, position: at(data, link.position) }, notes: [], reset: true };
  if (frame.event === 'hello') {
    // Only the first hello sets the place: afterwards the notes that were missed are still to come.
    return { link: { ...link, position: link.position ?? at(data, null) }, notes: [], reset: false };
  }
  if (frame.event !== 'note' || !isNote(data)) return { link, notes: [], reset: false };
  if (link.position !== null && data.position <= link.position) return { link, notes: [], reset: false };
  return { link: { ...link, position: data.position }, notes: [data], reset: false };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function at(data: unknown, otherwise: number | null): number | null {
  const position = (data as { position?: unknown } | null)?.position;
  return typeof position === 'number' ? position : otherwise;
}

function isNote(data: unknown): data is Note {
  const n = data as Partial<Note> | null;
  return typeof n?.position === 'number' && typeof n.stream === 'string' && typeof n.type === 'string';
}
