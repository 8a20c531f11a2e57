import { packsOf } from "./packs.ts";

/** The packs that trials scan, in the order they are sent. */
export const scans = packsOf(60, 20_000, 77).filter(({ serial }) => serial !== "");

const places = new Map(scans.map(({ serial }, at) => [serial, at]));

/**
 * What the journal holds of the scans, which were sent in order: the next one to send, those missing before it, and
 * readings of keys that a machine with too much to do has torn apart (for `burst` to judge, each in the place of one).
 */
export function inOrder(packs: readonly string[]) {
  const garbled = packs.filter((name) => !places.has(name));
  const next = Math.max(0, ...packs.map((name) => (places.get(name) ?? -1) + 1));
  const there = new Set(packs);
  const missing = scans.slice(0, next).filter(({ serial }) => !there.has(serial)).length;
  return { next, missing, garbled };
}
