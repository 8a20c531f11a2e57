import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeTable } from "../../renderer/adapters/csv/write-table.ts";
import {
  type Customer,
  customerFields,
  type FieldState,
  knownFields,
  noCustomer,
  sameCustomer,
} from "../../shared/domain/customers/customer.ts";
import { customerSheet } from "../../shared/domain/import/customer-table.ts";
import { customersOf, kept, maria } from "../makers/customers.ts";
import { imported } from "../makers/imports.ts";
import { readyToCount, type TestStation } from "../makers/station.ts";

const day = fc.constantFrom("2026-01-31", "2026-11-20", "2026-11-21");
const state = fc
  .tuple(fc.constantFrom("list", "told", "card"), day)
  .map(([how, on]) => `${how} ${on}` as FieldState);
/** Everybody another person; every field known in a way of its own, or nobody can say how. */
const customer = fc
  .record({
    states: fc.array(fc.option(state), {
      minLength: customerFields.length,
      maxLength: customerFields.length,
    }),
    filled: fc.subarray(["town", "phone", "doctor", "note", "fund", "allergies", "email"] as const),
    ...{ listed: fc.option(day), came: fc.option(day) },
  })
  .map(({ states, filled, listed, came }, at = 0): Customer => {
    const texts = Object.fromEntries(filled.map((field) => [field, `${field} ${at}`]));
    const said = { ...noCustomer, name: "Aerts", firstName: "An", birthDate: "1990-02-03", ...texts };
    const known = knownFields(said).flatMap((field) => {
      const one = states[customerFields.indexOf(field as never)];
      return one ? [[field, one] as const] : [];
    });
    return { ...said, states: Object.fromEntries(known), listed: listed ?? "", came: came ?? "" };
  });

const fileOf = async (all: readonly Customer[], language: "en" | "nl" | "fr" | "de") => ({
  name: "klanten.csv",
  bytes: await writeTable(customerSheet(all, language)),
});
const everybody = async (station: TestStation) =>
  (await customersOf(station)).rows.map((row) => row.customer);

describe("customers that were handed out", () => {
  it("come back with what is known of each field, how and since when, in every language", async () => {
    await fc.assert(
      fc.asyncProperty(customer, fc.constantFrom("en", "nl", "fr", "de"), async (one, language) => {
        const station = await readyToCount();
        await imported(station, await fileOf([one], language));
        const [back] = await everybody(station);
        expect(back && sameCustomer(back, one)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("tell nothing once the table was saved again by hand: what it says is from a list", async () => {
    const station = await readyToCount();
    await kept(station, maria);
    const text = new TextDecoder().decode((await fileOf(await everybody(station), "nl")).bytes);
    const again = text.replace(/="([^"]*)"/g, "$1").replace(/"=""([^"]*)"""/g, "$1");
    const other = await readyToCount();
    await imported(other, { name: "k.csv", bytes: new TextEncoder().encode(again) });
    const [back] = await everybody(other);
    expect(back?.states.phone).toMatch(/^list /);
    expect(back).toMatchObject({ listed: other.clock.today(), came: "" });
  });

  it("add how sure a field is where it is known the same", async () => {
    const station = await readyToCount();
    await kept(station, maria);
    const [known] = await everybody(station);
    const seen = {
      ...(known as Customer),
      town: "Mol",
      states: { ...known?.states, phone: "card 2026-11-20" },
    };
    await imported(station, await fileOf([seen as Customer], "nl"));
    const [back] = await everybody(station);
    expect(back).toMatchObject({ town: "Mol", states: { phone: "card 2026-11-20" } });
  });
});
