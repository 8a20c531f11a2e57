import { type ReactNode, useEffect, useState } from "react";
import type { Desk, Mode } from "./desk.ts";
import { FormStrip } from "./form-strip.tsx";
import { type PackTyped, packForm } from "./pack-form.ts";
import { saidOf } from "./taking.ts";
import { useProductName } from "./use-product-name.ts";

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
  const name = useProductName(engine, mode.code, mode.name);
  const [form, setForm] = useState(() => packForm());
  const typed = form.texts.quantity.shown;
  // The code went on by itself, but was the beginning of a longer one.
  const isLonger = mode.isByItself === true && form.step === "quantity" && /^\d{5,}$/.test(typed);
  useEffect(() => {
    if (isLonger) go({ kind: "scan", text: mode.code + typed });
  }, [isLonger, go, mode.code, typed]);

  const book = ({ quantity, expiry, lot }: PackTyped) => {
    const label = { code: name, lot: lot ?? "", expiry: expiry ?? "" };
    const pack = { code: mode.code, ...(expiry && { expiry }), ...(lot && { lot }) };
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
    go({ kind: "scan" });
  };
  return (
    <FormStrip
      desk={desk}
      name={name}
      form={form}
      setForm={setForm}
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
