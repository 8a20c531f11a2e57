import { type Result, success } from "../../shared/base/result.ts";
import type { ReadingRow } from "../../shared/contracts/count-records.ts";
import type { EntryId, LocationId } from "../../shared/domain/ledger/identity.ts";
import type { Failure } from "../../shared/errors.ts";
import { closePlace, definePlace, openPlace, settleSessions } from "../../shared/usecases/count-sessions.ts";
import { learnFromAnswer } from "../../shared/usecases/learn-from-answer.ts";
import { addPieces, setPieces } from "../../shared/usecases/open-pack.ts";
import { amendReading, countAnyway, setQuantity, takeBack } from "../../shared/usecases/readings.ts";
import { recordScan, recordTyped } from "../../shared/usecases/record-scan.ts";
import type { Engine, EngineHandlers } from "./engine.ts";
import { currentPlace } from "./frame-view.ts";
import { placeRow, placeRows } from "./place-rows.ts";
import { readingRow, rowOf } from "./reading-rows.ts";
import { repeatOf } from "./repeats.ts";

type Counting = Pick<
  EngineHandlers,
  | "count"
  | "lane"
  | "places"
  | "definePlace"
  | "openPlace"
  | "closePlace"
  | "settleSessions"
  | "scanComes"
  | "recordScan"
  | "recordTyped"
  | "setQuantity"
  | "setPieces"
  | "addPieces"
  | "amendReading"
  | "countAnyway"
  | "samePack"
  | "twoPacks"
  | "wholePack"
  | "takeBack"
>;

/** The lane is worked out at most this often, in milliseconds, while scans come in. */
const laneEvery = 150;

/** A reading as its answer shows it. */
const rowSaid = (engine: Engine, id: EntryId): ReadingRow => ({
  ...withRepeat(engine, rowOf(engine, id)),
  ...engine.pairs.saidOf(id),
  ...copiesOf(engine),
});

/** What the Count screen watches and asks. */
export function countHandlers(engine: Engine): Counting {
  const { watchers, recent, ledger, totals, lane, pairs, scans } = engine;
  const { stock } = ledger;
  const shown = <F extends Failure>(written: Result<EntryId, F>): Result<ReadingRow, F> =>
    written.ok ? success(rowSaid(engine, written.value)) : written;
  const counted = async <F extends Failure>(written: Result<EntryId, F>) => {
    if (!written.ok) {
      watchers.changed();
      return shown(written);
    }
    recent.add(stock.find(written.value));
    const completed = await pairs.counted(written.value);
    watchers.changed();
    return shown(completed);
  };
  return {
    count: ({ limit }, changed) => watchers.watch(() => countWindow(engine, limit), changed),
    lane: (_, changed) => watchers.watch(() => lane.rows, changed, laneEvery),
    places: (_, changed) => watchers.watch(() => placeRows(engine, totals), changed, laneEvery),
    definePlace: (place) => definePlace(engine, place),
    openPlace: async ({ id, how }) => {
      const opened = await openPlace(engine, id, how);
      watchers.changed();
      if (!opened.ok || opened.value.opened) return opened;
      return success({ opened: false, ask: placeRow(engine, totals, id as LocationId) });
    },
    closePlace: async ({ empty }) => {
      const closed = await closePlace(engine, empty);
      watchers.changed();
      return closed;
    },
    settleSessions: ({ sessions, stands }) => settleSessions(engine, sessions, stands),
    scanComes: async () => {
      scans.comes();
      return {};
    },
    recordScan: (request) =>
      scans.during(() => recent.order.add(async () => await counted(await recordScan(engine, request)))),
    recordTyped: (typed) => recent.order.add(async () => await counted(await recordTyped(engine, typed))),
    ...pairHandlers(engine),
    setQuantity: async ({ of, said }) => shown(await setQuantity(engine, of, said)),
    setPieces: async ({ of, said }) => shown(await setPieces(engine, of, said)),
    addPieces: async ({ of, said }) => await counted(await addPieces(engine, of, said)),
    amendReading: async ({ of, change }) => {
      learnFromAnswer(engine, of, change);
      return shown(await amendReading(engine, of, change));
    },
    countAnyway: async ({ of, reason }) => shown(await countAnyway(engine, of, reason)),
    takeBack: () =>
      recent.order.takeBack(async () => {
        const index = recent.lastStanding(stock);
        return index < 0 ? success(null) : shown(await takeBack(engine, stock.entries.id(index)));
      }),
  };
}

/** Two codes, or two readings, of one pack. */
function pairHandlers(engine: Engine): Pick<Counting, "samePack" | "twoPacks" | "wholePack"> {
  const { pairs, recent, watchers } = engine;
  const paired = async (written: ReturnType<typeof pairs.same>) => {
    const said = await written;
    watchers.changed();
    return said.ok ? success(rowSaid(engine, said.value)) : said;
  };
  return {
    samePack: ({ of }) => recent.order.add(() => paired(pairs.same(of))),
    twoPacks: ({ of }) => recent.order.add(() => paired(pairs.apart(of))),
    wholePack: ({ of }) => {
      pairs.whole(of);
      return paired(Promise.resolve(success(of)));
    },
  };
}

/** The sound comes with the answer, and the answer may be there before the frame says that the second copy is missing. */
export const copiesOf = ({ groups }: Engine) =>
  groups.state.state === "one-copy" ? { hasOneCopy: true } : {};

function countWindow(engine: Engine, limit: number) {
  const { lane } = engine;
  return {
    place: currentPlace(engine, engine.totals),
    readings: engine.recent.newest(limit).map((index) => {
      const row = withRepeat(engine, readingRow(engine, index));
      return { ...row, ...engine.pairs.saidOf(row.id) };
    }),
    lane: lane.counts,
    newest: lane.rows.slice(0, 4),
  };
}

/** A row, and that it is one of several that came at once. */
function withRepeat({ ledger, recent }: Engine, row: ReadingRow): ReadingRow {
  const repeat = repeatOf(ledger.stock, recent.newest(40), ledger.stock.find(row.id));
  return repeat ? { ...row, repeat } : row;
}
