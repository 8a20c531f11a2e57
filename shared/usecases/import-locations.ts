import { success } from "../base/result.ts";
import {
  type LocationPlan,
  type LocationRecord,
  locationColumns,
  planLocationTable,
} from "../domain/import/location-table.ts";
import type { Draft } from "../domain/ledger/entry.ts";
import { identifierOf, type LocationId } from "../domain/ledger/identity.ts";
import type { Table } from "../domain/tables/table.ts";
import type { Failure } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";
import { placesByName } from "./import-basis.ts";
import { PlanRows } from "./plan-rows.ts";
import type { PlanHow, Planned } from "./planned-batch.ts";
import { refusedRows } from "./refused-row-list.ts";

type Needs = Pick<Dependencies, "ledger" | "station" | "clock">;

/** Says which places of a table would be made: those whose name, in small or capital letters, no place has yet. */
export async function planLocations(
  needs: Needs,
  table: Table,
  { choices, columns }: PlanHow,
): Planned<Failure<"table/columns-missing">> {
  const { language, country } = needs.station.file.settings;
  const planned = await planLocationTable(
    table,
    { today: needs.clock.today(), language, country, choices },
    columns,
  );
  if (!planned.ok) return planned;
  const plan = planned.value;
  const taken = namesTaken(needs);
  const fresh = plan.locations.filter(({ name }) => !taken.has(folded(name)) && taken.add(folded(name)));
  return success({
    what: "locations",
    rows: plan.rows,
    shown: rowsOf(plan, new Set(fresh)),
    packs: 0,
    newPlaces: fresh.map(({ name }) => name),
    countedPlaces: [],
    repairs: plan.repairs,
    header: [locationColumns.place[language], locationColumns.note[language]],
    basis: () => JSON.stringify([...namesTaken(needs)]),
    size: fresh.length,
    entries: async () => success({ before: fresh.map((place) => defined(needs, place)) }),
  });
}

const folded = (name: string) => name.trim().toLowerCase();

const namesTaken = ({ ledger }: Needs) => new Set([...placesByName(ledger.stock.facts).keys()].map(folded));

const defined = ({ clock }: Needs, { name, note }: LocationRecord): Draft<"locationDefined"> => ({
  kind: "locationDefined",
  location: identifierOf(clock.random(10)) as LocationId,
  ...{ name, note, replaces: [] },
});

function rowsOf({ locations, refused }: LocationPlan, fresh: ReadonlySet<LocationRecord>): PlanRows {
  const list = (bucket: "new" | "same", own: readonly LocationRecord[]) => ({
    bucket,
    lines: own.map(({ line }) => line),
    row: (index: number) => {
      const { line, name, note } = own[index] as LocationRecord;
      return { line, cells: [name, note] };
    },
  });
  return new PlanRows([
    list(
      "new",
      locations.filter((place) => fresh.has(place)),
    ),
    list(
      "same",
      locations.filter((place) => !fresh.has(place)),
    ),
    refusedRows(refused),
  ]);
}
