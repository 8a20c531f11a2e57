import { type Result, success } from "../../shared/base/result.ts";
import type { Handlers } from "../../shared/contracts/contract.ts";
import type { engineContract } from "../../shared/contracts/engine-contract.ts";
import type { FrameWindow, StartNotice } from "../../shared/contracts/frame-records.ts";
import type { OperatorId } from "../../shared/domain/ledger/identity.ts";
import type { Failure } from "../../shared/errors.ts";
import type { CatalogueStore } from "../../shared/ports/catalogue-store.ts";
import type { KeptColumns } from "../../shared/ports/kept-columns.ts";
import type { StoredPage } from "../../shared/ports/ledger-store.ts";
import type { ReadWorkbook } from "../../shared/ports/workbooks.ts";
import { Catalogue } from "../../shared/usecases/catalogue.ts";
import { CustomerBook } from "../../shared/usecases/customer-book.ts";
import { CustomerKeys } from "../../shared/usecases/customer-keys.ts";
import type { Dependencies } from "../../shared/usecases/dependencies.ts";
import { GroupWriter } from "../../shared/usecases/group-writer.ts";
import { knownProducts } from "../../shared/usecases/known-products.ts";
import { Ledger } from "../../shared/usecases/ledger.ts";
import {
  healAgain,
  type OpenedLedger,
  type Opening,
  openLedger,
  previousWriter,
} from "../../shared/usecases/open-ledger.ts";
import { sealsHere } from "../../shared/usecases/open-records.ts";
import { ownStation } from "../../shared/usecases/own-station.ts";
import { type PackMoment, packHere } from "../../shared/usecases/pack-moment.ts";
import type { Trial } from "../../shared/usecases/prove-snapshot.ts";
import { RecallBook } from "../../shared/usecases/recall-book.ts";
import { savedAfterAll } from "../../shared/usecases/saved-after-all.ts";
import { ScansFirst } from "../../shared/usecases/scans-first.ts";
import { settingsBefore } from "../../shared/usecases/settings-before.ts";
import { startFindings } from "../../shared/usecases/start-findings.ts";
import { Station } from "../../shared/usecases/station.ts";
import { Tasks } from "../../shared/usecases/tasks.ts";
import { TriesByPerson } from "../../shared/usecases/tries.ts";
import type { EngineParts } from "./engine-parts.ts";
import { History } from "./history-view.ts";
import { keepHouse } from "./keep-house.ts";
import { Lane } from "./lane.ts";
import { LinkLists } from "./link-view.ts";
import { Pairs } from "./pairs.ts";
import { RecentReadings } from "./recent-readings.ts";
import { StockLists } from "./stock-view.ts";
import { type Totals, totalsOf } from "./totals.ts";
import { trialHere } from "./trial-here.ts";
import { Watchers } from "./watchers.ts";

/** The use cases' dependencies, and the projections that views are made from. */
export interface Engine extends Dependencies {
  readonly catalogues: CatalogueStore;
  readonly tasks: Tasks;
  readonly totals: Totals;
  readonly lane: Lane;
  readonly recent: RecentReadings;
  readonly pairs: Pairs;
  readonly lists: StockLists;
  readonly links: LinkLists;
  readonly history: History;
  readonly watchers: Watchers;
  /** Told when the customers are locked: whoever holds anything of them lets go of it. */
  readonly atLock: (() => void)[];
  /** Wrong PINs, wherever they were tried. */
  readonly pinTries: TriesByPerson;
  readonly persistent: boolean;
  readonly version: string;
  readonly columns: KeptColumns;
  readonly trial: Trial;
  readonly pack: PackMoment;
  readonly scans: ScansFirst;
  readonly readWorkbook?: ReadWorkbook | undefined;
  notices: readonly StartNotice[];
  told: readonly StartNotice[];
  disk: FrameWindow["disk"];
}

export type EngineHandlers = Handlers<typeof engineContract>;

