import { useState } from "react";
import type { Failure } from "../../../shared/errors.ts";
import { saveExport } from "../../services/save-export.ts";
import { useServices } from "../../services/services.tsx";
import type { StockQuery } from "./stock-filter.ts";

/** What an export came to. */
export type Exported =
  | {
      readonly name: string;
      readonly rows: number;
      readonly packs: number;
      readonly readBack: boolean;
    }
  | { readonly failure: Failure };

/** Writes the lines that are shown to a file the person chooses. */
export function useExport(title: string): {
  readonly done: Exported | undefined;
  readonly isBusy: boolean;
  readonly write: (query: StockQuery) => void;
  /** Writes the linked codes instead. */
  readonly writeLinks: () => void;
  readonly forget: () => void;
} {
  const services = useServices();
  const { engine } = services;
  const [done, setDone] = useState<Exported>();
  const [isBusy, setBusy] = useState(false);
  const write = async (wanted: Parameters<typeof engine.exportTable>[0]) => {
    setBusy(true);
    setDone(undefined);
    try {
      const made = await engine.exportTable(wanted);
      if (!made.ok) return setDone({ failure: made.failure });
      const { rows, packs } = made.value;
      const saved = await saveExport(services, made.value, title);
      if (!saved.ok) return setDone({ failure: saved.failure });
      if (saved.value === null) return;
      const { file, isReadBack } = saved.value.receipt;
      setDone({ name: file, rows, packs, readBack: isReadBack });
    } finally {
      setBusy(false);
    }
  };
  return {
    done,
    isBusy,
    write: (query) =>
      void (isBusy ? undefined : write({ what: "stock", stock: { ...query, first: 0, count: 0 } })),
    writeLinks: () => void (isBusy ? undefined : write({ what: "links" })),
    forget: () => setDone(undefined),
  };
}
