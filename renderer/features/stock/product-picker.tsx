import { type KeyboardEvent, useEffect, useId, useState } from "react";
import type { ProductRow } from "../../../shared/contracts/count-records.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";

/** How many products are offered at once. */
const most = 8;

/** Finds another product by name or code; arrows choose, Enter takes it. */
export function ProductPicker({ onPick }: { readonly onPick: (product: ProductRow) => void }) {
  const { history } = useMessages();
  const words = history.change;
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const id = useId();
  const found = useProducts(text.trim());
  const marked = Math.min(at, (found?.length ?? 0) - 1);
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found?.length) {
      event.preventDefault();
      setAt((marked + step + found.length) % found.length);
    }
    const picked = event.key === "Enter" ? found?.[marked] : undefined;
    if (event.key === "Enter") event.preventDefault();
    if (picked) onPick(picked);
  };
  return (
    <div className="stack">
      <input
        type="search"
        className="input"
        role="combobox"
        aria-label={words.search}
        placeholder={words.search}
        aria-expanded={(found?.length ?? 0) > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={marked >= 0 ? `${id}-${marked}` : undefined}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div className="line-products" role="listbox" id={`${id}-list`} aria-label={words.found}>
        {found?.map((product, index) => (
          <div
            key={product.code}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === marked}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(product)}
          >
            <b>{product.name || product.shown}</b> <span className="sub">{product.pack}</span>
            <span className="sub line-products-code">{product.shown}</span>
          </div>
        ))}
      </div>
      {found?.length === 0 && text.trim() !== "" && <p className="sub">{words.noProduct(text.trim())}</p>}
    </div>
  );
}

/** Products that fit what is typed; undefined until the engine has answered. */
function useProducts(text: string): readonly ProductRow[] | undefined {
  const { engine } = useServices();
  const [found, setFound] = useState<readonly ProductRow[]>();
  useEffect(() => {
    let isWanted = text !== "";
    if (isWanted)
      void engine.searchProducts({ text: text.slice(0, 200), limit: most }).then((rows) => {
        if (isWanted) setFound(rows);
      });
    return () => {
      isWanted = false;
    };
  }, [engine, text]);
  return text === "" ? undefined : found;
}
