import { beforeEach, expect, it } from "vitest";
import { lookAtColumns, lookAtShape, takeAs } from "../../renderer/features/files/columns-flow.ts";
import { importFlow } from "../../renderer/features/files/import-flow.ts";
import type { Services } from "../../renderer/services/services.tsx";
import { success } from "../../shared/base/result.ts";
import { readyToCount } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";

const { name, bytes } = fileOf(
  "oud.csv",
  "CNK;Charge;Code B;Aantal",
  "2642619;L1;7;3",
  "0587188;mrt-24;8;4",
  "0021295;L3;9;2",
);
/** Columns as a person says them: the second is no lot, and the third says how many. */
const said = { cnk: 0, quantity: 2 };
let services: Services;
beforeEach(async () => {
  const { ask } = await readyToCount();
  const host = { "file.read": async () => success(bytes) };
  services = { engine: ask, host } as unknown as Services;
  await importFlow.leave(services);
  await importFlow.read(services, { handle: "1", name, size: bytes.length });
  if (importFlow.store.get().step === "plan") lookAtColumns();
  await takeAs(services, "expected", said);
});

/** The state at the step a person must be at. */
const at = <K extends "shape" | "plan">(step: K) => {
  const now = importFlow.store.get();
  if (now.step !== step) throw new Error(`at ${now.step}`);
  return now as Extract<typeof now, { readonly step: K }>;
};

it("the worst rows of a file are those by the columns a person said", async () => {
  await lookAtShape(services);
  const { read } = at("shape");
  expect(read.mapping).toEqual({ target: "expected", columns: said });
  expect(read.worst).toEqual([]);
});

it("columns a person said are what is planned, past a look at how the file was cut", async () => {
  await lookAtShape(services);
  await importFlow.go(services);
  expect(at("plan").plan).toMatchObject({ what: "expected", packs: 24 });
  lookAtColumns();
  await takeAs(services, "stock", { cnk: 0, quantity: 3 });
  await lookAtShape(services);
  lookAtColumns();
  await importFlow.go(services);
  expect(at("plan").plan).toMatchObject({ what: "stock", packs: 9 });
});
