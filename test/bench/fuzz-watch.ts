import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Work without a sign of life, in milliseconds of the processor: what else the machine does is no fault of ours. */
const longestSilence = 2_000;
/** What may be in memory over what was before: so much, and so many times the file. */
const mostMemory = 200_000_000;
const mostTimes = 40;
/** How long work goes on without a sign, and how much memory it holds. */
export class Watch {
  #silence = 0;
  #memory = 0;
  #last = 0;
  #before = 0;

  /** Work begins. */
  begin(): void {
    this.#before = held();
    [this.#silence, this.#memory] = [0, 0];
    this.#last = worked();
  }

  /** A sign of life. */
  lives(): void {
    const now = worked();
    this.#silence = Math.max(this.#silence, now - this.#last);
    this.#last = now;
    let more = held() - this.#before;
    if (more > mostMemory) {
      collect();
      more = held() - this.#before;
      this.#last = worked();
    }
    this.#memory = Math.max(this.#memory, more);
  }

  /** What was wrong with work on a file of so many bytes. */
  end(size: number): readonly string[] {
    this.lives();
    const isHeavy = this.#memory > mostMemory + mostTimes * size;
    return [
      ...(this.#silence > longestSilence ? [`was silent for ${Math.round(this.#silence)} ms`] : []),
      ...(isHeavy ? [`held ${Math.round(this.#memory / 1e6)} MB`] : []),
    ];
  }
}

const held = () => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
const worked = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
