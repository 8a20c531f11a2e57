import {
  harmonics,
  leastUnsafe,
  peak,
  type SoundName,
  soundLength,
  soundPlans,
  type Tone,
  unsafeEvery,
} from "./sound-plan.ts";
import { type Sounding, turnOf } from "./sound-queue.ts";

const attack = 0.005;
const release = 0.03;

interface Playing extends Sounding {
  readonly gain: GainNode;
}

/** Plays the sounds by Web Audio: made, not recorded, so nothing has to be loaded. */
export class Sounds {
  #context: AudioContext | undefined;
  #playing: readonly Playing[] = [];
  #again: ReturnType<typeof setInterval> | undefined;
  /** 0 to 100; 0 is silence. */
  volume = 80;

  /** Plays a sound now; a good one may be cut by the next, a warning is heard to its end first. */
  play(name: SoundName): void {
    const level = loudness(name, this.volume);
    if (level === 0) return;
    this.#context ??= new AudioContext();
    const context = this.#context;
    void context.resume();
    const turn = turnOf(this.#playing, name, context.currentTime);
    if (!turn) return;
    const cut = this.#playing.filter((other) => turn.cuts.includes(other));
    // Faded in 15 ms: a tone that stops at once clicks.
    for (const { gain } of cut) gain.gain.setTargetAtTime(0, context.currentTime, 0.005);
    const gain = context.createGain();
    gain.gain.value = level * peak;
    gain.connect(context.destination);
    for (const tone of soundPlans[name]) playTone(context, gain, tone, turn.start);
    const until = turn.start + soundLength(name) / 1000;
    const live = this.#playing.filter((other) => !cut.includes(other) && other.until > context.currentTime);
    this.#playing = [...live, { name, start: turn.start, until, gain }];
  }

  /** Lets "not safe" sound again and again until it is told otherwise. */
  alarm(on: boolean): void {
    if (on === (this.#again !== undefined)) return;
    clearInterval(this.#again);
    this.#again = undefined;
    if (!on) return;
    this.play("unsafe");
    this.#again = setInterval(() => this.play("unsafe"), unsafeEvery);
  }
}

/** The sounds of this window. */
export const sounds = new Sounds();

/** How loud a sound is at a volume of 0 to 100; "not safe" is never faint, but silence is silence. */
export function loudness(name: SoundName, volume: number): number {
  return name === "unsafe" && volume > 0 ? Math.max(volume / 100, leastUnsafe) : volume / 100;
}

function playTone(context: AudioContext, out: GainNode, tone: Tone, start: number): void {
  const from = start + tone.start / 1000;
  const to = from + tone.length / 1000;
  const envelope = context.createGain();
  envelope.gain.setValueAtTime(0, from);
  envelope.gain.linearRampToValueAtTime(1, from + attack);
  if (tone.decays) envelope.gain.exponentialRampToValueAtTime(0.01, to);
  else {
    envelope.gain.setValueAtTime(1, Math.max(from + attack, to - release));
    envelope.gain.linearRampToValueAtTime(0, to);
  }
  envelope.connect(out);
  harmonics.forEach((level, at) => {
    const oscillator = context.createOscillator();
    const share = context.createGain();
    share.gain.value = level / (harmonics[0] + harmonics[1] + harmonics[2]);
    oscillator.frequency.setValueAtTime(tone.from * (at + 1), from);
    if (tone.to !== tone.from) oscillator.frequency.linearRampToValueAtTime(tone.to * (at + 1), to);
    oscillator.connect(share).connect(envelope);
    oscillator.start(from);
    oscillator.stop(to + 0.01);
  });
}
