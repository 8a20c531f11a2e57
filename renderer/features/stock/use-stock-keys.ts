import type { RefObject } from "react";
import type { StockNarrowing } from "../../../shared/contracts/stock-records.ts";
import { useCommands } from "../../ui/use-commands.ts";
import { presentFindings } from "./present-findings.ts";
import { narrowedTo, type StockQuery, stepBack } from "./stock-filter.ts";
import type { useExport } from "./use-export.ts";
import type { LineDesk } from "./use-line-desk.ts";
import type { StockList } from "./use-stock-list.ts";

interface StockPlaces {
  readonly list: StockList;
  readonly desk: LineDesk;
  readonly output: ReturnType<typeof useExport>;
  readonly print: (query: StockQuery) => void;
  readonly body: RefObject<HTMLElement | null>;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly entries: RefObject<HTMLElement | null>;
  readonly onLinks: () => void;
}

/** The command keys of the Stock screen. Esc goes back one step at a time, filters last. */
export function useStockKeys({
  list,
  desk,
  output,
  print,
  body,
  search,
  entries,
  onLinks,
}: StockPlaces): void {
  const { filter } = list;
  const back = () => {
    const fewer = stepBack(filter);
    if (desk.chosen.length > 0) desk.release();
    else if (output.done) output.forget();
    else if (entries.current === document.activeElement) body.current?.focus();
    else if (fewer) list.change(fewer);
    else body.current?.focus();
  };
  const onLine = (form: "adjust" | "change") => (desk.hasLine ? () => desk.open(form) : undefined);
  const find = () => search.current?.select();
  const toNextFinding = () => list.change(narrowedTo(filter, nextFinding(list)));
  const readAgain = () => list.renew();
  useCommands({
    F2: onLine("adjust"),
    F3: find,
    F4: onLine("change"),
    F5: readAgain,
    F6: toNextFinding,
    Del: desk.marked?.canStrike ? () => desk.open("strike") : undefined,
    "Ctrl+Z": () => desk.open("undo"),
    "Ctrl+8": onLinks,
    "Ctrl+E": () => output.write(list.query),
    "Ctrl+P": () => print(list.query),
    Esc: desk.form ? undefined : back,
  });
}

/** The finding after the chosen one; after the last all lines again. */
function nextFinding({ filter, window }: StockList): StockNarrowing | null {
  const there = presentFindings(window, filter.finding);
  return there[filter.finding === null ? 0 : there.indexOf(filter.finding) + 1] ?? null;
}
