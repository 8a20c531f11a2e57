import { type ReactNode, useState } from "react";
import type { ReadingRow } from "../../../shared/contracts/count-records.ts";
import { calledOf } from "./block-view.ts";
import type { Desk } from "./desk.ts";
import { FormStrip } from "./form-strip.tsx";
import { type PackForm, type PackTyped, packForm } from "./pack-form.ts";

/** Changes a reading: its quantity, expiry and lot, as they stand and as they should be. */
export function AmendEntry({
  desk,
  row,
  middle,
}: {
  readonly desk: Desk;
  readonly row: ReadingRow;
  readonly middle: ReactNode;
}) {
  const { engine, counting, go, words, written } = desk;
  const name = calledOf(row);
  const wasPieces = row.unit === "piece";
  const [form, setForm] = useState<PackForm>(() => ({
    ...packForm({
      quantity: `${Math.abs(row.added)}${wasPieces ? "/" : ""}`,
      expiry: row.expiry && written.expiry(row.expiry),
      lot: row.lot,
    }),
    inPack: row.inPack,
  }));
  const book = ({ quantity, inPieces = false, expiry, lot }: PackTyped) => {
    const label = { code: name, lot: lot ?? "", expiry: expiry ?? "" };
    const change = {
      ...((expiry ?? "") !== row.expiry && { expiry: expiry ?? null }),
      ...((lot ?? "") !== row.lot && { lot: lot ?? null }),
    };
    const isSame = quantity === Math.abs(row.added) && inPieces === wasPieces;
    if (!isSame && inPieces)
      void counting.change({ id: row.id }, label, (of) => engine.setPieces({ of, said: quantity }));
    else if (!isSame) counting.setQuantity({ id: row.id }, label, quantity);
    if (Object.keys(change).length > 0)
      void counting.change({ id: row.id }, label, (of) => engine.amendReading({ of, change }));
    go({ kind: "scan" });
  };
  return (
    <FormStrip
      desk={desk}
      name={name}
      form={form}
      setForm={setForm}
      chip={words.entry.change(name)}
      book={book}
      leave={() => go({ kind: "scan" })}
      middle={middle}
    />
  );
}
