import { type ReactNode, useEffect, useState } from "react";
import { piecesInPack } from "../../../shared/domain/catalogue/pieces-in-pack.ts";
import { gtinOf } from "../../../shared/domain/codes/gtin.ts";
import type { Desk, Mode } from "./desk.ts";
import { FormStrip } from "./form-strip.tsx";
import { inOneGo, type PackForm, type PackTyped, packForm, pinsOf } from "./pack-form.ts";
import { saidOf } from "./taking.ts";
import { useProductFacts } from "./use-product-name.ts";

/** A product that was chosen or a code that was typed: quantity, expiry and lot, then it is booked. */
export function TypedEntry({
  desk,
  mode,
  middle,
}: {
  readonly desk: Desk;
  readonly mode: Extract<Mode, { kind: "typed" }>;
  readonly middle: ReactNode;
}) {
  const { engine, counting, go, taking } = desk;
  const product = useProductFacts(engine, mode.code);
  const name = mode.name || product.name || mode.code;
  const [form, setForm] = useState(() => packForm({}, desk.pins));
  const typed = form.step === "quantity" && mode.isByItself ? form.texts.quantity.shown : "";
  const longer = mode.code + typed;
  // The code went on by itself, but was the beginning of a longer one.
  const isLonger = /^\d{8,}$/.test(typed) || (/^\d{5,7}$/.test(typed) && gtinOf(longer) !== undefined);
  useEffect(() => {
    if (isLonger) go({ kind: "scan", text: longer });
  }, [isLonger, go, longer]);
  // So many digits are no quantity: unless they say a month as well, they belong to the code.
  const isCode = /^\d{5,}$/.test(typed) && !inOneGo(form, desk.today);

  const book = ({ quantity, inPieces, expiry, lot }: PackTyped) => {
    const label = { code: name, lot: lot ?? "", expiry: expiry ?? "" };
    const pack = {
      code: mode.code,
      ...(inPieces && { inPieces }),
      ...(expiry && { expiry }),
      ...(lot && { lot }),
    };
    const kept = counting.record(label, quantity, (packs) =>
      taking
        ? engine.takeOutTyped({ ...pack, quantity: packs, taking: saidOf(taking) })
        : engine.recordTyped({ ...pack, quantity: packs }),
    );
    const { nameAfter } = mode;
    if (nameAfter)
      void kept.then(
        (row) => row && engine.nameProduct({ code: row.product.code, name: nameAfter, pack: "" }),
      );
    desk.setPins(pinsOf(form));
    go({ kind: "scan" });
  };
  const change = (next: PackForm) => {
    if (isCode && next.trouble === "quantity") go({ kind: "typed", code: longer, name: "" });
    else setForm(next);
  };
  return (
    <FormStrip
      desk={desk}
      name={name}
      form={{ ...form, inPack: piecesInPack(product.pack) }}
      setForm={change}
      canPin
      firstPart={{
        key: "product",
        text: name,
        isFilled: true,
        open: () => go({ kind: "scan", text: mode.code }),
      }}
      chip=""
      book={book}
      leave={() => go({ kind: "scan" })}
      middle={middle}
    />
  );
}
