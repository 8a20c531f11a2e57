import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Customer,
  customerFields,
  knownFields,
  longestOwnText,
  longestText,
  mostOwnFields,
  noCustomer,
  sameCustomer,
  textOf,
  tidyCustomer,
} from "../../shared/domain/customers/customer.ts";
import { withStates } from "../../shared/domain/customers/field-states.ts";
import { customerOfText, textOfCustomer } from "../../shared/domain/customers/record-text.ts";
import { customer, maria } from "../makers/customers.ts";

const text = fc.constantFrom("", "a", "b", "Ünïcode");
const own = fc.dictionary(fc.constantFrom("f000000000000001", "f000000000000002"), text);
const said = fc
  .tuple(fc.record(Object.fromEntries(customerFields.map((field) => [field, text]))), own)
  .map(([fields, held]): Customer => tidyCustomer({ ...noCustomer, ...fields, own: held }));
const fields = fc.subarray(customerFields as (typeof customerFields)[number][]);
const day = fc.constantFrom("2026-11-20", "2026-11-22");
const telling = fc.record({
  day,
  by: fc.constantFrom("list" as const, "told" as const),
  onCard: fields,
  told: fields,
});
/** A record as a few tellings left it. */
const record = fc
  .array(fc.tuple(said, telling), { minLength: 1, maxLength: 3 })
  .map((steps) =>
    steps.reduce((before: readonly Customer[], [next, how]) => [withStates(before, next, how)], []),
  )
  .map(([last]) => last as Customer);

describe("a record, for all of them", () => {
  test("comes back from the text that is sealed", () => {
    fc.assert(
      fc.property(record, (one) => {
        const back = customerOfText(textOfCustomer(one)) as Customer;
        expect(sameCustomer(back, one)).toBe(true);
        expect(textOfCustomer(back)).toBe(textOfCustomer(one));
      }),
    );
  });

  test("a state holds only while the field says the same, and only of fields that say something", () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 2 }), said, telling, (before, next, how) => {
        const now = withStates(before, next, how);
        for (const field of knownFields(now)) {
          const state = now.states[field];
          const same = before.filter((version) => textOf(version, field) === textOf(now, field));
          if (state && !state.endsWith(how.day))
            expect(same.map((version) => version.states[field])).toContain(state);
          if (same.length === 0) expect(state).toBeDefined();
          if (how.onCard.includes(field as never)) expect(state).toBe(`card ${how.day}`);
        }
        expect(Object.keys(now.states).every((field) => textOf(now, field as never) !== "")).toBe(true);
      }),
    );
  });
});

describe("a record", () => {
  test("of an earlier version is read with nothing in what it did not have", () => {
    const old = '{"name":"Van den Broeck","firstName":"Maria","fund":"CM"}';
    expect(customerOfText(old)).toEqual(customer({ name: "Van den Broeck", firstName: "Maria", fund: "CM" }));
  });

  test("with states and own fields of another make is read without them", () => {
    const odd =
      '{"name":"A","own":["x"],"states":{"list":["name"],"told 2026-11-22":["name","b",3],"card x":"name"}}';
    expect(customerOfText(odd)).toEqual(customer({ name: "A", states: { name: "told 2026-11-22" } }));
    for (const none of ["", "[]", "3", "null", "{"]) expect(customerOfText(none)).toBeUndefined();
  });

  test("is brought by a list, told, seen on a card, and keeps who it came from", () => {
    const listed = withStates([], maria, { day: "2026-11-01", by: "list" });
    expect(listed).toMatchObject({ listed: "2026-11-01", came: "", states: { name: "list 2026-11-01" } });
    const seen = withStates(
      [listed],
      { ...listed, town: "Mol" },
      {
        ...{ day: "2026-11-22", by: "told" },
        onCard: ["name", "town"],
      },
    );
    expect(seen).toMatchObject({ listed: "2026-11-01", came: "2026-11-22" });
    expect(seen.states).toMatchObject({
      ...{ name: "card 2026-11-22", town: "card 2026-11-22", firstName: "list 2026-11-01" },
    });
    const told = withStates(
      [seen],
      { ...seen, name: "Broeck" },
      {
        ...{ day: "2026-11-23", by: "told" },
        told: ["firstName", "town"],
      },
    );
    expect(told.states).toMatchObject({
      ...{ name: "told 2026-11-23", town: "card 2026-11-22", firstName: "told 2026-11-23" },
    });
  });

  test("with the longest texts of all fields fits its entry", () => {
    const long = (most: number) => "\u20ac".repeat(most);
    const ids = Array.from({ length: mostOwnFields + 5 }, (_, at) => `f${String(at).padStart(15, "0")}`);
    const full = tidyCustomer({
      ...noCustomer,
      ...Object.fromEntries(customerFields.map((field) => [field, long(longestText[field] + 1)])),
      own: Object.fromEntries(ids.map((id) => [id, long(longestOwnText + 1)])),
    });
    const known = withStates([], full, { day: "2026-11-22", by: "told" });
    const bytes = new TextEncoder().encode(textOfCustomer(known)).length;
    expect(Math.ceil((bytes + 29) / 3) * 4).toBeLessThanOrEqual(100_000);
    expect(Object.keys(known.own)).toHaveLength(mostOwnFields);
  });
});
