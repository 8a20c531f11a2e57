import { expect, test } from "vitest";
import { ownFile } from "../../renderer/features/customers/own-file.ts";
import { consentNotes } from "../../renderer/i18n/consent-notes.ts";
import type { CustomerId } from "../../shared/domain/ledger/identity.ts";
import { kept, maria } from "../makers/customers.ts";
import { defined, fieldsOf } from "../makers/own-fields.ts";
import { readyToCount, type TestStation } from "../makers/station.ts";

const versions = ({ ask }: TestStation, id: string) => ask.customerVersions({ customer: id as CustomerId });

test("a customer's own file holds every version that was kept, struck ones too, and nobody else", async () => {
  const station = await readyToCount();
  const id = await kept(station, maria);
  station.clock.time += 60_000;
  await kept(station, { ...maria, phone: "014 31 22 40" }, id);
  await kept(station, { name: "Peeters", firstName: "Jan" });
  const found = await versions(station, id);
  expect(found.map(({ customer, by }) => [customer.phone, by])).toEqual([
    ["014 31 22 40", "An Peeters"],
    ["+32 475 12 34 56", "An Peeters"],
  ]);
  const text = new TextDecoder().decode(ownFile("Apotheek De Linde", new Date(0), found));
  const file = JSON.parse(text);
  expect(file).toMatchObject({
    ...{ pharmacy: "Apotheek De Linde", made: "1970-01-01T00:00:00.000Z" },
    record: { phone: { says: "014 31 22 40", known: { how: "told" } }, note: { says: maria.note } },
    versions: [{ by: "An Peeters" }, { record: { phone: { says: "+32 475 12 34 56" } } }],
  });
  expect(text).not.toContain("Jan");
});

test("an own file names the fields this pharmacy made, with how each is known", async () => {
  const station = await readyToCount();
  const field = await defined(station, { form: "yesno" });
  const id = await kept(station, { ...maria, own: { [field]: "yes" } });
  const text = new TextDecoder().decode(
    ownFile("Apotheek", new Date(0), await versions(station, id), fieldsOf(station)),
  );
  expect(JSON.parse(text).record[`own:${field}`]).toEqual({
    ...{ called: "Rolstoel", says: "yes" },
    known: { how: "told", day: station.clock.today() },
  });
});

test("a customer who was erased has no own file any more", async () => {
  const station = await readyToCount();
  const id = await kept(station, maria);
  await station.ask.eraseCustomer({ id: id as CustomerId });
  expect(await versions(station, id)).toEqual([]);
});

test("the consent note says in each language who keeps what, for what, and which rights there are", () => {
  for (const [language, note] of Object.entries(consentNotes)) {
    const { what, parts } = note("Apotheek De Linde");
    expect(what, language).toContain("Apotheek De Linde");
    expect(parts, language).toHaveLength(5);
    expect(new Set(parts.map(({ text }) => text)).size).toBe(5);
  }
});
