import { expect, test } from "vitest";
import { openTable } from "../../renderer/adapters/csv/read-table.ts";
import { planCustomerTable } from "../../shared/domain/import/customer-table.ts";
import type { RepairChoices } from "../../shared/domain/repair/repair-notes.ts";

const header = "Naam;Geboortedatum;Rijksregisternummer;Telefoon;E-mail";

async function planned(rows: readonly string[], choices: RepairChoices = { off: [] }) {
  const opened = await openTable(new TextEncoder().encode([header, ...rows].join("\n")), "k.csv");
  if (!opened.ok) throw new Error(opened.failure.code);
  const context = { today: "2026-11-22", country: "BE", language: "nl", choices } as const;
  const plan = await planCustomerTable(opened.value, context);
  if (!plan.ok) throw new Error(plan.failure.code);
  return plan.value;
}

test("birth dates whose order nothing proves are asked, and taken as a person answers", async () => {
  const rows = ["Peeters;03/04/1958;;;", "Claes;05/06/1971;;;", "Maes;07/07/1990;;;"];
  const asked = await planned(rows);
  expect(asked.refused.map(({ line, reason }) => [line, reason])).toEqual([
    [2, "date-order"],
    [3, "date-order"],
  ]);
  expect(asked.repairs[0]).toMatchObject({ what: "date-asked", answers: ["dmy", "mdy"] });
  const answered = await planned(rows, { off: [], dateOrder: "mdy" });
  expect(answered.customers.map(({ birthDate }) => birthDate)).toEqual([
    "1958-03-04",
    "1971-05-06",
    "1990-07-07",
  ]);
});

test("what all dates of one form prove stands before a person's number; that tells the century of its own", async () => {
  const rows = ["Peeters;14/03/58;58031412218;;", "Claes;05/06/1971;;;", "Maes;03/14/1958;58031412218;;"];
  const { customers, refused } = await planned([...rows, "Wouters;01/02/20;;;"]);
  expect(refused).toEqual([]);
  const dates = customers.map(({ birthDate }) => birthDate);
  expect(dates).toEqual(["1958-03-14", "1971-05-06", "1958-03-14", "01/02/20"]);
});

test("one person's number proves the order of the dates beside it", async () => {
  const proved = await planned(["Peeters;04/03/1958;58030412227;;", "Claes;05/06/1971;;;"]);
  const dates = proved.customers.map(({ birthDate }) => birthDate);
  expect(dates).toEqual(["1958-03-04", "1971-06-05"]);
});

test("a class that is switched off leaves its cells as they stand", async () => {
  const rows = ["Peeters;14/03/1958;;475123456;mailto:an@voorbeeld.be"];
  const mended = await planned(rows);
  expect(mended.customers[0]).toMatchObject({ phone: "0475123456", email: "an@voorbeeld.be" });
  const off = await planned(rows, { off: ["number-front", "mail-link", "date-form"] });
  expect(off.customers[0]).toMatchObject({
    ...{ phone: "475123456", email: "mailto:an@voorbeeld.be", birthDate: "14/03/1958" },
  });
  expect(off.repairs.every(({ isOff }) => isOff)).toBe(true);
});
