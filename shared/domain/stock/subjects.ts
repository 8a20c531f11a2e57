import type { LedgerEntry } from "../ledger/entry.ts";

/** What a fact is about, as keys. Codes and ranges of entries are filed apart: Facts.about knows them too. */
export function subjectsOf(said: LedgerEntry): readonly string[] {
  switch (said.kind) {
    case "pharmacyNamed":
      return ["pharmacy"];
    case "stationNamed":
      return [`station:${said.station}`];
    case "operatorNamed":
      return [`operator:${said.who}`];
    case "locationDefined":
      return [`location:${said.location}`];
    case "sessionOpened":
      return [`state:${said.session}`, `opened:${said.session}`];
    case "sessionClosed":
      return [`state:${said.session}`];
    case "sessionSettled":
      return said.sessions.map((session) => `settled:${session}`);
    case "quarantineOpened":
      return [`quarantine:${said.session}`, `quarantines:${said.of}`];
    case "quantity":
    case "inPieces":
      return [`quantity:${said.of}`];
    case "amended":
      return [`moved:${said.of}`];
    case "countedAnyway":
      return [`anyway:${said.of}`];
    case "doubted":
      return [`doubted:${said.of}`];
    case "moved":
      return said.session ? [`moved:${said.session}`] : [];
    case "named":
      return [`named:${said.code}`];
    case "boxed":
      return [`boxed:${said.code}`];
    case "customerErased":
      return [`erased:${said.customer}`];
    case "customersGiven":
      return ["given"];
    case "customerKept":
    case "customerKept2":
      return [`customer:${said.customer}`];
    case "customersMerged":
      return [`customer:${said.customer}`, `into:${said.into}`];
    case "customerFieldDefined":
      return [`field:${said.field}`, "fields"];
    case "batchClosed":
    case "adopted":
      return [`batch:${said.batch}`];
    default:
      return [];
  }
}

/** Every code a fact speaks of, the one a product is known by first. */
export function codesOf(said: LedgerEntry): readonly string[] {
  switch (said.kind) {
    case "productKnown":
      return said.codes[0] === said.code ? said.codes : [said.code, ...said.codes];
    case "linked":
      return said.codes;
    case "named":
      return [said.code];
    default:
      return [];
  }
}
