import type { joining as english } from "../en/joining.ts";
import { oneOf } from "../one-of.ts";

/** Zwei Dateien als eine, und Listen, die als Ganzes behalten werden. */
export const joining: typeof english = {
  sheet: "Blatt, das gelesen wird",
  title: "Zwei Dateien als eine",
  offer: "Stehen Namen oder Codes in einer anderen Datei?",
  add: "Datei mit weiteren Spalten hinzufügen",
  addOf: (name) => `Spalten von ${name} hinzufügen`,
  dialog: "Wählen Sie die Datei mit weiteren Spalten",
  own: (name) => `Code in ${name}`,
  matched: (count, of, name) => `Zeilen mit Treffer in ${name}: ${count} von ${of}.`,
  none: (name) =>
    `Kein Code dieser Datei steht in ${name}. Wählen Sie die Spalten, oder gehen Sie ohne sie weiter.`,
  lost: (codes) => `Nicht gefunden: ${codes}`,
  line: (line, code) => `Zeile ${line}: ${code}`,
  empty: "kein Code",
  twice: (count) =>
    oneOf(
      count,
      `${count} Code steht dort zweimal mit anderen Worten und zählt nicht.`,
      `${count} Codes stehen dort zweimal mit anderen Worten und zählen nicht.`,
    ),
  unmatched: "Zeilen ohne Treffer",
  kept: "Behalten",
  refused: "Weglassen",
  turn: "Dateien tauschen",
  without: "Ohne diese Datei",
  noColumn: "Keine",
  column: (number, cell) => (cell === "" ? `Spalte ${number}` : `Spalte ${number}: ${cell}`),
  joined: (name, count, of) => `mit ${name} (${count} von ${of})`,
  keep: "Diese Liste behalten",
  listed: (title, count) =>
    oneOf(
      count,
      `Die Liste ${title} enthält jetzt ${count} Zeile.`,
      `Die Liste ${title} enthält jetzt ${count} Zeilen.`,
    ),
  listedSafe: "Namen und Scans nutzen sie sofort. Am Bestand hat sich nichts geändert.",
  listedUntil: "Unter Dateien lässt sich die vorige Liste auch später zurückholen.",
  gone: (count) =>
    oneOf(
      count,
      `${count} Zeile der vorigen Liste steht nicht in dieser Datei und fällt weg.`,
      `${count} Zeilen der vorigen Liste stehen nicht in dieser Datei und fallen weg.`,
    ),
  putBack: "Vorige Liste zurückholen",
  backShort: "Zurückholen",
  backWhat: (title, date) => `${title} vom ${date} zurückholen`,
  backTitle: (title, date) => `${title} vom ${date} zurückholen?`,
  backText: (rows) =>
    `Die Liste ist dann wieder, wie sie war: ${rows}. Die jetzige geht, bis ihre Datei neu geladen wird. Am Bestand ändert sich nichts.`,
  backRows: (count) => oneOf(count, "1 Zeile", `${count} Zeilen`),
  puttingBack: "Wird zurückgeholt",
  isBack: "Die Liste ist wieder, wie sie war.",
  isBackSafe: "Von dieser Datei wurde nichts behalten.",
};
