import * as v from "valibot";
import { exportWhats } from "../domain/export/export-fields.ts";
import { ExportProfile } from "../domain/export/export-profile.ts";
import type { ExportReceipt } from "../domain/export/export-receipt.ts";
import { method, view } from "./contract.ts";
import { answer, outcome, type Written } from "./engine-answers.ts";
import { bytes, count, empty, stockQuery, text } from "./engine-inputs.ts";
import type { ExportLook, ExportMade, ExportWindow } from "./export-records.ts";

/** What is handed out: the usual table of something, or by a profile; of the stock perhaps a part. */
const wish = v.object({
  what: v.picklist(exportWhats),
  profile: v.optional(ExportProfile),
  stock: v.optional(stockQuery),
  /** Only what changed after this moment. */
  since: v.optional(v.nullable(count)),
});

/** Handing out: this part of what the window may ask of the engine. */
export const exportContract = {
  exportTable: method(
    wish,
    outcome<ExportMade, "export/letters-lost" | "customers/locked" | "task/cancelled">(),
  ),
  /** Compares what was read from the place of a file with what was meant; what is not the same was not handed out. */
  verifyExport: method(
    v.object({
      export: text(40),
      name: text(300),
      sha256: text(64),
      readBack: v.boolean(),
      bytes,
    }),
    outcome<ExportReceipt, "export/not-verified" | "task/cancelled">(),
  ),
  /** The receipt of the table that was verified last, as a table or as a document to print. */
  exportReceipt: method(
    v.object({ export: text(40), as: v.picklist(["csv", "pdf"]) }),
    answer<{ readonly name: string; readonly bytes: Uint8Array }>(),
  ),
  lookAtExport: method(wish, outcome<ExportLook, "customers/locked" | "task/cancelled">()),
  exportProfiles: view(empty, answer<ExportWindow>()),
  /** Keeps a profile, in the place of one with its id; an empty id is a new one. */
  keepExportProfile: method(v.object({ profile: ExportProfile }), answer<Written<{ readonly id: string }>>()),
  dropExportProfile: method(v.object({ id: text(40) }), answer<Written>()),
} as const;
