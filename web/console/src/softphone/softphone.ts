import { acting } from '../api/act';
import { api, body } from '../api/client';
import { connect, openMicrophone } from './peer';

export type PhoneState =
  | { kind: 'off' }
  | { kind: 'connecting' }
  | { kind: 'connected' }
  | { kind: 'lost' }
  | { kind: 'refused'; why: string };

const settledMs = 5000;
const pausesMs = [500, 1000, 2000, 4000, 8000];

/** The handler's telephone: one connection, made when the handler becomes ready and kept between calls, so that an
    answered call is heard at once. It comes back by itself after a lost network or a restarted server. */
export class Softphone {
  private now: PhoneState = { kind: 'off' };
  private connection: RTCPeerConnection | null = null;
  private microphone: MediaStream | null = null;
  private joinedAt = 0;
  private wanted = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly sound = typeof Audio === 'undefined' ? null : new Audio();
  private readonly listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  state = (): PhoneState => this.now;

  /** Asks for the microphone and connects; false when the microphone is refused, with the reason in the state. */
  async plugIn(): Promise<boolean> {
    if (this.wanted && this.now.kind !== 'refused') return true;
    this.wanted = true;
    let microphone: MediaStream;
    try {
      microphone = await openMicrophone();
    } catch (cause) {
      this.wanted = false;
      this.set({ kind: 'refused', why: cause instanceof Error ? cause.message : String(cause) });
      return false;
    }
    if (!this.wanted) {
      // Put down while the browser was still asking: a microphone that nobody waits for is closed.
      stop(microphone);
      return false;
    }
    this.microphone = microphone;
    await this.join();
    return true;
  }

  /** The server says that it has no connection with this window: makes a new one, unless the present one is so
      new that the server was only speaking of the time before it. */
  missing(): void {
    if (this.now.kind === 'connected' && Date.now() - this.joinedAt > settledMs) this.rejoin();
  }

  /** Closes the telephone of this window. tell is false when another window has taken over: its connection is then
      the one that the server has. */
  async unplug(tell = true): Promise<void> {
    this.wanted = false;
    clearTimeout(this.timer);
    this.drop();
    stop(this.microphone);
    this.microphone = null;
    this.set({ kind: 'off' });
    if (!tell) return;
    await api.DELETE('/api/softphone', { headers: acting() }).catch(() => undefined);
  }

  private rejoin = (): void => {
    if (this.wanted && this.now.kind !== 'connecting') void this.join();
  };

  private async join(): Promise<void> {
    clearTimeout(this.timer);
    this.drop();
    const { microphone } = this;
    if (!microphone) return;
    this.set({ kind: 'connecting' });
    let connection: RTCPeerConnection;
    try {
      connection = await connect(microphone, signal, (stream) => this.play(stream));
    } catch {
      return this.failed();
    }
    if (this.microphone !== microphone) {
      connection.close(); // put down, or begun afresh, while it was being made
      return;
    }
    this.connection = connection;
    this.joinedAt = Date.now();
    connection.onconnectionstatechange = () => {
      // "disconnected" often heals by itself and "connected" is reported again afterwards; only "failed" is final.
      if (connection.connectionState === 'connected') {
        this.failures = 0;
        this.set({ kind: 'connected' });
      } else if (connection.connectionState === 'failed') this.failed();
    };
    if (connection.connectionState === 'connected') this.set({ kind: 'connected' });
  }

  private failed(): void {
    if (!this.wanted) return;
    this.set({ kind: 'lost' });
    const ms = pausesMs[Math.min(this.failures++, pausesMs.length - 1)];
    this.timer = setTimeout(this.rejoin, ms);
  }

  private drop(): void {
    if (!this.connection) return;
    this.connection.onconnectionstatechange = null;
    this.connection.close();
    this.connection = null;
  }

  private play(stream: MediaStream): void {
    if (!this.sound) return;
    this.sound.srcObject = stream;
    void this.sound.play().catch(() => undefined);
  }

  private set(state: PhoneState): void {
    this.now = state;
    for (const listener of this.listeners) listener();
  }
}

function stop(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

async function signal(sdp: string): Promise<string> {
  return (await body(api.POST('/api/softphone', { headers: acting(), body: { sdp } }))).sdp;
}

export const softphone = new Softphone();
