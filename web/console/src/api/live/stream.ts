import { sessionEnded } from '../gate';
import { type Frame, FrameReader } from './frames';

/** What a follower of a stream hears. */
export interface Listener {
  opened: () => void;
  frame: (frame: Frame) => void;
  lost: () => void;
}

// The server sends a comment every 10 s; two and a half of them missing is a dead line that no socket has reported.
const silenceMs = 25_000;
const pausesMs = [500, 1000, 2000, 4000, 8000];

/** Follows a server-sent stream until the returned stop is called, opening it again whenever it drops.
    fetch instead of EventSource: it shows comments (so that a dead line is noticed) and the status (so that an
    ended session asks for a sign-in). address is asked anew before each opening, to resume where it was. */
export function follow(address: () => string, listener: Listener): () => void {
  const end = new AbortController();
  void (async () => {
    for (let failures = 0; !end.signal.aborted; failures++) {
      const heard = await once(address(), end.signal, listener).catch(() => false);
      if (end.signal.aborted) return;
      listener.lost();
      if (heard) failures = 0;
      await pause(pausesMs[Math.min(failures, pausesMs.length - 1)] ?? 8000, end.signal);
    }
  })();
  return () => end.abort();
}

/** One opening; resolves when the stream ends, with whether anything was heard. */
async function once(address: string, stop: AbortSignal, listener: Listener): Promise<boolean> {
  const silence = new AbortController();
  const signal = AbortSignal.any([stop, silence.signal]);
  const response = await fetch(address, { signal, headers: { Accept: 'text/event-stream' } });
  if (response.status === 401) {
    await sessionEnded();
    return true;
  }
  if (!response.ok || !response.body) return false;
  listener.opened();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const frames = new FrameReader();
  let watch = setTimeout(() => silence.abort(), silenceMs);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return true;
      clearTimeout(watch);
      watch = setTimeout(() => silence.abort(), silenceMs);
      for (const frame of frames.feed(value)) listener.frame(frame);
    }
  } catch {
    return true;
  } finally {
    clearTimeout(watch);
  }
}

/** Waits, but not when the network comes back meanwhile. */
function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      globalThis.removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, ms);
    globalThis.addEventListener('online', go);
    stop.addEventListener('abort', go, { once: true });
  });
}
