import { describe, expect, test } from 'vitest';
import { FrameReader } from './frames';
import { hear, type Link, unlinked } from './link';
import { touched } from './touched';

const note = (position: number, stream = 'incident/7') => ({
  kind: 'frame' as const,
  at: 5,
  frame: {
    kind: 'event' as const,
    event: 'note',
    id: String(position),
    data: JSON.stringify({ position, stream, version: 1, type: 'incident.opened', at: '' }),
  },
});

describe('frames', () => {
  const text = ': beat\n\nevent: note\nid: 7\ndata: {"a":1}\ndata: 2\r\n\r\ndata: x\n\n';
  const expected = [
    { kind: 'comment' },
    { kind: 'event', event: 'note', id: '7', data: '{"a":1}\n2' },
    { kind: 'event', event: 'message', id: '7', data: 'x' },
  ];

  test('a stream is cut into comments and events', () => {
    expect(new FrameReader().feed(text)).toEqual(expected);
  });

  test.each([1, 2, 3, 7])('pieces of %i characters give the same frames', (size) => {
    const reader = new FrameReader();
    const frames = [];
    for (let at = 0; at < text.length; at += size) frames.push(...reader.feed(text.slice(at, at + size)));
    expect(frames).toEqual(expected);
  });
});

describe('the link', () => {
  const live: Link = { state: 'live', position: 10, heardAt: 1 };

  test('the first hello sets the place to resume from', () => {
    const frame = { kind: 'event' as const, event: 'hello', id: null, data: '{"position":41}' };
    expect(hear(unlinked, { kind: 'frame', at: 3, frame }).link).toEqual({
      state: 'live',
      position: 41,
      heardAt: 3,
    });
  });

  test('a later hello does not skip what was missed', () => {
    const frame = { kind: 'event' as const, event: 'hello', id: null, data: '{"position":41}' };
    expect(hear(live, { kind: 'frame', at: 3, frame }).link.position).toBe(10);
  });

  test('a note moves the place on and is handed over once', () => {
    const first = hear(live, note(11));
    expect(first.notes).toHaveLength(1);
    expect(first.link.position).toBe(11);
    expect(hear(first.link, note(11)).notes).toHaveLength(0);
  });

  test('when the line drops, the time of the last sign of life stays', () => {
    expect(hear(live, { kind: 'lost' }).link).toEqual({ state: 'lost', position: 10, heardAt: 1 });
  });

  test('reset asks for everything again', () => {
    const frame = { kind: 'event' as const, event: 'reset', id: null, data: '{"position":900}' };
    const after = hear(live, { kind: 'frame', at: 3, frame });
    expect(after.reset).toBe(true);
    expect(after.link.position).toBe(900);
  });

  test('a note that cannot be read changes nothing but the sign of life', () => {
    const frame = { kind: 'event' as const, event: 'note', id: null, data: 'not json' };
    expect(hear(live, { kind: 'frame', at: 3, frame })).toEqual({
      link: { ...live, heardAt: 3 },
      notes: [],
      reset: false,
    });
  });
});

describe('what a note makes old', () => {
  const of = (stream: string) => ({ position: 1, stream, version: 1, type: '', at: '' });

  test('each record once, however many notes', () => {
    const old = touched([of('dispatch/NS21'), of('dispatch/NS22'), of('incident/7')]);
    expect(old.records).toEqual([
      ['units'],
      ['incidents'],
      ['incident', '7'],
      ['known'],
      ['reviews'],
      ['requests'],
      ['review-counts'],
      ['below-proposal'],
      ['crime-decisions'],
    ]);
    expect(old.figures).toBe(true);
  });

  test('a room that no screen shows makes nothing old', () => {
    expect(touched([of('records/1')])).toEqual({ records: [], figures: false });
  });
});
