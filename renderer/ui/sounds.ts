import {
  harmonics,
  isWarning,
  leastUnsafe,
  peak,
  type SoundName,
  soundPlans,
  type Tone,
  unsafeEvery,
} from "./sound-plan.ts";

const attack = 0.005;
const release = 0.03;

/** Plays the sounds by Web Audio: made, not recorded, so nothing has to be loaded. */
export class Sounds {
  #context: AudioContext | undefined;
  #playing: { readonly gain: GainNode; readonly until: number; readonly warns: boolean } | undefined;
  #again: ReturnType<typeof setInterval> | undefined;
  /** 0 to 100. */
  volume = 80;

  /** Plays a sound now; a good one may be cut by the next, a warning is heard to its end first. */
  play(name: SoundName): void {
    this.#context ??= new AudioContext();
    const context = this.#context;
    const loudness = name === "unsafe" ? Math.max(this.volume / 100, leastUnsafe) : this.volume / 100;
    if (loudness === 0) return;
    void context.resume();
    const now = context.currentTime;
    const before = this.#playing;
    const start = before?.warns && before.until > now ? before.until + 0.05 : now;
    if (before && !before.warns && before.until > now) before.gain.gain.setTargetAtTime(0, now, 0.005);
    const gain = context.createGain();
    gain.gain.value = loudness * peak;
    gain.connect(context.destination);
    const plan = soundPlans[name];
    for (const tone of plan) playTone(context, gain, tone, start);
    const last = Math.max(...plan.map((tone) => tone.start + tone.length));
    this.#playing = { gain, until: start + last / 1000, warns: isWarning(name) };
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
