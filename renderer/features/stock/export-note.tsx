import { sayFailure } from "../../i18n/say-failure.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { Exported } from "./use-export.ts";

/** What was exported, how much, and whether it was read back. */
export function ExportNote({
  done,
  what: named,
}: {
  readonly done: Exported;
  /** What a table without packs holds. */
  readonly what?: (count: number, text: string) => string;
}) {
  const { stock, frame, failures } = useMessages();
  const format = useFormat();
  if ("failure" in done)
    return <Notice tone="unsafe" icon="unsafe" words={sayFailure(failures, done.failure)} />;
  const { rows, packs } = done;
  const what = named
    ? `${named(rows, format.number(rows))}.`
    : stock.exportedWhat(
        `${format.number(rows)} ${format.plural(rows, frame.lines1, frame.linesN)}`,
        `${format.number(packs)} ${format.plural(packs, frame.packs1, frame.packsN)}`,
      );
  return (
    <Notice
      tone={done.readBack ? "good" : "neutral"}
      icon={done.readBack ? "good" : "told"}
      words={{
        what: stock.exported(done.name),
        safe: `${what} ${done.readBack ? stock.readBack : stock.notReadBack}`,
      }}
    />
  );
}
