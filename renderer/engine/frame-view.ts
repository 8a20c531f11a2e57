import type { FrameWindow, StartNotice } from "../../shared/contracts/frame-records.ts";
import type { LocationId, OperatorId } from "../../shared/domain/ledger/identity.ts";
import { ownFields } from "../../shared/domain/stock/own-fields.ts";
import { lockIsOther } from "../../shared/usecases/customer-lock.ts";
import type { Dependencies } from "../../shared/usecases/dependencies.ts";
import type { Lane } from "./lane.ts";
import { placeRow, progressAt } from "./place-rows.ts";
import { operatorName, stationName } from "./present.ts";
import type { Totals } from "./totals.ts";

/** What the frame shows that no projection knows. */
export interface FrameState {
  readonly persistent: boolean;
  readonly lane: Lane;
  readonly notices: readonly StartNotice[];
  readonly told: readonly StartNotice[];
  readonly disk: FrameWindow["disk"];
}

/** What the frame around every screen shows, from the state as it is now. */
export function frameWindow(needs: Dependencies, totals: Totals, state: FrameState): FrameWindow {
  const { ledger, station, groups, catalogue, recalls } = needs;
  const { stock } = ledger;
  const { file } = station;
  const operators = stock.facts
    .subjects("operator:")
    .map((subject) => subject.slice("operator:".length) as OperatorId)
    .map((id) => ({ id, name: operatorName(stock, id) }))
    .filter(({ name }) => name !== "");
  const operator = operators.find(({ id }) => id === file.operator) ?? null;
  const name = stationName(stock, file.station);
  return {
    phase: operator && name !== "" ? "ready" : "setup",
    persistent: state.persistent,
    pharmacy: stock.facts.heads<"pharmacyNamed">("pharmacy")[0]?.said.name ?? "",
    station: { id: file.station, name },
    operator,
    operators: operators.sort((a, b) => a.name.localeCompare(b.name)),
    pinned: Object.keys(file.pins ?? {}),
    settings: file.settings,
    ownFields: ownFields(stock),
    place: currentPlace(needs, totals),
    ...progressAt(needs, 0),
    lines: totals.lines,
    packs: totals.packs,
    pieces: totals.pieces,
    entries: stock.entries.size,
    saved: groups.state,
    copy: file.copy,
    customersLock: needs.keys.state,
    lockIsOther: lockIsOther(needs),
    keysTrouble: needs.keys.trouble ?? null,
    hasSnapshotKeys: file.snapshotKeys !== undefined,
    vendorKey: file.snapshotKeys?.vendor ?? "",
    settingsRevision: file.revision ?? 0,
    settingsSaved: file.savedRevisions ?? {},
    disk: state.disk,
    notices: state.notices,
    told: state.told,
    catalogues: catalogue.rows,
    recalls: recalls.rows,
    lane: state.lane.counts,
  };
}

/** The place being counted here. */
export function currentPlace(
  needs: Pick<Dependencies, "ledger" | "station" | "catalogue" | "recalls" | "clock">,
  totals: Totals,
): FrameWindow["place"] {
  const { session } = needs.station.file;
  const { entries, sessions } = needs.ledger.stock;
  if (!session) return null;
  const location = entries.locations.word(sessions.state(entries.sessions.place(session)).location);
  return location === "" ? null : placeRow(needs, totals, location as LocationId, "untold");
}

/** The frame before there is anything to show. */
export function openingFrame(change: Partial<FrameWindow>): FrameWindow {
  return {
    phase: "opening",
    persistent: true,
    pharmacy: "",
    station: { id: "", name: "" },
    operator: null,
    operators: [],
    pinned: [],
    settings: {
      language: "nl",
      theme: "system",
      type: "normal",
      volume: 80,
      functionKeysNeedFn: false,
      country: "BE",
      twoCodes: false,
      camera: false,
      shortDated: { count: 90, unit: "days" },
      lockAfter: 5,
      asked: [],
      address: "",
      phone: "",
      scanner: null,
    },
    ownFields: [],
    place: null,
    lines: 0,
    packs: 0,
    pieces: 0,
    entries: 0,
    saved: { state: "saved", at: 0, waiting: 0 },
    copy: null,
    hasSnapshotKeys: false,
    customersLock: "none",
    lockIsOther: false,
    keysTrouble: null,
    vendorKey: "",
    settingsRevision: 0,
    settingsSaved: {},
    disk: { level: "fine", freeBytes: 0 },
    notices: [],
    told: [],
    catalogues: [],
    recalls: [],
    lane: { unknown: 0, unnamed: 0, questions: 0 },
    ...change,
  };
}
