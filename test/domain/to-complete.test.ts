import { describe, expect, test } from "vitest";
import { withStates } from "../../shared/domain/customers/field-states.ts";
import { completingOf, gaps, gapsOf, isUnder, surestOf } from "../../shared/domain/customers/to-complete.ts";
import { customer, maria } from "../makers/customers.ts";

const full = customer({
  ...{ name: "Aerts", fund: "CM", fundNumber: "12", doctor: "Claes", phone: "1" },
  ...{ street: "Markt 1", town: "Mol", consent: "given" },
});

describe("what is to be asked of a customer", () => {
  test("is what is missing, and what is to be done: a prescription to ask for again, a balance to settle", () => {
    expect(gapsOf(full, gaps)).toEqual([]);
    expect(gapsOf(maria, gaps)).toEqual(["insurance", "doctor", "address", "consent"]);
    expect(gapsOf({ ...full, prescriptions: "Asaflow", balance: "2340" }, gaps)).toEqual([
      ...["prescription", "balance"],
    ]);
    expect(gapsOf({ ...full, balance: "0", fundNumber: "" }, gaps)).toEqual(["insurance"]);
    expect(gapsOf(maria, ["doctor"])).toEqual(["doctor"]);
  });

  test("is counted for each filter, with who of the old list has come by since", () => {
    const listed = withStates([], maria, { day: "2026-11-01", by: "list" });
    const seen = withStates([listed], listed, { day: "2026-11-22", by: "told", onCard: ["name"] });
    const typed = withStates([], full, { day: "2026-11-22", by: "told" });
    const all = [listed, seen, { ...typed, nextVisit: "2026-11-23" }];
    expect(all.map(surestOf)).toEqual(["list", "card", "told"]);
    const { counts, ...progress } = completingOf(all, gaps, "2026-11-23");
    expect(progress).toEqual({ listed: 2, cameBy: 1 });
    expect(counts).toMatchObject({ any: 2, doctor: 2, phone: 0, today: 1 });
    for (const filter of ["any", "doctor", "phone", "today"] as const)
      expect(all.filter((one) => isUnder(filter, one, gaps, "2026-11-23"))).toHaveLength(counts[filter]);
  });
});
