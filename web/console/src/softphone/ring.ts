import { preferences } from '../ui/preferences';

let audio: AudioContext | null = null;

/** Wakes the sound of this window; browsers allow it only inside a press of a key or button. */
export function unlockSound(): void {
  audio ??= new AudioContext();
  void audio.resume();
}

/** After a reload nobody has pressed anything yet: the first press of any key or button will do. */
export function unlockSoundOnFirstPress(): () => void {
  const stop = new AbortController();
  const unlock = () => {
    unlockSound();
    stop.abort();
  };
  for (const press of ['keydown', 'pointerdown'])
    window.addEventListener(press, unlock, { signal: stop.signal });
  return () => stop.abort();
}

/** Rings until the returned function is called: 400 Hz with 450 Hz, 0.4 s on, 0.2 s off, 0.4 s on, 2 s off, as UK exchanges
    do (BT SIN 350). */
export function ring(): () => void {
  if (!audio) return () => undefined;
  const out = audio.createGain();
  const tones = [400, 450].map((hertz) => {
    const tone = new OscillatorNode(audio as AudioContext, { frequency: hertz });
    tone.connect(out);
    tone.start();
    return tone;
  });
  out.connect(audio.destination);
  const burst = () => {
    const at = audio?.currentTime ?? 0;
    const loud = preferences().ringVolume * 0.4;
    out.gain.setValueAtTime(loud, at);
    out.gain.setValueAtTime(0, at + 0.4);
    out.gain.setValueAtTime(loud, at + 0.6);
    out.gain.setValueAtTime(0, at + 1);
  };
  burst();
  const timer = setInterval(burst, 3000);
  return () => {
    clearInterval(timer);
    for (const tone of tones) tone.stop();
    out.disconnect();
  };
}
