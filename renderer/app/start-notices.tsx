import type { StartNotice } from "../../shared/contracts/engine-records.ts";
import type { Messages } from "../i18n/en.ts";
import type { Format } from "../i18n/format.ts";
import { useFormat, useMessages } from "../i18n/use-messages.tsx";
import { useServices } from "../services/services.tsx";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";

/** What was found or mended while starting, said once. It takes no focus and stands above the screen. */
export function StartNotices({ notices }: { readonly notices: readonly StartNotice[] }) {
  const { frame } = useMessages();
  const format = useFormat();
  const { engine } = useServices();
  if (notices.length === 0) return null;
  return (
    <section className="start-notices t-unknown" aria-label={frame.noticesTitle}>
      <Icon name="unsafe" />
      <ul className="grow">
        {notices.map((notice) => {
          const text = sayNotice(frame.notices, format, notice);
          return <li key={text}>{text}</li>;
        })}
      </ul>
      <Button onPress={() => void engine.readNotices({})}>{frame.understood}</Button>
    </section>
  );
}

function sayNotice(words: Messages["frame"]["notices"], format: Format, notice: StartNotice): string {
  const moment = (at: number) => `${format.date(at)} ${format.minute(at)}`;
  switch (notice.kind) {
    case "tail-cut":
      return words.tail(format.bytes(notice.bytes));
    case "middle-skipped":
      return words.middle(format.bytes(notice.bytes));
    case "rebuilt":
      return words.rebuilt(format.number(notice.entries));
    case "journal-healed":
      return words.journal(format.number(notice.entries));
    case "database-healed":
      return words.database(format.number(notice.entries));
    case "saved-after-all":
      return words.after(format.number(notice.packs));
    case "clock-behind":
      return words.clock(moment(notice.now), moment(notice.last));
    case "gap":
      return words.gap(format.number(notice.from), format.number(notice.to), notice.station);
    case "not-understood":
      return words.unknown(format.number(notice.entries));
  }
}
