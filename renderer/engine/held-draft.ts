import type { Engine } from "./engine.ts";

/** What a seal of something typed is about: it is no customer's record. */
const aboutDraft = "draft";

/** What was being typed when the customers were locked, closed with the key of the key file, which goes with the lock. */
export class HeldDraft {
  readonly #engine: Pick<Engine, "keys" | "sealing">;
  #held: string | null = null;

  constructor(engine: Pick<Engine, "keys" | "sealing">) {
    this.#engine = engine;
  }

  async hold(draft: string | null): Promise<void> {
    const { keys, sealing } = this.#engine;
    const key = keys.fileKey;
    if (draft !== null && key) this.#held = await sealing.seal(key, aboutDraft, draft);
  }

  /** Gives it back, once. */
  async take(): Promise<string | null> {
    const { keys, sealing } = this.#engine;
    const [sealed, key] = [this.#held, keys.fileKey];
    this.#held = null;
    return (sealed && key && (await sealing.open(key, aboutDraft, sealed))) ?? null;
  }
}
