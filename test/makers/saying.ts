import type { EntryKind } from "../../shared/domain/ledger/entry.ts";
import { type BatchId, type EntryId, entryId, quarantineOf } from "../../shared/domain/ledger/identity.ts";
import { codes, type Dice } from "./dice.ts";
import { batch, nowhere, place, session, writer } from "./entries.ts";

const lots = ["", "A", "B"];
const expiries = [undefined, "2027-01", "2027-01-31"];
const serials = [undefined, undefined, "S1", "S2"];
const doubts = [undefined, undefined, "check-digit", "no-rule", "ambiguous", "date"] as const;

/** Leaves a field out, sets it, or takes it away. */
const change = <T>(die: Dice, field: string, values: readonly T[]) => {
  const value = die.roll(3) === 0 ? die.one(values) : undefined;
  return value === undefined ? {} : { [field]: value };
};

const given = (field: string, value: unknown) => (value === undefined ? {} : { [field]: value });

const corrected = (die: Dice) => ({
  ...change(die, "code", codes),
  ...change(die, "lot", ["A", "B", null]),
  ...change(die, "expiry", ["2027-01", "2028-02-29", null]),
});

const manner = (die: Dice) => ({
  unit: die.one(["pack", "pack", "pack", "piece"]),
  ...given("serial", die.one(serials)),
  ...given("doubt", die.one(doubts)),
});

/** What an entry of each kind says at random. */
export const saying: { readonly [K in EntryKind]?: (die: Dice, by: number) => object } = {
  started: (die, by) =>
    by > 4 ? { batch: batch(by - 4) } : given("batch", die.one([undefined, batch(1), batch(3)])),
  sessionOpened: (die) => ({
    session: die.session(),
    location: place(1 + die.roll(2)),
    recounts: die.one([[], [], [], [session(1)]]),
    replaces: die.replaces("sessionClosed", "sessionOpened"),
  }),
  sessionClosed: (die) => ({
    session: die.session(),
    empty: die.roll(2) === 0,
    replaces: die.replaces("sessionOpened", "sessionClosed"),
  }),
  sessionSettled: (die) => ({
    sessions: die.sessions(),
    stands: die.one([null, die.session()]),
    replaces: die.replaces("sessionSettled"),
  }),
  quarantineOpened: (die) => ({ session: die.session(), of: die.session() }),
  counted: (die) => ({
    session: die.session(),
    code: die.one([...codes, "1", "1", "1"]),
    ...given("lot", die.one(lots) || undefined),
    ...given("expiry", die.one(expiries)),
    delta: die.one([1, 1, 1, 2, -1, 5]),
    ...manner(die),
  }),
  quantity: (die) => ({
    of: die.entry("counted", "takenOut"),
    said: die.one([0, 3, 6, -2]),
    replaces: die.replaces("quantity", "inPieces"),
  }),
  inPieces: (die) => ({
    of: die.entry("counted", "takenOut"),
    said: die.one([0, 12, 12, 7, -2]),
    replaces: die.replaces("quantity", "inPieces"),
  }),
  amended: (die) => ({
    of: die.entry("counted", "adjusted", "takenOut"),
    ...corrected(die),
    ...change(die, "serial", ["S1", "S2", "S3", null]),
    replaces: die.replaces("amended", "moved"),
  }),
  moved: (die) => {
    const aim = die.roll(4);
    return {
      entries: aim === 0 ? [] : [die.range(), ...(die.roll(3) === 0 ? [die.range()] : [])],
      ...(aim < 2 ? { session: die.session() } : {}),
      ...change(die, "location", [place(1), place(2), place(3)]),
      ...corrected(die),
      replaces: die.replaces("moved", "amended"),
    };
  },
  countedAnyway: (die) => ({ of: die.entry("counted", "takenOut") }),
  takenOut: (die) => ({
    session: die.session(),
    ...given("location", die.one([undefined, undefined, place(1), place(2)])),
    code: die.one(codes),
    ...given("lot", die.one(lots) || undefined),
    ...given("expiry", die.one(expiries)),
    delta: die.one([-1, -1, -1, -2, 1]),
    ...manner(die),
  }),
  boxed: (die) => {
    const [code, holds] = [die.one(codes), die.one(codes)];
    return { code, holds, packs: die.one([1, 2, 10]), replaces: die.replaces("boxed") };
  },
  expected: (die) => ({
    ...given("location", die.one([undefined, nowhere, place(1), place(2), quarantineOf(place(1))])),
    code: die.one([...codes, "1", "1", "1"]),
    ...given("lot", die.one(lots) || undefined),
    ...given("expiry", die.one(expiries)),
    unit: die.one(["pack", "pack", "pack", "piece"]),
    quantity: die.one([1, 2, 5, 5, 0, -1]),
  }),
  doubted: (die) => ({ of: die.entry("counted", "adjusted", "takenOut") }),
  adjusted: (die) => ({
    location: die.one([place(1), place(2), place(3), nowhere]),
    code: die.one(codes),
    ...given("lot", die.one(lots) || undefined),
    ...given("expiry", die.one(expiries)),
    delta: die.one([1, -1, 4]),
    said: die.roll(6),
    saw: die.roll(6),
    basis: die.one(["", "other", "before", "all"]),
  }),
  productKnown: (die) => ({
    code: die.one(codes),
    codes: die.some(codes),
    name: die.one(["", "Aspirin", "Ibuprofen"]),
  }),
  named: (die) => ({
    code: die.one(codes),
    name: die.one(["", "Pill", "Drops"]),
    replaces: die.replaces("named"),
  }),
  linked: (die) => ({ codes: die.some(codes) }),
  batchClosed: (die) => ({ batch: batch(1 + die.roll(3)) }),
  voided: (die) => ({
    target: target(die),
    except: die.roll(2) === 0 ? [] : [die.entry("counted"), entryId(writer(5), 2), entryId(writer(6), 3)],
  }),
};

function target(die: Dice): EntryId | BatchId {
  if (die.roll(4) === 0) return batch(1 + die.roll(3));
  return die.entry(
    ...["counted", "quantity", "inPieces", "amended", "moved", "productKnown", "sessionOpened"],
    ...["sessionSettled", "quarantineOpened", "linked", "takenOut", "boxed", "expected"],
  );
}
