import type { WrittenEncoding } from "../../../shared/domain/tables/layout.ts";
import type { SourceLayout } from "../../../shared/domain/tables/source-layout.ts";
import type { Pause } from "../../../shared/domain/tables/table.ts";
import { TextBytes } from "./text-bytes.ts";

const pieceLength = 262_144;
/** What our reader has to find enclosed, beside the delimiter. */
const enclosed = /["\r\n]|^sep=/i;

/** Rows of texts as a file in the layout of another one; undefined when its encoding has not all their characters. */
export async function writeLike(
  layout: SourceLayout,
  rows: AsyncIterable<readonly string[]>,
  pause: Pause,
): Promise<Uint8Array | undefined> {
  const bytes = new TextBytes(encodingOf(layout));
  let text = layout.isNamed ? `sep=${layout.delimiter}${layout.newline}` : "";
  let done = 0;
  for await (const row of rows) {
    done++;
    text += rowText(row, layout);
    if (text.length < pieceLength) continue;
    bytes.add(text);
    if (bytes.lost.count > 0) return undefined;
    text = "";
    await pause(done, 0);
  }
  bytes.add(text);
  return bytes.lost.count > 0 ? undefined : bytes.bytes();
}

const encodingOf = ({ encoding, hasMark }: SourceLayout): WrittenEncoding =>
  encoding === "utf-8" && hasMark ? "utf-8-bom" : encoding;

function rowText(row: readonly string[], { delimiter, newline }: SourceLayout): string {
  const cells = row.map((cell) =>
    enclosed.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell,
  );
  const text = cells.join(delimiter);
  return `${text === "" ? '""' : text}${newline}`;
}
