import { readdirSync, readFileSync } from "node:fs";
/** One sentence or word of a language, as a person would see it, and where it stands. */
export interface Spoken {
  readonly path: string;
  readonly text: string;
}

/** Facts as they occur: what a message says is measured with these. */
const facts: Readonly<Record<string, unknown>> = {
  name: "stock.csv",
  newest: "21/11/2026",
  part: "R1-0003",
  reason: "EIO",
  station: "Balie 2",
  entry: "812",
  version: "2.1",
  looksLike: "spreadsheet",
  missing: ["CNK", "lot"],
  encoding: "cp850",
  letters: ["Ω", "日"],
  why: "field",
  at: "columns",
};
const anyFacts = new Proxy(facts, { get: (known, name) => known[String(name)] ?? 1284 });

/** Every text of a language, messages with facts filled in: `counts` for whatever a message is told. */
export function everythingSaid(
  messages: unknown,
  path = "",
  counts: readonly unknown[] = Array(6).fill(12),
): readonly Spoken[] {
  if (typeof messages === "string") return [{ path, text: messages }];
  if (typeof messages === "function") {
    const said = path.startsWith("failures.") ? messages(anyFacts) : messages(...counts);
    return everythingSaid(said, path, counts);
  }
  if (messages === null || typeof messages !== "object") return [];
  return Object.entries(messages).flatMap(([key, value]) =>
    everythingSaid(value, path ? `${path}.${key}` : key, counts),
  );
}

/** The paths of every message of a language: a function, a text, or a list of texts is one. */
export function everyMessage(messages: unknown, path = ""): readonly string[] {
  if (typeof messages !== "object" || messages === null || Array.isArray(messages)) return [path];
  return Object.entries(messages).flatMap(([key, value]) =>
    everyMessage(value, path ? `${path}.${key}` : key),
  );
}

const folder = new URL("../../renderer/", import.meta.url);

/** The sources of the window that may say something, by their path in renderer/. */
export const sources: ReadonlyMap<string, string> = new Map(
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => /\.tsx?$/.test(name) && !/^i18n\/(nl|fr|de|en)[/.]/.test(name))
    .map((name) => [name, readFileSync(new URL(name, folder), "utf8")]),
);
