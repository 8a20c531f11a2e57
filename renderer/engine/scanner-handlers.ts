import { success } from "../../shared/base/result.ts";
import type { Written } from "../../shared/contracts/engine-answers.ts";
import type { Settings } from "../../shared/contracts/frame-records.ts";
import { noEndings } from "../../shared/domain/scanner/endings.ts";
import { nothingInferred } from "../../shared/domain/scanner/inferred.ts";
import { failure } from "../../shared/errors.ts";
import { hear } from "../../shared/usecases/understand.ts";
import type { Engine, EngineHandlers } from "./engine.ts";

type AboutScanner = Pick<EngineHandlers, "teachScanner" | "forgetScanner" | "tryReading" | "inspector">;

/** The inspector is told of readings at most this often, in milliseconds. */
const inspectorEvery = 100;

/** What is known of this station's scanner, and its last readings. */
export function scannerHandlers(engine: Engine): AboutScanner {
  const { watchers, station } = engine;
  const remember = (scanner: Settings["scanner"]): Promise<Written> => {
    station.sendsSeparators = false;
    station.endings = noEndings;
    station.answered = nothingInferred;
    return changeSettings(engine, { scanner }, { inferred: nothingInferred });
  };
  return {
    teachScanner: ({ profile }) => remember(profile),
    forgetScanner: () => remember(null),
    tryReading: ({ reading }) => {
      hear(engine, reading);
      watchers.changed();
      return {};
    },
    inspector: (_, changed) =>
      watchers.watch(
        () => ({ readings: station.heard.newest, inferred: station.inferred }),
        changed,
        inspectorEvery,
      ),
  };
}

/** Changes what this station remembers; what the disk refuses is said. */
export async function changeSettings(
  { station, watchers }: Engine,
  change: Partial<Settings>,
  more: Partial<typeof station.file> = {},
): Promise<Written> {
  const kept = await station.change({ ...more, settings: { ...station.file.settings, ...change } });
  watchers.changed();
  if (kept.ok) return success({});
  const { code, facts } = kept.failure;
  return code === "ledger/disk-full" ? failure(code, facts) : failure("ledger/not-written", facts);
}
