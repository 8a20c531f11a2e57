import * as v from "valibot";
import { Stick } from "./stick.ts";

/** How many minutes may lie between two snapshots on a stick that stays in. */
export const stickMinutes = { least: 5, usual: 15, most: 240 } as const;

/** Minutes between two snapshots on a stick that stays in. */
export const StickMinutes = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(stickMinutes.least),
  v.maxValue(stickMinutes.most),
);

/** What a PC remembers of its sticks, as a file. */
const SticksFile = v.object({
  format: v.literal(1),
  minutes: StickMinutes,
  sticks: v.array(Stick),
  /** Whether a list of the stock that everybody can read goes along. */
  plain: v.optional(v.boolean()),
  /**
   * What was remembered before could not be read, or was no longer there: sticks that say they are ours are known again by
   * what lies on them, until a person says that all were in.
   */
  lost: v.optional(v.picklist(["unreadable", "gone"])),
  /** Sticks a person gave up since, by what stands in their own file: they are not known again by themselves. */
  forgotten: v.optional(v.pipe(v.array(Stick.entries.id), v.maxLength(1000))),
});
export type SticksFile = v.InferOutput<typeof SticksFile>;

/** What stands on a stick of ours, for whoever opens it: which one it is. */
const StickMark = v.object({ format: v.literal(1), id: Stick.entries.id, letter: Stick.entries.letter });
export type StickMark = v.InferOutput<typeof StickMark>;

/** The name of that file. */
export const markName = "reshelf-stick.json";

/** No stick yet. */
export const noSticks: SticksFile = { format: 1, minutes: stickMinutes.usual, sticks: [] };

/** The text of the file; undefined when it says nothing that could be used. */
export const readSticks = (text: string): SticksFile | undefined => read(SticksFile, text);

/** The text of a stick's own file; undefined when it is none of ours. */
export const readMark = (text: string): StickMark | undefined => read(StickMark, text);

function read<T extends v.GenericSchema>(schema: T, text: string): v.InferOutput<T> | undefined {
  try {
    const said = v.safeParse(schema, JSON.parse(text));
    return said.success ? said.output : undefined;
  } catch {
    return undefined; // Not JSON: encrypted, cut off, or another's.
  }
}
