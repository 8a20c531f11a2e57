import type { Header } from "./header.ts";

/** What is known of a restore that was tried. */
export interface Drill {
  /** When it ended. */
  readonly at: Date;
  /** Who did it, as that person says. */
  readonly by: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  /** What the snapshot says of itself; undefined when it says nothing. */
  readonly header: Header | undefined;
  /** What came of it, as the one line says it. */
  readonly result: string;
}

/** The protocol of a drill, to be printed and signed: when, which, what came of it, by whom. */
export function drillProtocol({ at, by, name, size, sha256, header, result }: Drill): string {
  const made = header
    ? `${header.created}, station ${header.station}, entries: ${header.entries}, version ${header.version}`
    : "not known";
  return [
    "Reshelf: protocol of a restore drill",
    `when       ${at.toISOString()}`,
    `which      ${name}`,
    `size       ${size} bytes`,
    `sha256     ${sha256}`,
    `made       ${made}`,
    `result     ${result}`,
    `by         ${by}`,
    "signature  ______________________________",
  ].join("\n");
}
