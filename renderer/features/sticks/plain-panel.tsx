import { useState } from "react";
import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import type { Failure } from "../../../shared/errors.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Switch } from "../../ui/switch.tsx";
import { useSticks } from "./stick-keeper.tsx";

/** The list to work from on paper: beside each copy on sticks when a person wants it, or once to a place of their choice. */
export function PlainPanel({ frame }: { readonly frame: FrameWindow }) {
  const { plain: words } = useMessages();
  const { host } = useServices();
  const { sticks, refresh } = useSticks();
  const want = (on: boolean) => void host["stick.wantPlain"]({ on }).then(refresh);
  return (
    <section className="panel stack" aria-labelledby="plain-list">
      <h2 id="plain-list">{words.title}</h2>
      <p>{words.lead}</p>
      <p className="plain-warning t-unknown">
        <Icon name="unsafe" />
        <span>{words.warning}</span>
      </p>
      {frame.persistent && frame.hasSnapshotKeys && sticks && (
        <Switch label={words.along} on={sticks.plain} onChange={want} />
      )}
      <Once />
    </section>
  );
}

type Told =
  | { readonly place: string; readonly lines: number; readonly pages: number }
  | { readonly failure: Failure };

/** Once, to a place a person chooses. */
function Once() {
  const { plain: words, failures } = useMessages();
  const format = useFormat();
  const { engine, host } = useServices();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>();
  const save = async (ending: "pdf" | "csv") => {
    setBusy(true);
    setTold(undefined);
    try {
      const made = await engine.plainList({});
      if (!made.ok) return setTold({ failure: made.failure });
      const { name, lines, pages } = made.value;
      const bytes = made.value[ending];
      const saved = await host["file.save"]({
        suggestedName: `${name}.${ending}`,
        title: words.dialog,
        bytes,
      });
      if (!saved.ok) setTold({ failure: saved.failure });
      else if (saved.value) setTold({ place: saved.value.place, lines, pages });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div className="row">
        <Button {...(busy ? { busy: words.making } : {})} onPress={() => void save("pdf")}>
          {words.pdf}
        </Button>
        <Button disabled={busy} onPress={() => void save("csv")}>
          {words.csv}
        </Button>
      </div>
      {told && "failure" in told && (
        <Notice tone="unsafe" icon="unsafe" words={sayFailure(failures, told.failure)} />
      )}
      {told && "place" in told && (
        <p role="status">{words.saved(told.place, format.number(told.lines), format.number(told.pages))}</p>
      )}
    </>
  );
}
