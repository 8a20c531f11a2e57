import type { StartNotice } from "../../../shared/contracts/frame-records.ts";
import type { Messages } from "../../i18n/en.ts";
import type { Format } from "../../i18n/format.ts";

/** What was found or mended while starting, as a sentence. */
export function sayNotice(words: Messages["frame"]["notices"], format: Format, notice: StartNotice): string {
  const moment = (at: number) => `${format.date(at)} ${format.minute(at)}`;
  switch (notice.kind) {
    case "tail-cut":
      return words.tail(format.bytes(notice.bytes));
    case "middle-skipped":
      return words.middle(format.bytes(notice.bytes));
    case "rebuilt":
      return words.rebuilt(format.number(notice.entries));
    case "gone-back":
      return words.goneBack(format.number(notice.entries));
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
    case "not-read-back":
      return words.unread(format.number(notice.from), format.number(notice.to), notice.station);
    case "not-understood":
      return words.unknown(format.number(notice.entries));
  }
}
