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
  const own: Record<string, string> = {};
  for (const [id, value] of entriesOf(held["own"])) if (typeof value === "string") own[id] = value;
  const [listed, came] = [textIn(held["listed"]), textIn(held["came"])];
  const states: Record<string, FieldState> = {};
  const customer: Customer = { ...noCustomer, ...texts, own, listed, came, states };
  for (const [text, fields] of entriesOf(held["states"])) {
    const state = stateOf(text);
    if (!state || !Array.isArray(fields)) continue;
    for (const field of fields) if (isKnown(customer, field)) states[field] = state;
  }
  return customer;
}

const fieldNames = new Set<unknown>(customerFields);

/** True for a field of a record that has something in it. */
function isKnown(customer: Customer, field: unknown): field is RecordField {
  if (fieldNames.has(field)) return customer[field as CustomerField] !== "";
  return typeof field === "string" && field.startsWith("own:") && (customer.own[field.slice(4)] ?? "") !== "";
}

const entriesOf = (held: unknown) => Object.entries(objectOf(held) ?? {});

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
