import type { ProductRow } from "../../../shared/contracts/count-records.ts";
import { matchedParts } from "./match-text.ts";

/** A product that was found, what was typed underlined in its name. */
export function ProductOption({
  product,
  typed,
  remark = "",
}: {
  readonly product: ProductRow;
  readonly typed: string;
  readonly remark?: string;
}) {
  return (
    <>
      <span>
        <Marked text={product.name || product.shown} typed={typed} />
        {product.pack && <small> {product.pack}</small>}
      </span>
      <span className="num">{product.name ? product.shown : ""}</span>
      <small className="num">{remark}</small>
    </>
  );
}

/** Something else that can be chosen: what it does, and what that means. */
export function PlainOption({ title, remark }: { readonly title: string; readonly remark: string }) {
  return (
    <>
      <span className="wide">{title}</span>
      <small className="num">{remark}</small>
    </>
  );
}

function Marked({ text, typed }: { readonly text: string; readonly typed: string }) {
  let at = 0;
  return matchedParts(text, typed).map((part) => {
    at += part.text.length;
    return part.isMatch ? <mark key={at}>{part.text}</mark> : part.text;
  });
}
