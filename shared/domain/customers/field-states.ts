import {
  type Customer,
  type FieldState,
  type Known,
  knownFields,
  type RecordField,
  textOf,
} from "./customer.ts";

const pattern = /^(list|told|card) (\d{4}-\d\d-\d\d)$/;

/** The state a text spells; undefined for any other text. */
export const stateOf = (text: unknown): FieldState | undefined =>
  typeof text === "string" && pattern.test(text) ? (text as FieldState) : undefined;

/** A state taken apart. */
export function partsOf(state: FieldState): { readonly how: Known; readonly day: string } {
  const [how, day] = state.split(" ") as [Known, string];
  return { how, day };
}

/** How a record came to be known just now. */
export interface Telling {
  /** `2026-11-22`. */
  readonly day: string;
  /** What fields that say something new are known from. */
  readonly by: "list" | "told";
  /** Fields seen on a card, whether they said the same before or not. */
  readonly onCard?: readonly RecordField[];
  /** Fields the customer said are right as they are. */
  readonly told?: readonly RecordField[];
}

/**
 * A record that takes the place of its versions so far, each field with its state: as it was told now, else as the versions
 * that say the same knew it, else none of theirs. A state never outlives what it was said of.
 */
export function withStates(versions: readonly Customer[], said: Customer, telling: Telling): Customer {
  const { day, by, onCard = [], told = [] } = telling;
  const seen = new Set(onCard);
  const right = new Set(told);
  const states: Record<string, FieldState> = {};
  for (const field of knownFields(said)) {
    const text = textOf(said, field);
    const before = versions.filter((version) => textOf(version, field) === text);
    if (seen.has(field)) states[field] = `card ${day}`;
    else if (before.length === 0) states[field] = `${by} ${day}`;
    else {
      const kept = surest(before.flatMap((version) => version.states[field] ?? []));
      const state = right.has(field) && !kept?.startsWith("card") ? (`told ${day}` as const) : kept;
      if (state) states[field] = state;
    }
  }
  const isHere = seen.size > 0 || right.size > 0 || (by === "told" && isNew(versions, said));
  const listed = versions.flatMap((version) => version.listed || []).sort()[0] ?? "";
  const came = versions.map((version) => version.came).sort();
  return {
    ...said,
    states,
    listed: listed || (by === "list" ? day : ""),
    came: isHere ? day : (came.at(-1) ?? ""),
  };
}

/**
 * A record that came with a file, which says how its fields are known, in the place of its versions so far: each state is the
 * surest of all that say the same.
 */
export function withStatesRead(versions: readonly Customer[], said: Customer): Customer {
  const all = [...versions, said];
  const states: Record<string, FieldState> = {};
  for (const field of knownFields(said)) {
    const text = textOf(said, field);
    const same = all.filter((one) => textOf(one, field) === text);
    const state = surest(same.flatMap((one) => one.states[field] ?? []));
    if (state) states[field] = state;
  }
  const listed = all.flatMap((one) => one.listed || []).sort()[0] ?? "";
  return {
    ...said,
    states,
    listed,
    came:
      all
        .map((one) => one.came)
        .sort()
        .at(-1) ?? "",
  };
}

/** A record of which all is known from an old list since a day. */
export const fromList = (said: Customer, day: string): Customer => ({
  ...said,
  states: Object.fromEntries(knownFields(said).map((field) => [field, `list ${day}` as const])),
  listed: day,
});

/** The surest of several states, the newest of those: a card before what was told, before a list. */
export function surest(states: readonly FieldState[]): FieldState | undefined {
  const weight = (state: FieldState) => `${["list", "told", "card"].indexOf(partsOf(state).how)}${state}`;
  return [...states].sort((a, b) => (weight(a) < weight(b) ? 1 : -1))[0];
}

/** True when no version so far says all that is said now. */
const isNew = (versions: readonly Customer[], said: Customer) =>
  !versions.some((version) =>
    [...knownFields(version), ...knownFields(said)].every(
      (field) => textOf(version, field) === textOf(said, field),
    ),
  );
