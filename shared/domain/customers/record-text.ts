import {
  type Customer,
  type CustomerField,
  customerFields,
  type FieldState,
  isOwn,
  knownFields,
  noCustomer,
  type RecordField,
} from "./customer.ts";
import { stateOf } from "./field-states.ts";

/**
 * The text that is sealed: JSON, fields in order, those that are empty left out; `own` the pharmacy's fields by their ids;
 * `states` the fields of each state; `listed` and `came`, days.
 */
export function textOfCustomer(customer: Customer): string {
  const known = knownFields(customer);
  const plain = known.flatMap((field) => (isOwn(field) ? [] : [[field, customer[field]]]));
  const own = known.flatMap((field) =>
    isOwn(field) ? [[field.slice(4), customer.own[field.slice(4)]]] : [],
  );
  const fieldsOf = new Map<FieldState, RecordField[]>();
  for (const field of known) {
    const state = customer.states[field];
    if (state) fieldsOf.set(state, [...(fieldsOf.get(state) ?? []), field]);
  }
  return JSON.stringify({
    ...Object.fromEntries(plain),
    ...(own.length > 0 ? { own: Object.fromEntries(own) } : {}),
    ...(fieldsOf.size > 0 ? { states: Object.fromEntries(fieldsOf) } : {}),
    ...(customer.listed === "" ? {} : { listed: customer.listed }),
    ...(customer.came === "" ? {} : { came: customer.came }),
  });
}

/** The record a sealed text holds; undefined when it holds none. What a later version adds is passed over. */
export function customerOfText(text: string): Customer | undefined {
  const held = objectOf(jsonOf(text));
  if (!held) return undefined;
  // Thousands are read one after another: a loop takes a third of the time of `fromEntries`.
  const texts: { -readonly [F in CustomerField]?: string } = {};
  for (const field of customerFields) if (held[field] !== undefined) texts[field] = textIn(held[field]);
  const own = Object.entries(objectOf(held["own"]) ?? {}).flatMap(([id, value]) =>
    typeof value === "string" ? [[id, value] as const] : [],
  );
  const customer: Customer = {
    ...noCustomer,
    ...texts,
    own: Object.fromEntries(own),
    listed: textIn(held["listed"]),
    came: textIn(held["came"]),
  };
  return { ...customer, states: statesIn(objectOf(held["states"]) ?? {}, new Set(knownFields(customer))) };
}

function statesIn(held: Readonly<Record<string, unknown>>, known: ReadonlySet<RecordField>) {
  const states: Record<string, FieldState> = {};
  for (const [text, fields] of Object.entries(held)) {
    const state = stateOf(text);
    if (!state || !Array.isArray(fields)) continue;
    for (const field of fields) if (known.has(field)) states[field as string] = state;
  }
  return states;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // No JSON.
  }
}

const objectOf = (held: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof held === "object" && held !== null && !Array.isArray(held)
    ? (held as Readonly<Record<string, unknown>>)
    : undefined;

const textIn = (held: unknown) => (typeof held === "string" ? held : "");
