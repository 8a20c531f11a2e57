import { useEffect, useState } from "react";
import type { ProductRow } from "../../../shared/contracts/count-records.ts";
import type { Engine } from "../../services/services.tsx";
import { matchesText } from "./match-text.ts";

/** How many suggestions are seen at once. */
const most = 5;
/** Keys of a scan come and go within this time; nothing is looked for on their account. */
const pause = 60;

/** Products that begin like what is typed; those of a text typed before are never shown for another. */
export function useSuggestions(engine: Engine, text: string): readonly ProductRow[] {
  const wanted = text.trim();
  const [found, setFound] = useState<{ readonly text: string; readonly rows: readonly ProductRow[] }>({
    text: "",
    rows: [],
  });
  useEffect(() => {
    if (!isWorthSearching(wanted)) return;
    let isWanted = true;
    const timer = setTimeout(async () => {
      const rows = await engine.searchProducts({ text: wanted.slice(0, 200), limit: most });
      if (isWanted) setFound({ text: wanted, rows });
    }, pause);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [engine, wanted]);
  if (!isWorthSearching(wanted)) return [];
  if (found.text === wanted) return found.rows;
  // While the next answer is on its way, those rows stand in that fit as well, so that the list does not blink.
  return found.text === "" ? [] : found.rows.filter(({ name, codes }) => matchesText(name, codes, wanted));
}

/** Words from one letter on, digits from the fourth: fewer are a quantity. */
function isWorthSearching(text: string): boolean {
  return /\p{L}/u.test(text) || /^\d{4}/.test(text);
}
