import { type Result, success } from "../base/result.ts";
import type { Settings } from "../contracts/frame-records.ts";
import { identifierOf, type OperatorId } from "../domain/ledger/identity.ts";
import type { Failure } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";

type Needs = Pick<Dependencies, "ledger" | "station" | "clock">;
type Written<T = Record<never, never>> = Promise<Result<T, Failure<"ledger/disk-full" | "ledger/read-only">>>;

/** First start: who we are, in one group. */
export async function setUp(
  needs: Needs,
  said: {
    readonly language: Settings["language"];
    readonly country?: Settings["country"] | undefined;
    readonly pharmacy: string;
    readonly station: string;
    readonly operators: readonly string[];
  },
): Written {
  const { ledger, station, clock } = needs;
  const { settings } = station.file;
  const people = said.operators.map((name) => ({ who: identifierOf(clock.random(10)) as OperatorId, name }));
  const first = people[0];
  if (!first) throw new Error("Nobody works here");
  // The operator is chosen before anything is written: every entry names one.
  await station.change({
    operator: first.who,
    settings: { ...settings, language: said.language, country: said.country ?? settings.country },
  });
  const recorded = await ledger.record([
    { kind: "pharmacyNamed", name: said.pharmacy, replaces: ledger.stock.facts.headIds("pharmacy") },
    { kind: "stationNamed", name: said.station, replaces: [] },
    ...people.map(({ who, name }) => ({ kind: "operatorNamed" as const, who, name, replaces: [] })),
  ]);
  return recorded.ok ? success({}) : recorded;
}

/** Says what the pharmacy is called. */
export async function namePharmacy({ ledger }: Pick<Needs, "ledger">, name: string): Written {
  const recorded = await ledger.record([
    { kind: "pharmacyNamed", name, replaces: ledger.stock.facts.headIds("pharmacy") },
  ]);
  return recorded.ok ? success({}) : recorded;
}

/** Says what this station is called. */
export async function nameStation(
  { ledger, station }: Pick<Needs, "ledger" | "station">,
  name: string,
): Written {
  const replaces = ledger.stock.facts.headIds(`station:${station.file.station}`);
  const recorded = await ledger.record([{ kind: "stationNamed", name, replaces }]);
  return recorded.ok ? success({}) : recorded;
}

/** Adds a person, or renames one. */
export async function nameOperator(
  { ledger, clock }: Needs,
  id: OperatorId | undefined,
  name: string,
): Written<{ readonly id: OperatorId }> {
  const who = id ?? (identifierOf(clock.random(10)) as OperatorId);
  const recorded = await ledger.record([
    { kind: "operatorNamed", who, name, replaces: ledger.stock.facts.headIds(`operator:${who}`) },
  ]);
  return recorded.ok ? success({ id: who }) : recorded;
}
