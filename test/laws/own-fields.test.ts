import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptOwn, typedOwn } from "../../renderer/features/customers/own-text.ts";
import { fieldForms, fitsForm, type OwnField } from "../../shared/domain/customers/own-field.ts";
import { usualProfile } from "../../shared/domain/export/export-profile.ts";
import { fieldsToMake } from "../../shared/domain/import/fields-to-make.ts";
import { cellOfOwn, ownOfCell } from "../../shared/domain/import/own-columns.ts";
import { customersOf, kept, maria } from "../makers/customers.ts";
import { made, textOf } from "../makers/exports.ts";
import { imported, planned } from "../makers/imports.ts";
import { defined, fieldsOf } from "../makers/own-fields.ts";
import { readyToCount, type TestStation } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";

const choices = ["eigen", "Gehuurd", "van de mutualiteit"];
const field = (form: OwnField["form"]) =>
  ({ form, choices: form === "choice" ? choices : [] }) as unknown as OwnField;
/** What people type into fields of each form, fitting or not. */
const typed = fc.oneof(
  fc.constantFrom(
    "Ja",
    "nee",
    "yes",
    "no",
    "x",
    "gehuurd",
    "eigen",
    "12,5",
    "-0,50",
    "007",
    "1.234",
    "12/03/2026",
  ),
  fc.constantFrom("2026-03", "31/02/2026", "=1+1", "a;b", 'a"b', "a | b", "1e5", "'5", "+32 14", "−3"),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);
const form = fc.constantFrom(...fieldForms);
const languages = ["en", "nl", "fr", "de"] as const;

const ownOf = async (station: TestStation) =>
  (await customersOf(station)).rows.map(({ customer }) => [customer.own, customer.states]);
const withoutField = async (language: (typeof languages)[number]) => {
  const station = await readyToCount();
  await station.ask.changeSettings({ language });
  return station;
};

describe("what an own field keeps", () => {
  it("is what it becomes when it is shown, typed and kept again; nothing that does not fit is lost", () => {
    fc.assert(
      fc.property(typed, form, (text, of) => {
        const { kept: once, isOdd } = keptOwn(field(of), text);
        expect(isOdd).toBe(!fitsForm(field(of), once));
        expect(keptOwn(field(of), typedOwn(field(of), once)).kept).toBe(once);
        if (isOdd) expect(once).toBe(of === "text" ? text : once.trim() === text.trim() ? once : text);
      }),
    );
  });

  it("comes back from a cell of a table in every language, whatever fits it", () => {
    fc.assert(
      fc.property(typed, form, fc.constantFrom(...languages), (text, of, language) => {
        const { kept: once, isOdd } = keptOwn(field(of), text);
        if (isOdd || once !== once.trim()) return;
        expect(ownOfCell(field(of), cellOfOwn(field(of), once, language))).toBe(once);
      }),
    );
  });
});

