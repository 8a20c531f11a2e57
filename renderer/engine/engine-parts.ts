import type { FrameWindow } from "../../shared/contracts/frame-records.ts";
import type { CatalogueStore } from "../../shared/ports/catalogue-store.ts";
import type { Clock } from "../../shared/ports/clock.ts";
import type { KeptColumns } from "../../shared/ports/kept-columns.ts";
import type { Closing } from "../../shared/ports/key-files.ts";
import type { LedgerStore } from "../../shared/ports/ledger-store.ts";
import type { PageMaking } from "../../shared/ports/page-making.ts";
import type { Profile } from "../../shared/ports/profile.ts";
import type { Sealing, SealOpening } from "../../shared/ports/sealing.ts";
import type { ShareDigests } from "../../shared/ports/share-digesting.ts";
import type { ReadWorkbook } from "../../shared/ports/workbooks.ts";
import type { PackMoment } from "../../shared/usecases/pack-moment.ts";
import type { Trial } from "../../shared/usecases/prove-snapshot.ts";
import type { ScansFirst } from "../../shared/usecases/scans-first.ts";

/** What the engine is built from: the outside world behind ports. */
export interface EngineParts {
  readonly store: LedgerStore;
  readonly catalogues: CatalogueStore;
  readonly profile: Profile;
  readonly sealing: Sealing;
  /** Where thousands of records are opened; in the engine itself without it. */
  readonly seals?: SealOpening;
  readonly shareDigests: ShareDigests;
  readonly pageMaking: PageMaking;
  readonly closing: Closing;
  /** Where a snapshot is restored for trial; in the engine itself without it. */
  readonly trial?: Trial;
  /** Where a snapshot is packed; in the engine itself without it. */
  readonly pack?: PackMoment;
  readonly columns: KeptColumns;
  readonly clock: Clock;
  /** Whether a scan is on its way; the workers beside hear it too. */
  readonly scans?: ScansFirst;
  /** Without it a workbook is named as one, and not read. */
  readonly readWorkbook?: ReadWorkbook;
  /** Everything lies in memory, to learn with. */
  readonly isPractice?: boolean;
  readonly version: string;
  readonly language: FrameWindow["settings"]["language"];
}
