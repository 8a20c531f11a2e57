import { expect } from "vitest";
import type { DoubtAnswers } from "../../shared/domain/import/person-doubt.ts";
import { customersOf } from "./customers.ts";
import type { TestStation } from "./station.ts";
import { fileOf } from "./stock-text.ts";

const header = "Naam;Voornaam;Geboortedatum;INSZ;Straat;Postcode;Gemeente;Telefoon;Let op";
/** A file of people, one row each, under a header of nine columns. */
export const peopleList = (...rows: readonly string[]) => fileOf("klanten.csv", header, ...rows);
type File = ReturnType<typeof fileOf>;

/** What a person says of rows that ask. */
export interface SaidOfList {
  readonly doubts?: DoubtAnswers;
  readonly chosen?: readonly { readonly line: number; readonly code: string }[];
}

/** The plan of a list, with all its rows. */
export async function lookAtList(station: TestStation, file: File, said: SaidOfList = {}) {
  const planned = await station.ask.planImport({ ...file, ...said });
  if (!planned.ok) throw new Error(planned.failure.code);
  const { plan, rows, buckets } = planned.value;
  const window = await station.ask.planRows({ plan, bucket: "all", first: 0, count: 50 });
  expect(Object.values(buckets).reduce((sum, count) => sum + count)).toBe(rows);
  return { ...planned.value, all: window.rows, is: window.rows.map(({ bucket }) => bucket) };
}

/** Books a list. */
export async function bookList(station: TestStation, file: File, said: SaidOfList = {}) {
  const { plan, digest } = await lookAtList(station, file, said);
  const done = await station.ask.commitImport({ plan, digest });
  if (!done.ok) throw new Error(done.failure.code);
  return done.value;
}

/** The records that are here, sorted. */
export const everybody = async (station: TestStation) =>
  (await customersOf(station)).rows.map(({ customer }) => customer);
