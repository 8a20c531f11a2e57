import { CountWalk } from "./count-walk.ts";

/** One kind of line: how many keys a person pressed for it, and how many there may be. */
export interface KeysFigure {
  readonly what: string;
  readonly keys: number;
  readonly goal: number;
}

/** Counts keys in the window itself, as they come, while a person works; those of a scanner are left out. */
class KeyCount {
  readonly #walk: CountWalk;

  constructor(walk: CountWalk) {
    this.#walk = walk;
  }

  async listen(): Promise<void> {
    await this.#walk.page.evaluate(() => {
      const counted = globalThis as unknown as { keysPressed: number };
      counted.keysPressed = 0;
      window.addEventListener("keydown", () => counted.keysPressed++, { capture: true });
    });
  }

  /** Keys pressed while `work` is done. */
  async of(work: () => Promise<void>): Promise<number> {
    const pressed = () =>
      this.#walk.page.evaluate(() => (globalThis as unknown as { keysPressed: number }).keysPressed);
    const before = await pressed();
    await work();
    return (await pressed()) - before;
  }
}

/** Every kind of line there is a goal for, done by keyboard in the real window; throws when a line is not what was meant. */
export async function keysTrial(): Promise<readonly KeysFigure[]> {
  const walk = await CountWalk.open();
  try {
    await walk.goToNewPlace();
    const count = new KeyCount(walk);
    await count.listen();
    return await figures(walk, count);
  } finally {
    await walk.close();
  }
}

async function figures(walk: CountWalk, count: KeyCount): Promise<readonly KeysFigure[]> {
  const [one, two, three] = [walk.newPack(), walk.newPack(), walk.newPack()];
  const keys =
    (text: string, ...more: readonly string[]) =>
    async () => {
      if (text) await walk.type(text);
      for (const key of more) await walk.press(key);
    };
  const found: KeysFigure[] = [];
  const note = async (what: string, goal: number, work: () => Promise<void>, shows: RegExp) => {
    const pressed = await count.of(work);
    await walk.shows(shows);
    found.push({ what, keys: pressed, goal });
  };
  await walk.program.scan(one.reading("A1"));
  await note("DataMatrix", 0, async () => {}, /\+1\s*1/);
  await walk.program.scan(two.reading("A1"));
  await walk.shows(two.gtin);
  await note("DataMatrix and quantity", 2, keys("6", "Enter"), /×6\s*6/);
  await walk.program.scan(three.gtin.slice(1));
  await walk.shows(three.gtin);
  const expiryAndQuantity = async () => {
    await keys("1131", "Enter")();
    await keys("6", "Enter")();
  };
  await note("EAN, expiry and quantity", 7, expiryAndQuantity, /11\/2031[\s\S]*×6\s*6/);
  const typed = keys("264261941130", "Enter");
  await note("CNK, quantity and expiry", 13, typed, /2642-619[\s\S]*11\/2030[\s\S]*\+4\s*4/);
  await note("the last quantity corrected", 3, keys("12", "Enter"), /×12\s*12/);
  await note("undo", 1, keys("", "Backspace"), /Teruggenomen/);
  return found;
}
