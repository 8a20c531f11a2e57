import type { TestStation } from "./station.ts";

const decoder = new TextDecoder();

/** The stock of a station as its exported table says it, place by place, without the times; equal texts are equal stocks. */
export async function stockText(station: TestStation): Promise<readonly string[]> {
  const exported = await station.ask.exportTable({ what: "stock" });
  if (!exported.ok) throw new Error(exported.failure.code);
  return decoder
    .decode(exported.value.bytes)
    .split("\r\n")
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => line.split(";").slice(0, 12).join(";"))
    .sort();
}

/** A table's text as the bytes of a file. */
export const fileOf = (name: string, ...lines: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join("\r\n")}\r\n`),
});
