import { useState } from "react";
import type { CatalogueRow } from "../../../shared/contracts/frame-records.ts";
import type { Failure } from "../../../shared/errors.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Refusal } from "./refusal.tsx";

/** Puts the list back that another one took the place of, at any later time; nothing where none is kept. */
export function PutBack({ before }: { readonly before: CatalogueRow | undefined }) {
  const { joining } = useMessages();
  const format = useFormat();
  const [isAsked, setAsked] = useState(false);
  if (!before) return null;
  const label = joining.backWhat(before.title, format.date(before.loadedAt));
  return (
    <>
      <Button label={label} onPress={() => setAsked(true)}>
        {joining.backShort}
      </Button>
      {isAsked && <PutBackDialog before={before} onClose={() => setAsked(false)} />}
    </>
  );
}

function PutBackDialog({ before, onClose }: { readonly before: CatalogueRow; readonly onClose: () => void }) {
  const { joining, files } = useMessages();
  const { engine } = useServices();
  const format = useFormat();
  const [refused, setRefused] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);
  const put = async () => {
    setBusy(true);
    const done = await engine.putListBack({ id: before.id });
    if (done.ok) return onClose();
    setBusy(false);
    setRefused(done.failure);
  };
  const rows = joining.backRows(format.number(before.products));
  return (
    <Dialog label={joining.backTitle(before.title, format.date(before.loadedAt))} onClose={onClose}>
      <p>{joining.backText(rows)}</p>
      {refused && <Refusal failure={refused} />}
      <div className="row row-end">
        <Button shortcut="Esc" onPress={onClose} autoFocus>
          {files.lists.keep}
        </Button>
        <Button kind="danger" onPress={() => void put()} {...(isBusy ? { busy: joining.puttingBack } : {})}>
          {joining.backShort}
        </Button>
      </div>
    </Dialog>
  );
}
