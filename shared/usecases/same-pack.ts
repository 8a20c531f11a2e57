import { type Result, success } from "../base/result.ts";
import type { Settings } from "../contracts/frame-records.ts";
import { nationalCodeOf } from "../domain/codes/national-code.ts";
import type { Draft } from "../domain/ledger/entry.ts";
import type { EntryId, SessionId } from "../domain/ledger/identity.ts";
import { mark } from "../domain/stock/fold-state.ts";
import type { Stock } from "../domain/stock/stock.ts";
import type { Failure } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";
import { knownFacts } from "./known-facts.ts";

type Needs = Pick<Dependencies, "ledger" | "catalogue" | "station">;
type Written = Promise<Result<EntryId, Failure<"ledger/disk-full" | "ledger/read-only">>>;

/** Two readings that may be the two codes of one pack, as indexes. */
export interface Pair {
  /** The one that says nothing but the product: struck when they are one. */
  readonly bare: number;
  /** The one with lot, expiry or serial: it stays. */
  readonly full: number;
  /** The codes that become one product with it; absent when they are one already. */
  readonly links?: readonly [national: string, gtin: string];
}

/**
 * Whether two readings may be one pack: one says the product alone, the other more, each stands for one pack, and they
 * are of one product, or of a national code and a GTIN of which neither is known to belong to another.
 */
export function pairOf(stock: Stock, one: number, other: number): Pair | undefined {
  if (!isSingle(stock, one) || !isSingle(stock, other)) return undefined;
  const [bare, full] = isBare(stock, one) ? [one, other] : [other, one];
  if (!isBare(stock, bare) || isBare(stock, full) || stock.entries.doubt(full) === "ambiguous")
    return undefined;
  if (rootOf(stock, bare) === rootOf(stock, full)) return { bare, full };
  const links = linkOf(stock, bare, full);
  return links && { bare, full, links };
}

/** True for a reading that stands and says nothing of its pack but the product. */
export function isBare({ entries, state, serials, lines }: Stock, index: number): boolean {
  const line = (state.line[index] as number) - 1;
  if (line < 0 || lines.lot[line] !== 0 || lines.expiry[line] !== 0) return false;
  const serial = entries.serials.word(serials.of(index));
  // The 16 digits on reimbursed packs are a product code with a number of the pack.
  return serial === "" || /^\d{16}$/.test(serial);
}

/** One pack was scanned by both its codes: it counts once, and the codes are one product. */
export async function mergePack(needs: Needs, { bare, full, links }: Pair): Written {
  const { stock } = needs.ledger;
  const reason = reasons[needs.station.file.settings.language];
  const target = stock.entries.id(bare);
  const linked: readonly Draft[] = links
    ? [...knownFacts(needs, links), { kind: "linked", codes: [...links], reason }]
    : [];
  const recorded = await needs.ledger.record([...linked, { kind: "voided", target, except: [], reason }]);
  return recorded.ok ? success(stock.entries.id(full)) : recorded;
}

/** They were two packs after all: the one that was struck counts again, as a reading of its own. */
export async function splitPack({ ledger }: Pick<Needs, "ledger">, bare: EntryId): Written {
  const { stock } = ledger;
  const { entries } = stock;
  const index = stock.find(bare);
  const doubt = entries.doubt(index) as Draft<"counted">["doubt"] | "";
  const recorded = await ledger.record([
    {
      kind: "counted",
      session: entries.sessions.word(entries.session[index] as number) as SessionId,
      code: entries.codes.word(entries.code[index] as number),
      delta: 1,
      unit: "pack",
      ...(doubt ? { doubt } : {}),
    },
  ]);
  return recorded.ok ? success(recorded.value[0] as EntryId) : recorded;
}

const reasons: Readonly<Record<Settings["language"], string>> = {
  nl: "zelfde verpakking, andere code",
  fr: "même boîte, autre code",
  de: "dieselbe Packung, anderer Code",
  en: "same pack, other code",
};

/** True for the reason of a void by which two readings became one pack, in whichever language it was said. */
export const isOnePackReason = (reason: string): boolean => Object.values(reasons).includes(reason);

/** True for a reading in effect that stands for one pack and in no way for more. */
function isSingle({ entries, state, facts }: Stock, index: number): boolean {
  if (index < 0 || entries.session[index] === 0 || state.line[index] === 0) return false;
  if (state.lines.unit[(state.line[index] as number) - 1] === 1) return false;
  if (!state.has(index, mark.inEffect) || facts.isStruck(index)) return false;
  return state.quantity[index] === 1;
}

const rootOf = ({ state }: Stock, index: number) =>
  state.lines.root[(state.line[index] as number) - 1] as number;

/** A national code and a GTIN that nobody knows to be of one product, nor of any other. */
function linkOf(stock: Stock, bare: number, full: number): Pair["links"] {
  const { products, entries } = stock;
  const [one, other] = [rootOf(stock, bare), rootOf(stock, full)].map((root) => ({
    code: entries.codes.word(root),
    ...products.known(root),
  }));
  if (!one || !other || (one.name !== "" && other.name !== "") || one.conflict || other.conflict)
    return undefined;
  const national = [one, other].find(({ code }) => nationalCodeOf(code) !== undefined);
  const trade = [one, other].find(({ code }) => /^\d{14}$/.test(code));
  if (!national || !trade || national === trade) return undefined;
  const system = national.code.slice(0, national.code.indexOf(":") + 1);
  const isTaken =
    trade.codes.some((code) => code.startsWith(system)) ||
    national.codes.some((code) => /^\d{14}$/.test(code));
  return isTaken ? undefined : [national.code, trade.code];
}
