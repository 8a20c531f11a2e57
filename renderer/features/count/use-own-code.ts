import { useEffect, useState } from "react";
import type { Engine } from "../../services/services.tsx";

/** The code of the pharmacy's own that the next new product gets; asked for anew with each row. */
export function useOwnCode(engine: Engine, row: string): string {
  const [own, setOwn] = useState("");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row before may have taken it
  useEffect(() => {
    let isWanted = true;
    void engine.nextOwnCode({}).then((next) => {
      if (isWanted) setOwn(next.own);
    });
    return () => {
      isWanted = false;
    };
  }, [engine, row]);
  return own;
}
