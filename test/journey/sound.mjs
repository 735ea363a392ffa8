// What the two browsers say into their microphones, and what each hears of the other.
import { writeFile } from 'node:fs/promises';

const rate = 48_000;

/** Writes a WAV file with a note that comes and goes like speech: a steady one would be taken for noise and removed by
    the browser before it is sent. */
export async function writeVoice(file, hertz) {
  const samples = rate * 4;
  const wav = Buffer.alloc(44 + samples * 2);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + samples * 2, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20); // PCM
  wav.writeUInt16LE(1, 22); // one channel
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples * 2, 40);
  for (let n = 0; n < samples; n++) {
    const t = n / rate;
    const syllable = t % 0.5 < 0.3 ? Math.sin((Math.PI * (t % 0.5)) / 0.3) : 0;
    wav.writeInt16LE(Math.round(16_000 * syllable * Math.sin(2 * Math.PI * hertz * t)), 44 + n * 2);
  }
  await writeFile(file, wav);
  return file;
}

/** Runs in each page before anything else: keeps every telephone connection that the page makes, to listen to. */
export function keepConnections() {
  const Real = window.RTCPeerConnection;
  window.keptConnections = [];
  window.RTCPeerConnection = class extends Real {
    constructor(...given) {
      super(...given);
      window.keptConnections.push(this);
    }
  };
}

/** What the page hears at this moment over its newest connection: packets received and sent so far, and the share of
    each note in the sound of a quarter of a second. Null while there is no connection. */
export async function heard(page, notes) {
  return page.evaluate(async (hertzes) => {
    const connection = window.keptConnections.at(-1);
    const track = connection?.getReceivers()[0]?.track;
    if (!track || connection.connectionState !== 'connected') return null;
    if (window.listening?.track !== track) {
      const audio = new AudioContext();
      const analyser = new AnalyserNode(audio, { fftSize: 16_384 });
      audio.createMediaStreamSource(new MediaStream([track])).connect(analyser);
      window.listening = { track, audio, analyser };
    }
    const { audio, analyser } = window.listening;
    await audio.resume();
    const wave = new Float32Array(analyser.fftSize);
    analyser.getFloatTimeDomainData(wave);
    const energy = wave.reduce((sum, x) => sum + x * x, 0);
    // Goertzel 1958: the energy at one frequency, as a share of all of it.
    const share = (hertz) => {
      const turn = 2 * Math.cos((2 * Math.PI * hertz) / audio.sampleRate);
      let [one, two] = [0, 0];
      for (const x of wave) [one, two] = [x + turn * one - two, one];
      const power = one * one + two * two - turn * one * two;
      return energy === 0 ? 0 : power / ((energy * wave.length) / 2);
    };
    const packets = { received: 0, sent: 0 };
    for (const report of (await connection.getStats()).values()) {
      if (report.type === 'inbound-rtp') packets.received = report.packetsReceived;
      if (report.type === 'outbound-rtp') packets.sent = report.packetsSent;
    }
    const level = Math.sqrt(energy / wave.length);
    return { ...packets, level, shares: Object.fromEntries(hertzes.map((h) => [h, share(h)])) };
  }, notes);
}

/** Whether a note is there: loud enough to be meant, and a good part of all that is heard. It comes and goes, which
    spreads it over its neighbours, so that a share of one half is the most that it has. */
export function sounds(hearing, hertz) {
  return hearing !== null && hearing.level > 0.01 && hearing.shares[hertz] > 0.2;
}
