import type { CountWindow, ReadingRow } from "../../../shared/contracts/count-records.ts";
import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import { type BlockView, blockOf, type CountWords, type Written } from "./block-view.ts";
import type { Ask } from "./desk.ts";
import type { CountingState, Refused, Waiting } from "./waiting.ts";

/** What decides what stands large. */
export interface Scene {
  readonly state: CountingState;
  readonly window: CountWindow | undefined;
  readonly frame: FrameWindow | undefined;
  readonly ask: Ask | null;
  readonly words: CountWords;
  readonly written: Written;
}

/** The reading that stands large: the newest of the view, or what was shown since, as the view knows it now. */
export function standingRow(
  { shown }: CountingState,
  window: CountWindow | undefined,
): ReadingRow | undefined {
  const newest = window?.readings[0];
  if (!shown) return newest;
  const isNewer = newest !== undefined && newest.id !== shown.over;
  if (shown.kind === "refused") return isNewer ? newest : undefined;
  if (isNewer && newest.id !== shown.row.id) return newest;
  return window?.readings.find(({ id }) => id === shown.row.id) ?? shown.row;
}

/** True while nothing may be said to be safe: the engine says so, or an answer is late. */
export function isUnsafe({ delay }: CountingState, frame: FrameWindow | undefined): boolean {
  return delay === "late" || frame?.saved.state === "not-saved";
}

/** True while nothing may be written: the disk is full, or can only be read. */
export function standsStill(frame: FrameWindow | undefined): boolean {
  return frame?.disk.level === "stop" || frame?.disk.level === "read-only";
}

/** What stands large; undefined when there is nothing yet. */
export function standingBlock(scene: Scene): BlockView | undefined {
  const { state, window, ask, frame, words, written } = scene;
  if (isUnsafe(state, frame)) return unsafeBlock(scene);
  const row = standingRow(state, window);
  if (ask && (ask.holdsScans || ask.over === row?.id)) return askBlock(ask);
  const held = state.waiting.findLast(({ isHeld }) => isHeld);
  if (held) return heldBlock(held, scene);
  if (row) return blockOf(row, words, written);
  return state.shown?.kind === "refused" ? refusedBlock(state.shown.what, words) : undefined;
}

const bare = { isCode: false, facts: [], added: "", where: "" } as const;

function askBlock(ask: Ask): BlockView {
  const { word, name, isCode, under } = ask;
  return {
    ...bare,
    tone: "asked",
    silhouette: "asked",
    word,
    name,
    isCode,
    under: under ? [{ text: under }] : [],
    number: "",
    sentence: [word, name].filter(Boolean).join(", "),
  };
}

function refusedBlock(what: Refused, { block }: CountWords): BlockView {
  const { word, name, hint } = block.refused[what];
  return {
    ...bare,
    tone: "neutral",
    silhouette: "refused",
    word,
    name,
    under: [{ text: hint }],
    number: "",
    sentence: `${word}. ${name}. ${hint}`,
  };
}

function heldBlock(held: Waiting, { state, words, written }: Scene): BlockView {
  const packs = state.waiting.reduce((sum, waiting) => sum + (waiting.isHeld ? waiting.packs : 0), 0);
  return {
    ...waitingFacts(held, words, written),
    tone: "asked",
    silhouette: "asked",
    word: words.block.heldWord,
    under: [{ text: words.block.heldHint }],
    number: written.number(packs),
    sentence: `${words.block.heldWord}. ${words.block.heldHint}`,
  };
}

function unsafeBlock({ state, frame, window, words, written }: Scene): BlockView {
  const waiting = state.waiting.findLast(({ isHeld, packs }) => !isHeld && packs > 0);
  const row = standingRow(state, window);
  const shown = waiting
    ? waitingFacts(waiting, words, written)
    : { ...bare, name: row?.product.name || row?.product.shown || "", where: words.block.waits };
  const packs = Math.max(frame?.saved.waiting ?? 0, sentPacks(state.waiting));
  return {
    ...shown,
    tone: "unsafe",
    silhouette: "unsafe",
    word: words.block.unsafeWord,
    under: [{ text: words.block.unsafeHint }],
    number: written.number(packs),
    sentence: `${words.block.unsafeWord} ${words.block.unsafeHint}`,
  };
}

/** Packs that were sent and are not safe yet. */
export function sentPacks(waiting: readonly Waiting[]): number {
  return waiting.reduce((sum, { isHeld, packs }) => sum + (isHeld ? 0 : packs), 0);
}

function waitingFacts({ label }: Waiting, { facts, block }: CountWords, written: Written) {
  return {
    ...bare,
    name: label.code,
    isCode: true,
    where: block.waits,
    facts: [
      ...(label.lot ? [{ label: facts.lot, value: label.lot, isMono: true }] : []),
      ...(label.expiry ? [{ label: facts.expiry, value: written.expiry(label.expiry) }] : []),
    ],
  };
}
