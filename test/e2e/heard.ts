import type { Page } from "playwright-core";
import { harmonics, type SoundName, soundPlans } from "../../renderer/ui/sound-plan.ts";

/** Writes down from now on what a window plays: the first frequency of every tone. */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: number[] = [];
    Object.assign(globalThis, { heard });
    const make = BaseAudioContext.prototype.createOscillator;
    BaseAudioContext.prototype.createOscillator = function (this: BaseAudioContext) {
      const oscillator = make.call(this);
      const { frequency } = oscillator;
      const set = frequency.setValueAtTime.bind(frequency);
      frequency.setValueAtTime = (value, time) => {
        heard.push(value);
        return set(value, time);
      };
      return oscillator;
    };
  });
}

/** The sounds played since this was last asked, in order. */
export async function heard(page: Page): Promise<readonly SoundName[]> {
  const all = await page.evaluate(() => (globalThis as unknown as { heard: number[] }).heard.splice(0));
  // Each tone sounds with its harmonics; the fundamental comes first.
  let rest = all.filter((_, at) => at % harmonics.length === 0);
  const names = Object.keys(soundPlans) as readonly SoundName[];
  // The longest that fits: one sound may begin as another does.
  const longest = [...names].sort((a, b) => soundPlans[b].length - soundPlans[a].length);
  const sounds: SoundName[] = [];
  while (rest.length > 0) {
    const name = longest.find((one) => soundPlans[one].every(({ from }, at) => rest[at] === from));
    if (!name) throw new Error(`No sound is played as ${rest}`);
    sounds.push(name);
    rest = rest.slice(soundPlans[name].length);
  }
  return sounds;
}
