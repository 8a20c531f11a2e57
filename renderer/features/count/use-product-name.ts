import { useEffect, useState } from "react";
import type { Engine } from "../../services/services.tsx";

/** The name of the product a code stands for, once the engine has found it; the code until then. */
export const useProductName = (engine: Engine, code: string, name = ""): string =>
  useProductFacts(engine, name === "" ? code : "").name || name || code;

/** Name and size of the pack a code stands for, as far as the engine has found it. */
export function useProductFacts(
  engine: Engine,
  code: string,
): { readonly name: string; readonly pack: string } {
  const [found, setFound] = useState({ code: "", name: "", pack: "" });
  useEffect(() => {
    if (code === "") return;
    let isWanted = true;
    void engine.searchProducts({ text: code.slice(0, 200), limit: 1 }).then(([product]) => {
      const isIt = product?.codes.some((other) => isSameCode(other, code));
      if (isWanted && product && isIt) setFound({ code, name: product.name, pack: product.pack });
    });
    return () => {
      isWanted = false;
    };
  }, [engine, code]);
  return found.code === code ? found : { name: "", pack: "" };
}

/** `2642619` is `CNK:2642619`, and an EAN is its GTIN with a nought before it. */
const isSameCode = (canonical: string, code: string) =>
  canonical === code || canonical.endsWith(`:${code}`) || canonical === code.padStart(14, "0");
