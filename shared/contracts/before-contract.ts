import * as v from "valibot";
import { failure } from "../errors.ts";
import type { Client } from "./contract.ts";
import { method } from "./contract.ts";
import { bytes, resultOf, size } from "./host-records.ts";

const empty = v.object({});
const name = v.pipe(v.string(), v.regex(/^Reshelf [^/\\]{1,180}\.stock$/));
/** Room for the ranges of some ten thousand writers. */
const facts = v.pipe(v.string(), v.maxLength(16_000_000));

/** How the station was before something else became true of it: this part of what main keeps in the profile. */
export const beforeContract = {
  /** The snapshots that are kept, with what the engine said of each; one without is none. */
  "before.all": method(empty, v.array(v.object({ name: v.string(), size, facts: v.string() }))),
  /** Keeps a snapshot, read back and compared, and then what is said of it. It leaves the disk the room that counting needs. */
  "before.keep": method(
    v.object({ name, facts, bytes }),
    resultOf(empty, "journal/not-written", "ledger/disk-full"),
  ),
  "before.read": method(v.object({ name }), resultOf(bytes, "journal/not-readable")),
  "before.remove": method(v.object({ names: v.array(name) }), empty),
  /** Removes those that may go by the rule, none while a stick is not as it was left; answers how many went. */
  "before.thin": method(v.object({ names: v.array(name) }), v.object({ removed: size })),
  /** Writes a part of a journal that is to take the place of this one; the first begins it anew. */
  "journal.draft": method(
    v.object({ part: v.pipe(size, v.minValue(1)), bytes }),
    resultOf(empty, "journal/not-written", "ledger/disk-full"),
  ),
  /**
   * Goes on with the journal that was drafted, in one step: whole or not at all. The one before stays where it is. From then
   * on this engine can write nothing more; the window loads anew. `settings` is told at every opening as `anew`.
   */
  "journal.renew": method(
    v.object({ parts: v.pipe(size, v.minValue(1)), settings: v.string() }),
    resultOf(empty, "journal/not-written", "ledger/disk-full"),
  ),
} as const;

const refused = async () => failure("journal/not-written", { reason: "ENOTSUP" });

/** The answers where nothing lies beside the database: in a browser, and while one practises. */
export const nothingBefore: Client<typeof beforeContract> = {
  "before.all": async () => [],
  "before.keep": refused,
  "before.read": async () => failure("journal/not-readable", { reason: "ENOENT" }),
  "before.remove": async () => ({}),
  "before.thin": async () => ({ removed: 0 }),
  "journal.draft": refused,
  "journal.renew": refused,
};
