import { useEffect, useState } from "react";
import type { CatalogueRow } from "../../../shared/contracts/frame-records.ts";
import { useServices } from "../../services/services.tsx";

/** Of each list that is here the one before it, by id; asked again when one of them is another. */
export function useListsBefore(
  rows: readonly { readonly id: string; readonly loadedAt: number }[],
): ReadonlyMap<string, CatalogueRow> {
  const { engine } = useServices();
  const [before, setBefore] = useState<ReadonlyMap<string, CatalogueRow>>(new Map());
  const key = rows.map(({ id, loadedAt }) => `${id} ${loadedAt}`).join("\n");
  useEffect(() => {
    let isHere = key !== "";
    if (isHere)
      void engine
        .listsBefore({})
        .then((lists) => isHere && setBefore(new Map(lists.map((list) => [list.id, list]))));
    return () => {
      isHere = false;
    };
  }, [engine, key]);
  return before;
}
