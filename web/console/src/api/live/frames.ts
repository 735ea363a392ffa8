/** One event of a text/event-stream, or a comment, which the server sends as a sign of life. */
export type Frame = { kind: 'event'; event: string; data: string; id: string | null } | { kind: 'comment' };

/** Cuts a stream of text into frames as HTML 9.2.6 lays down. Feed it pieces of any size. */
export class FrameReader {
  private rest = '';
  private event = '';
  private data: string[] = [];
  private id: string | null = null;

  feed(text: string): Frame[] {
    const frames: Frame[] = [];
    // A carriage return at the very end may be half of a line end: wait for the other half.
    const all = this.rest + text;
    const cut = all.endsWith('\r') ? all.length - 1 : all.length;
    const lines = all.slice(0, cut).split(/\r\n|\n|\r/);
    this.rest = (lines.pop() ?? '') + all.slice(cut);
    for (const line of lines) {
      const frame = this.line(line);
      if (frame) frames.push(frame);
    }
    return frames;
  }

  private line(line: string): Frame | null {
    if (line === '') return this.dispatch();
    if (line.startsWith(':')) return { kind: 'comment' };
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'event') this.event = value;
    else if (name === 'data') this.data.push(value);
    else if (name === 'id' && !value.includes('\0')) this.id = value;
    return null;
  }

  private dispatch(): Frame | null {
    const { event, data, id } = this;
    this.event = '';
    this.data = [];
    return data.length === 0 ? null : { kind: 'event', event: event || 'message', data: data.join('\n'), id };
  }
}
