import type { Settings } from "../../../shared/contracts/frame-records.ts";
import type { Messages } from "../../i18n/en.ts";
import type { Format } from "../../i18n/format.ts";
import type { Engine } from "../../services/services.tsx";
import { products } from "./samples.ts";

/** Furnishes an engine that keeps nothing: a place to count in, and the products the samples are of. */
export async function openPractice(
  engine: Engine,
  { language, country, shortDated, scanner }: Settings,
  { practice: words }: Messages,
  format: Format,
): Promise<void> {
  await engine.setUp({ language, pharmacy: words.room, station: words.room, operators: [words.word] });
  await engine.changeSettings({ country, shortDated });
  if (scanner) await engine.teachScanner({ profile: scanner });
  const place = await engine.definePlace({ name: words.place, note: "" });
  if (place.ok) await engine.openPlace({ id: place.value.id, how: "ask" });
  for (const { code, name, inside } of products) {
    const pack = `${format.number(inside.count)} ${words.sheet.inside[inside.what]}`;
    await engine.nameProduct({ code, name, pack });
  }
}
