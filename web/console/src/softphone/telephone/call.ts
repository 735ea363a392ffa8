import { acting } from '../../api/act';
import { api, body } from '../../api/client';
import { connect, openMicrophone } from '../peer';

export interface Dialled {
  dialled: string;
  number: string;
  withheld: boolean;
}

export type CallState = 'idle' | 'starting' | 'calling' | 'ringing' | 'talking' | 'ended';

export interface TestCall {
  state: CallState;
  reason: string | null;
}

const lookMs = 700;

/** One call of the test telephone: the sound goes to the server as WebRTC and on as a call like any other. */
export class TelephoneCall {
  private id: string | null = null;
  private connection: RTCPeerConnection | null = null;
  private microphone: MediaStream | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;
  private over = false;

  constructor(private readonly changed: (call: TestCall) => void) {}

  async ring(dialled: Dialled): Promise<void> {
    this.changed({ state: 'starting', reason: null });
    try {
      this.microphone = await openMicrophone();
      const sound = new Audio();
      this.connection = await connect(
        this.microphone,
        async (sdp) => {
          const answer = await body(
            api.POST('/api/telephone/calls', { headers: acting(), body: { ...dialled, sdp } }),
          );
          this.id = answer.id;
          return answer.sdp;
        },
        (stream) => {
          sound.srcObject = stream;
          void sound.play().catch(() => undefined);
        },
      );
    } catch (cause) {
      return this.end(cause instanceof Error ? cause.message : String(cause));
    }
    this.changed({ state: 'calling', reason: null });
    this.timer = setInterval(() => void this.look(), lookMs);
  }

  async press(digit: string): Promise<void> {
    if (!this.id) return;
    const params = { path: { id: this.id } };
    await body(
      api.POST('/api/telephone/calls/{id}/digits', { headers: acting(), params, body: { digit } }),
    ).catch(() => undefined);
  }

  async hangUp(): Promise<void> {
    const id = this.id;
    this.end('You hung up');
    if (id) await api.DELETE('/api/telephone/calls/{id}', { headers: acting(), params: { path: { id } } });
  }

  private async look(): Promise<void> {
    if (!this.id || this.over) return;
    try {
      const call = await body(api.GET('/api/telephone/calls/{id}', { params: { path: { id: this.id } } }));
      if (this.over) return;
      if (call.state === 'ended') this.end(call.reason);
      else this.changed({ state: call.state, reason: call.reason });
    } catch {
      this.end('The call was lost');
    }
  }

  private end(reason: string | null): void {
    if (this.over) return;
    this.over = true;
    clearInterval(this.timer);
    this.connection?.close();
    for (const track of this.microphone?.getTracks() ?? []) track.stop();
    this.changed({ state: 'ended', reason });
  }
}
