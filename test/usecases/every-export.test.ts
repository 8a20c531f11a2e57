import { expect, test } from "vitest";
import { fieldForms } from "../../shared/domain/customers/own-field.ts";
import { type ExportWhat, exportWhats } from "../../shared/domain/export/export-fields.ts";
import { dateForms, type ExportProfile, usualProfile } from "../../shared/domain/export/export-profile.ts";
import { writtenDelimiters } from "../../shared/domain/tables/layout.ts";
import { kept, maria } from "../makers/customers.ts";
import { made, twoLots } from "../makers/exports.ts";
import { defined, fieldsOf } from "../makers/own-fields.ts";
import type { TestStation } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";
import { seeded } from "../makers/tables.ts";

/** A pharmacy with something of all that can be handed out: VAT with decimals, a link, customers, formulas. */
async function something(): Promise<TestStation> {
  const station = await twoLots();
  const list = fileOf(
    "apb.csv",
    "CNK;EAN;Benaming;Btw",
    "2642619;;=2+3;5,5",
    "0587188;05410013111009;Crème;21",
  );
  const plan = await station.ask.planImport(list);
  if (!plan.ok) throw new Error(plan.failure.code);
  expect(await station.ask.keepList({ plan: plan.value.plan })).toMatchObject({ ok: true });
  const fields = await Promise.all(
    fieldForms.map((form) => defined(station, { name: `Eigen ${form}`, form, choices: ["=a;b"] })),
  );
  const values = ["=1+1", "12.50", "2026-03-12", "yes", "=a;b"];
  const own = Object.fromEntries(fieldForms.map((_, at) => [fields[at], values[at]]));
  await kept(station, { ...maria, own: own as never });
  return station;
}

/** Any profile of one of the tables, all its columns in another order. */
function anyProfile(station: TestStation, what: ExportWhat, random: () => number): ExportProfile {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const usual = usualProfile(what, pick(["nl", "fr", "de", "en"] as const), false, fieldsOf(station));
  return {
    ...usual,
    ...{ id: "every", name: "Kassa", delimiter: pick(writtenDelimiters), dates: pick(dateForms) },
    ...{ decimal: pick([",", "."] as const), cells: pick(["excel", "plain"] as const) },
    encoding: pick(["utf-8", "utf-8-bom", "utf-16le"] as const),
    columns: [...usual.columns].sort(() => random() - 0.5),
  };
}

test.each(exportWhats)(
  "%s: whatever the profile, a file is read back and compared, and one changed cell is found",
  async (what) => {
    const random = seeded(what.length);
    const station = await something();
    await station.ask.linkCodes({ code: "CNK:0587188", to: "05410013111009", reason: "zelfde pak" });
    for (let turn = 0; turn < 6; turn++) {
      const profile = anyProfile(station, what, random);
      const check = async (change: (bytes: Uint8Array) => void) => {
        const { export: id, name, bytes, rows } = await made(station, { what, profile });
        change(bytes);
        return [
          rows,
          await station.ask.verifyExport({ export: id, name, sha256: "0", readBack: true, bytes }),
        ] as const;
      };
      const said = JSON.stringify(profile);
      const [rows, sound] = await check(() => {});
      expect(sound, said).toMatchObject({ ok: true, value: { rows } });
      expect(rows, said).toBeGreaterThan(0);
      // The last figure of the file, which stands in a row.
      const [, spoilt] = await check((bytes) => {
        const at = bytes.findLastIndex((byte) => byte >= 0x30 && byte <= 0x39);
        bytes[at] = bytes[at] === 0x39 ? 0x38 : 0x39;
      });
      expect(spoilt, said).toMatchObject({ failure: { code: "export/not-verified" } });
    }
  },
);
