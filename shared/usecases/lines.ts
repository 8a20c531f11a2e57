import { type Result, success } from "../base/result.ts";
import type { Draft, EntryOf } from "../domain/ledger/entry.ts";
import {
  type EntryId,
  type LocationId,
  noLocation,
  type SessionId,
  type WriterId,
} from "../domain/ledger/identity.ts";
import { basisOf } from "../domain/stock/basis.ts";
import { expiryText } from "../domain/stock/expiry-number.ts";
import { basisNow } from "../domain/stock/last-word.ts";
import type { Stock } from "../domain/stock/stock.ts";
import type { Failure } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";
import { knownFacts } from "./known-facts.ts";

type Needs = Pick<Dependencies, "ledger" | "catalogue">;
type Written<T = Record<never, never>> = Promise<Result<T, Failure<"ledger/disk-full" | "ledger/read-only">>>;

/** What may be set of readings, a line or a session. Absent stays, null takes it away. */
export interface Change {
  readonly place?: LocationId | undefined;
  readonly code?: string | undefined;
  readonly lot?: string | null | undefined;
  readonly expiry?: string | null | undefined;
}

/** What a change is about. */
export type Target =
  | { readonly what: "line"; readonly line: number }
  | { readonly what: "readings"; readonly ids: readonly EntryId[] }
  | { readonly what: "session"; readonly session: SessionId };

/**
 * A person says "there are 12": the difference becomes an entry, with what it rested on. `inPieces` says it of the loose
 * pieces beside a line of packs, whether any were counted or not.
 */
export async function adjustLine(
  { ledger }: Pick<Needs, "ledger">,
  line: number,
  said: number,
  reason: string,
  inPieces = false,
): Written {
  const { stock } = ledger;
  const { lines, entries } = stock;
  const unit = inPieces || (lines.unit[line] as number) === 1 ? "piece" : "pack";
  const [root, lotPlace, date, location] = lines.key(line);
  const meant = lines.find([root, lotPlace, date, location, unit === "piece" ? 1 : 0]);
  const saw = meant < 0 ? 0 : (lines.quantity[meant] as number);
  const lot = entries.lots.word(lines.lot[line] as number);
  const expiry = expiryText(lines.expiry[line] as number);
  const recorded = await ledger.record([
    {
      kind: "adjusted",
      location: (entries.locations.word(lines.location[line] as number) as LocationId) || noLocation,
      code: entries.codes.word(lines.root[line] as number),
      ...(lot === "" ? {} : { lot }),
      ...(expiry === "" ? {} : { expiry }),
      unit,
      delta: said - saw,
      said,
      saw,
      basis: meant < 0 ? basisOf([]) : basisNow(stock.context, meant),
      reason,
    },
  ]);
  return recorded.ok ? success({}) : recorded;
}

/** Puts readings, a line or a whole session on another place, product, lot or expiry. */
export async function move(
  needs: Needs,
  target: Target,
  change: Change,
  reason: string,
): Written<{ readonly entries: number; readonly line: number }> {
  const { ledger } = needs;
  const { stock } = ledger;
  const indexes = target.what === "session" ? [] : targetIndexes(stock, target);
  const subjects =
    target.what === "session"
      ? [`moved:${target.session}`]
      : indexes.map((index) => `moved:${stock.entries.id(index)}`);
  const { place, code, lot, expiry } = change;
  const moved: Draft<"moved"> = {
    kind: "moved",
    entries: rangesOf(stock, indexes),
    ...(target.what === "session" ? { session: target.session } : {}),
    ...(place === undefined ? {} : { location: place }),
    ...(code === undefined ? {} : { code }),
    ...(lot === undefined ? {} : { lot }),
    ...(expiry === undefined ? {} : { expiry }),
    reason,
    replaces: [...new Set(subjects.flatMap((subject) => stock.facts.headIds(subject)))],
  };
  if (target.what !== "session" && indexes.length === 0) return success({ entries: 0, line: -1 });
  const recorded = await ledger.record([...(code ? knownFacts(needs, [code]) : []), moved]);
  const line = (stock.state.line[indexes[0] ?? -1] ?? 0) - 1;
  return recorded.ok ? success({ entries: indexes.length, line }) : recorded;
}

/** Gives a product a name, or another one. */
export async function nameProduct(
  { ledger }: Pick<Needs, "ledger">,
  code: string,
  name: string,
  pack: string,
): Written {
  const { products, entries, facts } = ledger.stock;
  const codes = products.known(products.root(entries.codes.place(code))).codes;
  const replaces = [...new Set([code, ...codes].flatMap((other) => facts.headIds(`named:${other}`)))];
  const recorded = await ledger.record([
    { kind: "named", code, name, pack, replaces } satisfies Omit<
      EntryOf<"named">,
      "writer" | "number" | "station" | "operator" | "at"
    >,
  ]);
  return recorded.ok ? success({}) : recorded;
}

/** Says that two codes are one product; what a list knows of either comes along. */
export async function linkCodes(needs: Needs, code: string, to: string, reason: string): Written {
  const recorded = await needs.ledger.record([
    ...knownFacts(needs, [to]),
    { kind: "linked", codes: [code, to], reason },
  ]);
  return recorded.ok ? success({}) : recorded;
}

function targetIndexes(stock: Stock, target: Exclude<Target, { what: "session" }>): readonly number[] {
  if (target.what === "line") return [...stock.state.entriesOn(target.line)];
  return target.ids.map((id) => stock.find(id)).filter((index) => index >= 0);
}

/** Entries as ranges of numbers, writer by writer. */
function rangesOf({ entries }: Stock, indexes: readonly number[]): [WriterId, number, number][] {
  const ordered = [...indexes].sort(
    (a, b) =>
      (entries.writer[a] as number) - (entries.writer[b] as number) ||
      (entries.number[a] as number) - (entries.number[b] as number),
  );
  const ranges: [WriterId, number, number][] = [];
  for (const index of ordered) {
    const writer = entries.writers.word(entries.writer[index] as number) as WriterId;
    const number = entries.number[index] as number;
    const last = ranges.at(-1);
    if (last && last[0] === writer && last[2] + 1 === number) last[2] = number;
    else ranges.push([writer, number, number]);
  }
  return ranges;
}
