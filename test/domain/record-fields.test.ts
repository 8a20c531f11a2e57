import { expect, test } from "vitest";
import { recordGroups } from "../../renderer/features/customers/record-groups.ts";
import { languages } from "../../renderer/i18n/use-messages.tsx";
import { customerFields, fieldsWithLines } from "../../shared/domain/customers/customer.ts";
import { exportFields } from "../../shared/domain/export/export-fields.ts";
import { targetColumns } from "../../shared/domain/import/targets.ts";

const inForm = recordGroups.flatMap(({ rows }) => rows.flat());

test("every field of a record stands once in its form, and in a column that goes out and comes in", () => {
  expect([...inForm].sort()).toEqual([...customerFields].sort());
  for (const field of customerFields) {
    expect(exportFields.customers[field], field).toBeDefined();
    expect(targetColumns(false).customers?.columns[field], field).toBeDefined();
  }
});

test("a record holds what the pharmacy asked for, each under a name of its own in every language", () => {
  const asked = [
    "name",
    "firstName",
    "birthDate",
    "sex",
    "insz",
    "nationality",
    "street",
    "postcode",
    "town",
  ];
  const more = [
    "phone",
    "email",
    "language",
    "fund",
    "fundNumber",
    "fundCodes",
    "doctor",
    "allergies",
    "warnings",
  ];
  expect(inForm).toEqual(expect.arrayContaining([...asked, ...more, "services", "balance", "note"]));
  for (const field of ["allergies", "warnings", "note"] as const)
    expect(fieldsWithLines.has(field)).toBe(true);
  for (const [language, { customers }] of Object.entries(languages))
    expect(new Set(Object.values(customers.fields)).size, language).toBe(customerFields.length);
});
