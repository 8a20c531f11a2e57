import { useState } from "react";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import type { SavedExport } from "../../services/save-export.ts";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type GiveState, giveFlow } from "./give-flow.ts";
import { GiveReceipt } from "./give-receipt.tsx";
import { Refusal } from "./refusal.tsx";
import { useStore } from "./store.ts";
import { TaskProgress } from "./task-progress.tsx";

/** How far handing out is, and what came of it. */
export function GiveOutcome() {
  const { give, files } = useMessages();
  const { busy, saved, receipt, refused } = useStore(giveFlow.store);
  return (
    <>
      {busy?.step === "making" && (
        <TaskProgress what="export" label={files.give.writing(give.whats[busy.what])} />
      )}
      {busy?.step === "checking" && <TaskProgress what="export-check" label={give.checking} />}
      {refused && <Refusal failure={refused} />}
      {saved && <SavedNotice saved={saved} receipt={receipt} />}
    </>
  );
}

function SavedNotice({
  saved,
  receipt: laid,
}: {
  readonly saved: SavedExport;
  readonly receipt: GiveState["receipt"];
}) {
  const { give, files } = useMessages();
  const format = useFormat();
  const services = useServices();
  const [printed, setPrinted] = useState(0);
  const { place, receipt } = saved;
  const { file, rows, tally, isReadBack } = receipt;
  const words = files.give;
  const packs = tally ? give.packs(format.number(tally.all.packs)) : "";
  return (
    <Notice
      tone={isReadBack ? "good" : "asked"}
      icon={isReadBack ? "good" : "told"}
      words={{
        what: place === "" ? words.savedHere(file) : words.saved(file, place),
        safe: isReadBack ? give.verified(format.number(rows), packs) : words.unread(format.number(rows)),
      }}
    >
      <div className="row give-acts">
        <Button onPress={() => void giveFlow.receipt(services, give.receiptEnding)}>{give.receipt}</Button>
        <Button onPress={() => void giveFlow.receipt(services, give.receiptPdfEnding)}>
          {give.receiptPdf}
        </Button>
        <Button onPress={() => setPrinted(printed + 1)}>{give.receiptPrint}</Button>
        {laid && <span>{give.receiptSaved(laid.name)}</span>}
      </div>
      {printed > 0 && <GiveReceipt key={printed} receipt={receipt} />}
    </Notice>
  );
}
