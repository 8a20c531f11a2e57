import { readFileSync } from "node:fs";

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: { readonly url?: string; readonly host?: string };
  }[];
}

/** The words that make Chromium write down everything its network service is asked, the services of its own included. */
export const netLogWords = (path: string): readonly string[] => [
  `--log-net-log=${path}`,
  "--net-log-capture-mode=Everything",
];

/** Every URL and every host name the network service was asked for, whether it was let through or not. */
export function askedForIn(path: string): readonly string[] {
  const text = readFileSync(path, "utf8");
  // A program that was killed leaves the list open.
  const log = JSON.parse(
    text.trimEnd().endsWith("}") ? text : `${text.trimEnd().replace(/,$/, "")}]}`,
  ) as NetLog;
  const asked = log.events.flatMap(({ params }) => params?.url ?? params?.host ?? []);
  return [...new Set(asked)];
}
