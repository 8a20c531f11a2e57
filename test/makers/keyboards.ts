import { readFileSync } from "node:fs";

/** What one key gives on a US and on a Belgian keyboard; `dead:` before a sign that waits for the next key. */
interface Key {
  readonly us: string;
  readonly be: string;
}

/** Every key of both layouts, plain and with Shift. */
export const keys: readonly Key[] = JSON.parse(
  readFileSync(new URL("../vectors/keyboards/belgian-and-us.json", import.meta.url), "utf8"),
);

const live = keys.filter(({ be }) => !be.startsWith("dead:"));

/** Signs of a US keyboard with what the same keys give on a Belgian one. */
export const belgian: ReadonlyMap<string, string> = new Map(live.map(({ us, be }) => [us, be]));

/** The other way round. */
export const american: ReadonlyMap<string, string> = new Map(live.map(({ us, be }) => [be, us]));

/** A text as the keys of one layout give it on the other. */
export const through = (layout: ReadonlyMap<string, string>, text: string): string =>
  [...text].map((sign) => layout.get(sign) ?? sign).join("");
