import { useEffect, useState } from "react";
import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { useWritten } from "../../services/use-written.ts";
import { MinutesChoice } from "../../ui/minutes-choice.tsx";
import { Notice } from "../../ui/notice.tsx";
import { DraftField } from "./draft-field.tsx";

/** How often a stick that stays in is written on, and who else opens copies. Nothing while there is nothing to set. */
export function SticksPanel({ frame }: { readonly frame: FrameWindow }) {
  const { ownSticks } = useMessages();
  const { host } = useServices();
  const format = useFormat();
  const [minutes, setMinutes] = useState<number>();
  useEffect(() => {
    const ask = () =>
      void host["stick.all"]({}).then((all) => setMinutes(all.sticks.length > 0 ? all.minutes : undefined));
    ask();
    return host.onSticks(ask);
  }, [host]);
  if (minutes === undefined && !frame.hasSnapshotKeys) return null;
  return (
    <section className="panel stack">
      <h2>{ownSticks.title}</h2>
      {minutes !== undefined && (
        <MinutesChoice
          label={ownSticks.minutes}
          minutes={minutes}
          say={(count) => format.number(count)}
          onChange={(chosen) => void host["stick.minutes"]({ minutes: chosen })}
        />
      )}
      {frame.hasSnapshotKeys && <VendorKey vendorKey={frame.vendorKey} />}
    </section>
  );
}

/** The public key of a vendor, who then opens copies with the secret one. */
function VendorKey({ vendorKey }: { readonly vendorKey: string }) {
  const { ownSticks, failures } = useMessages();
  const { engine } = useServices();
  const { write, failure } = useWritten();
  return (
    <>
      <DraftField
        label={ownSticks.vendor}
        hint={ownSticks.vendorHint}
        value={vendorKey}
        onSave={(key) => write(engine.keepVendorKey({ key }))}
      />
      {failure && <Notice tone="unsafe" icon="unsafe" words={sayFailure(failures, failure)} />}
    </>
  );
}