describe("a table of customers", () => {
  it("brings own fields, their names and how they are known into a pharmacy that has none of them", async () => {
    for (const language of languages) {
      const station = await withoutField(language);
      const chair = await defined(station, { name: "Rolstoel, elektrisch", form: "choice", choices });
      const weighed = await defined(station, { name: "Laatste weging", form: "day" });
      const weight = await defined(station, { name: "Gewicht", form: "number" });
      const pet = await defined(station, { name: "Huisdier", form: "yesno" });
      await defined(station, { name: "Huisdier", form: "yesno", isHidden: true }, pet);
      const own = { [chair]: "Gehuurd", [weighed]: "2026-03-12", [weight]: "72.5", [pet]: "yes" };
      await kept(station, { ...maria, own });
      const before = await ownOf(station);
      expect(before[0]?.[0]).toEqual(own);
      const table = await made(station, { what: "customers" });
      const again = await readyToCount();
      await defined(again, { name: "Huisdier", form: "yesno" });
      await imported(again, { name: "k.csv", bytes: table.bytes.slice() });
      const [[back, states] = []] = await ownOf(again);
      // A field that begins with a file holds text: its words are those of the table.
      expect(back).toEqual({ ...own, [weight]: "72,5" });
      expect(states).toEqual(before[0]?.[1]);
      expect(
        fieldsOf(again)
          .map(({ name }) => name)
          .sort(),
      ).toEqual(["Gewicht", "Huisdier", "Laatste weging", "Rolstoel, elektrisch"]);
      // Where they are defined alike nothing is new.
      const same = await planned(station, { name: "k.csv", bytes: table.bytes.slice() });
      expect(same.buckets).toMatchObject({ same: 1, new: 0, changed: 0 });
    }
  });

  const list = fileOf(
    "oud.csv",
    "Naam;Voornaam;Geboortedatum;Rolstoel;Kleur",
    "Aerts;An;25/12/1960;JA;rood",
    "Claes;Jan;28/02/1961;misschien;",
  );
  const bytes = () => ({ ...list, bytes: list.bytes.slice() });

  it("of another program fills the fields whose names its headings are, and no other; what does not fit stays", async () => {
    const station = await readyToCount();
    const chair = await defined(station, { form: "yesno" });
    expect((await planned(station, bytes())).newFields).toEqual([]);
    await imported(station, bytes());
    expect((await ownOf(station)).map(([own]) => own)).toEqual([
      { [chair]: "yes" },
      { [chair]: "misschien" },
    ]);
    expect(fieldsOf(station)).toHaveLength(1);
  });

  it("begins a field where a person says so; taking the import back puts it away, and a recipe keeps it", async () => {
    const station = await readyToCount();
    await planned(station, bytes());
    const read = await station.ask.readAs({});
    const begun = read?.fields.filter(({ field: one }) => one.startsWith("own:"));
    // The columns of ours that tell how records are known are no fields.
    expect(
      fieldsToMake(["Hoe bekend", "Laatst langsgekomen", "Naam", "gsm", "", "x".repeat(61)], []),
    ).toEqual([]);
    expect(begun).toMatchObject([
      { name: "Nieuw veld: Rolstoel", column: 3 },
      { name: "Nieuw veld: Kleur", column: 4 },
    ]);
    const colour = begun?.[1]?.field ?? "";
    const mapping = {
      target: "customers",
      columns: { name: 0, firstName: 1, birthDate: 2, [colour]: 4 },
    } as const;
    const plan = await station.ask.planImport({ ...bytes(), mapping });
    if (!plan.ok) throw new Error(plan.failure.code);
    expect(plan.value.newFields).toEqual(["Kleur"]);
    const recipe = { name: "Oud pakket", mapping, shape: {}, choices: { off: [] } };
    expect(await station.ask.keepRecipe(recipe)).toMatchObject({ ok: true });
    const done = await station.ask.commitImport({ plan: plan.value.plan });
    if (!done.ok) throw new Error(done.failure.code);
    expect(fieldsOf(station)).toMatchObject([{ name: "Kleur", isHidden: false }]);
    const [at] = fieldsOf(station);
    expect((await ownOf(station)).map(([own]) => own)).toContainEqual({ [at?.id ?? ""]: "rood" });
    await station.ask.strike({ target: done.value.batch, except: [], reason: "verkeerd" });
    expect(fieldsOf(station)).toMatchObject([{ name: "Kleur", isHidden: true }]);
    await imported(station, bytes());
    expect(fieldsOf(station)).toMatchObject([{ name: "Kleur", isHidden: false }]);
    expect((await ownOf(station)).map(([own]) => own)).toContainEqual({ [at?.id ?? ""]: "rood" });
  });

  it("goes out by a profile with the columns it names, in its form; a field of another pharmacy stands empty", async () => {
    const station = await readyToCount();
    const weighed = await defined(station, { name: "Laatste weging", form: "day" });
    await kept(station, { ...maria, own: { [weighed]: "2026-03-12" } });
    const columns = [
      { field: `own:${weighed}`, name: "WEGING" },
      { field: "name", name: "NAAM" },
      { field: "own:0123456789abcdef", name: "ELDERS" },
    ];
    const profile = {
      ...usualProfile("customers", "nl"),
      name: "Kassa",
      dates: "dd/mm/yyyy",
      columns,
    } as const;
    const keeping = { ...profile, columns, leaveOut: [] };
    expect(await station.ask.keepExportProfile({ profile: keeping })).toMatchObject({ ok: true });
    const table = await made(station, { what: "customers", profile: keeping });
    expect(textOf(table.bytes).replace("\ufeff", "").split("\r\n")).toEqual([
      "WEGING;NAAM;ELDERS",
      '"=""12/03/2026""";Van den Broeck;',
      "",
    ]);
  });

  it("refuses a cell that is longer than a field, with the cell", async () => {
    const station = await readyToCount();
    await defined(station, {});
    const long = fileOf(
      "l.csv",
      "Naam;Voornaam;Geboortedatum;Rolstoel",
      `Aerts;An;25/12/1960;${"x".repeat(201)}`,
    );
    expect((await planned(station, long)).buckets).toMatchObject({ refused: 1, new: 0 });
  });
});
