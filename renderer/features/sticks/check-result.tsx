import "./checks.css";
import { useState } from "react";
import type { Checked } from "../../../shared/contracts/check-records.ts";
import { drillPdf } from "../../../shared/domain/snapshot/drill-pdf.ts";
import { drillRows } from "../../../shared/domain/snapshot/drill-protocol.ts";
import { drillVerdict } from "../../../shared/domain/snapshot/drill-result.ts";
import { drillWords } from "../../../shared/domain/snapshot/drill-words.ts";
import type { Failure } from "../../../shared/errors.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useFormat, useLanguage, useMessages } from "../../i18n/use-messages.tsx";
import { useFrame, useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { DrillRows, DrillSheet } from "./drill-sheet.tsx";

interface CheckResultProps {
  readonly checked: Checked;
  readonly at: Date;
  readonly again: () => void;
  readonly back: () => void;
}

/** What came of a check, in words, and its protocol: on the screen, on paper, as a file. */
export function CheckResult({ checked, at, again, back }: CheckResultProps) {
  const { sticks, checking } = useMessages();
  const { person, setPerson, title, rows, file } = useProtocol(checked, at);
  const [sheet, setSheet] = useState(0);
  const print = () => setSheet((before) => before + 1);
  useCommands({ "Ctrl+P": print });
  return (
    <div className="take-cols">
      <section className="panel stack">
        <Verdict checked={checked} />
        <Field label={checking.by} value={person} onChange={setPerson} />
        <div className="row">
          <Button kind="primary" shortcut="Ctrl+P" onPress={print}>
            {checking.print}
          </Button>
          <SaveProtocol {...file} />
        </div>
        <div className="row">
          <Button shortcut="Ctrl+O" onPress={again}>
            {checking.another}
          </Button>
          <Button shortcut="Esc" onPress={back}>
            {sticks.take.back}
          </Button>
        </div>
      </section>
      <section className="panel stack" aria-labelledby="drill">
        <h2 id="drill">{checking.protocol}</h2>
        <DrillRows rows={rows} />
      </section>
      {sheet > 0 && <DrillSheet key={sheet} title={title} rows={rows} />}
    </div>
  );
}

/** The protocol in the language of the station, by the person who works here unless another name is given. */
function useProtocol(checked: Checked, at: Date) {
  const words = drillWords[useLanguage()];
  const frame = useFrame();
  const [typed, setPerson] = useState<string>();
  const person = typed ?? frame?.operator?.name ?? "";
  const { name, size, sha256, header, holds } = checked;
  const result = drillVerdict(checked, words);
  const rows = drillRows({ at, by: person, name, size, sha256, header, result, holds }, words);
  return { person, setPerson, title: words.title, rows, file: { title: words.title, rows, name } };
}

function Verdict({ checked }: { readonly checked: Checked }) {
  const { checking, failures } = useMessages();
  const format = useFormat();
  const { result, name, part, holds } = checked;
  if (result === "whole" && holds) {
    const gaps = holds.missing.length > 0;
    const words = {
      what: checking.whole,
      safe: checking.wholeText(format.number(holds.entries)),
      doNow: [...(gaps ? [checking.gaps] : []), ...(holds.keysClosed ? [checking.keysClosed] : [])],
    };
    const [tone, icon] = holds.keysClosed ? (["unknown", "unsafe"] as const) : (["good", "good"] as const);
    return <Notice tone={tone} icon={icon} words={words} />;
  }
  const failure: Failure =
    result === "newer"
      ? { code: "copy/newer", facts: { version: "" } }
      : { code: "copy/damaged", facts: { name: part === name ? "" : name, part: part || name } };
  return <Notice tone="unsafe" icon="unsafe" words={sayFailure(failures, failure)} />;
}

interface ProtocolFile {
  readonly title: string;
  readonly rows: ReturnType<typeof drillRows>;
  /** Of the copy it is about. */
  readonly name: string;
}

function SaveProtocol({ title, rows, name }: ProtocolFile) {
  const { checking, failures } = useMessages();
  const { host } = useServices();
  const [told, setTold] = useState<{ readonly place: string } | { readonly failure: Failure }>();
  const save = async () => {
    const suggestedName = `${name.replace(/\.stock$/, "")} ${checking.fileWord}.pdf`;
    const saved = await host["file.save"]({
      suggestedName,
      title: checking.save,
      bytes: drillPdf(title, rows),
    });
    if (!saved.ok) setTold({ failure: saved.failure });
    else if (saved.value) setTold({ place: saved.value.place });
  };
  return (
    <>
      <Button onPress={() => void save()}>{checking.save}</Button>
      {told && "place" in told && <p role="status">{checking.saved(told.place)}</p>}
      {told && "failure" in told && (
        <Notice tone="unsafe" icon="unsafe" words={sayFailure(failures, told.failure)} />
      )}
    </>
  );
}
