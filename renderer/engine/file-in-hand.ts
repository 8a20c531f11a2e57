import type { ColumnsAs, ReadAs } from "../../shared/contracts/file-records.ts";
import type { ColumnProfile } from "../../shared/domain/import/column-profile.ts";
import { rowMarks } from "../../shared/domain/import/row-marks.ts";
import type { Joined } from "../../shared/domain/tables/join.ts";
import { lookOver } from "../../shared/domain/tables/look-over.ts";
import type { Table } from "../../shared/domain/tables/table.ts";
import { failure } from "../../shared/errors.ts";
import { columnsAs, mappedAs, type OpenedFile, profilesOf } from "../../shared/usecases/find-mapping.ts";
import { keepRecipe } from "../../shared/usecases/recipes.ts";
import type { Engine, EngineHandlers } from "./engine.ts";

/** The file that was planned last: how it was cut, what its columns are, and how it is kept as a recipe. */
export class FileInHand {
  readonly #engine: Engine;
  #file: OpenedFile | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Another file is in hand, or none. */
  readonly take = (file: OpenedFile | undefined): void => {
    this.#file = file;
  };

  get file(): OpenedFile | undefined {
    return this.#file;
  }

  readonly readAs = async (): Promise<ReadAs | null> => {
    const file = this.#file;
    if (!file) return null;
    const { encoding, delimiter, quotes, headerLine, reasons, leftOut = [], sheet } = file.table;
    const { own = file.table, join } = file.table as Partial<Joined> & Table;
    const { clock, station } = this.#engine;
    const context = { today: clock.today(), country: station.file.settings.country };
    const marks = await rowMarks(own, file.mapping.columns, context);
    const look = { ...(await lookOver(own, marks)), ...(join ? { join } : {}) };
    const mapped = mappedAs(this.#engine, file, await this.#profiles(file));
    return {
      shape: { encoding, delimiter, quotes, headerLine },
      reasons,
      leftOut,
      ...(sheet === undefined ? {} : { sheet }),
      ...look,
      ...mapped,
    };
  };

  readonly columnsAs = async (
    mapping: Parameters<EngineHandlers["columnsAs"]>[0],
  ): Promise<ColumnsAs | null> =>
    this.#file ? columnsAs(this.#engine, await this.#profiles(this.#file), mapping) : null;

  readonly keepRecipe: EngineHandlers["keepRecipe"] = async (said) => {
    if (!this.#file) return failure("import/plan-stale", {});
    const kept = await keepRecipe(this.#engine, this.#file.table, said);
    this.#engine.watchers.changed();
    return kept;
  };

  /** What stands in the columns: found once. */
  async #profiles(file: OpenedFile): Promise<readonly ColumnProfile[]> {
    const profiles = file.profiles ?? (await profilesOf(this.#engine, file.table));
    if (this.#file === file) this.#file = { ...file, profiles };
    return profiles;
  }
}