/** Opens the ledger and joins the parts. Everything the program can do hangs on what this answers with. */
export async function startEngine(
  parts: EngineParts,
  opening: Opening,
): Promise<Result<Engine, Failure<"journal/not-readable">>> {
  const { store, profile, clock, sealing, shareDigests, pageMaking, scans = new ScansFirst(clock) } = parts;
  const [opened, station, keys] = await Promise.all([
    openLedger(parts, opening),
    Station.open(profile, clock, parts.language),
    CustomerKeys.open(profile, sealing),
  ]);
  if (!opened.ok) return opened;
  const { stock, persistent } = opened.value;
  remember(station, keys, opened.value);
  const catalogue = new Catalogue(parts.catalogues);
  const recalls = new RecallBook(parts.catalogues, catalogue, stock);
  await Promise.all([catalogue.load(knownProducts(stock)), recalls.load()]);
  const watchers = new Watchers(clock.now);
  const totals = totalsOf(stock);
  const groups = groupsOf(parts, opened.value, station, watchers, async () => {
    await catalogue.load(knownProducts(stock));
    await recalls.load();
    return await healAgain(store, profile);
  });
  const ledger = ledgerOf(parts, opened.value, station, groups, (lines) => {
    totals.update(stock, lines);
    lane.touch();
    watchers.changed();
  });
  const lane = new Lane({ ledger, catalogue, recalls, station, clock }, totals, () => watchers.changed());
  const tasks = new Tasks(clock, () => watchers.changed(), { scans, ledger });
  const seals = parts.seals ?? sealsHere(sealing);
  const customers = new CustomerBook(stock, keys, seals, tasks, () => watchers.changed());
  const personal = { sealing, keys, customers, closing: parts.closing };
  const making = { shareDigests, pageMaking };
  const outside = { clock, store, profile, ...making, isPractice: parts.isPractice ?? false };
  const needs: Dependencies = { ledger, groups, catalogue, recalls, station, ...outside, ...personal };
  const recent = new RecentReadings();
  recent.find(stock, station.file.station);
  const engine: Engine = {
    ...needs,
    ...{ catalogues: parts.catalogues, readWorkbook: parts.readWorkbook, version: parts.version },
    ...{ tasks, scans, totals, lane, recent },
    pairs: new Pairs(needs, recent),
    ...listsOf(needs),
    ...{ watchers, atLock: [], pinTries: new TriesByPerson(clock) },
    persistent,
    columns: parts.columns,
    trial: parts.trial ?? trialHere(needs),
    pack: parts.pack ?? packHere(needs),
    notices: startNotices(opened.value, station, clock.now()),
    told: [],
    disk: await profile["disk.state"]({}),
  };
  ledger.standstill = () => standstillOf(engine.disk);
  if (station.file.doubted) void station.change({ doubted: null });
  void keepHouse(engine);
  return success(engine);
}

/** What the settings do not say is known from elsewhere. What was locked once stays locked: another file may come in its place. */
function remember(station: Station, keys: CustomerKeys, { stock, anew }: OpenedLedger): void {
  if (anew && station.file.generation !== anew.generation) station.remember(settingsBefore(anew));
  if (!station.isKnown) station.remember(ownStation(stock));
  keys.whenLocked = () => {
    if (!station.file.keysLocked) void station.change({ keysLocked: true });
  };
  if (station.file.keysLocked || keys.lock) keys.expectLock();
}

/** The lists people look through. */
const listsOf = (needs: Dependencies) => ({
  lists: new StockLists(needs),
  links: new LinkLists(needs),
  history: new History(needs),
});

/** Why nothing may be written, when that is so. */
function standstillOf({ level, freeBytes }: FrameWindow["disk"]) {
  if (level === "read-only") return { code: "ledger/read-only", facts: {} } as const;
  return level === "stop" ? ({ code: "ledger/disk-full", facts: { freeBytes } } as const) : undefined;
}

/** The ledger of this start of the program, after the one before it on this station. */
function ledgerOf(
  { clock, version }: EngineParts,
  { stock }: OpenedLedger,
  station: Station,
  groups: GroupWriter,
  folded: (lines: Uint32Array) => void,
): Ledger {
  const own = station.file.station;
  const operator = () => station.file.operator ?? ("0000000000000000" as OperatorId);
  const stamping = { station: own, operator, version, previous: previousWriter(stock, own) };
  return new Ledger(stock, groups, clock, stamping, folded);
}

/** What is said once after a start. */
const startNotices = ({ stock, notices, last }: OpenedLedger, station: Station, now: number) => [
  ...savedAfterAll(stock, notices, station.file.doubted),
  ...startFindings(stock, last, now),
];

/** The writer of groups, with what healing could not give a copy, and what a person was last told in a settings file. */
function groupsOf(
  { store, profile, clock }: EngineParts,
  { last, lacking }: OpenedLedger,
  station: Station,
  watchers: Watchers,
  heal: () => ReturnType<typeof healAgain>,
): GroupWriter {
  // A settings file that refuses too loses a word at the next start, nothing else.
  const doubt = (page: StoredPage | undefined) =>
    void station.change({ doubted: page ? { writer: page.writer, from: page.from } : null });
  return new GroupWriter(store, profile, clock, () => watchers.changed(), { last, lacking, doubt, heal });
}
