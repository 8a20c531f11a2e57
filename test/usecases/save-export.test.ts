import { expect, test } from "vitest";
import { saveExport } from "../../renderer/services/save-export.ts";
import type { Services } from "../../renderer/services/services.tsx";
import { success } from "../../shared/base/result.ts";
import { failure } from "../../shared/errors.ts";
import { made, twoLots } from "../makers/exports.ts";

/** A machine that keeps what it is told to write, and gives back what `keeps` makes of it. */
function hostThat(keeps: (bytes: Uint8Array) => Uint8Array) {
  let kept = new Uint8Array(0);
  return {
    "file.save": async ({ bytes }: { readonly bytes: Uint8Array }) => {
      kept = new Uint8Array(keeps(bytes.slice()));
      const saved = { name: "kassa.csv", place: "Stick", sha256: "0", readBack: true, handle: "h" };
      return success({ ...saved, size: kept.length });
    },
    "file.read": async ({ offset, length }: { readonly offset: number; readonly length: number }) =>
      success(kept.slice(offset, offset + length)),
  } as unknown as Services["host"];
}

test("what lies in the file is what is compared; what differs, or was not compared to the end, is not handed out", async () => {
  const { ask } = await twoLots();
  const station = { ask };
  const engine = ask as unknown as Services["engine"];
  const save = async (host: Services["host"], own = engine) =>
    await saveExport({ engine: own, host }, await made(station as never, { what: "stock" }), "");
  expect(await save(hostThat((bytes) => bytes))).toMatchObject({
    value: { place: "Stick", receipt: { file: "kassa.csv", rows: 3, isReadBack: true } },
  });
  const spoilt = (bytes: Uint8Array) => {
    bytes[bytes.length - 5] = 0x37;
    return bytes;
  };
  expect(await save(hostThat(spoilt))).toMatchObject({
    failure: { code: "export/not-verified", facts: { row: 3 } },
  });
  const stopped = {
    ...engine,
    verifyExport: async () => failure("task/cancelled", {}),
  } as Services["engine"];
  expect(
    await save(
      hostThat((bytes) => bytes),
      stopped,
    ),
  ).toMatchObject({ failure: { code: "export/not-verified", facts: { row: 0 } } });
});
