import { sayFailure } from "../../i18n/say-failure.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useFrame } from "../../services/services.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useCopying } from "./copy-provider.tsx";
import type { SaveState } from "./save-now.ts";

/** What came of a copy, in one of three: proven, written and not verified, not written. Nothing while it runs. */
export function SaveResult() {
  const { sticks, failures } = useMessages();
  const { state } = useCopying();
  const { save: words } = sticks;
  if (state.step === "done") return <Proven state={state} />;
  if (state.step === "written") return <Written state={state} />;
  if (state.step === "failed")
    return <Notice tone="unsafe" icon="unsafe" words={sayFailure(failures, state.failure)} />;
  if (state.step === "cancelled") return <p className="quiet">{words.cancelled}</p>;
  if (state.step === "stopped") return <p className="quiet">{words.stopped}</p>;
  return null;
}

/** Where it lies, how large, when, what it was proven by, and that the stick has to be ejected. */
function Proven({ state }: { readonly state: Extract<SaveState, { readonly step: "done" }> }) {
  const { sticks } = useMessages();
  const format = useFormat();
  const { done } = sticks;
  const { saved, at, isOpen, entries } = state;
  // Said above: it may lack the customers’ keys.
  const lacksKeys = useFrame()?.keysTrouble;
  // A browser cannot read again what it wrote anywhere: then it was not proven from its place.
  const isSafe = saved.readBack;
  const words = {
    what: isSafe ? (isOpen ? done.openWritten : done.title(saved.place)) : done.written,
    safe: done.facts(saved.place, format.bytes(saved.size), format.time(at)),
  };
  return (
    <Notice
      tone={isSafe && !isOpen && !lacksKeys ? "good" : "neutral"}
      icon={isSafe ? "good" : "refused"}
      words={words}
    >
      <p>
        {done.proven(format.number(entries))}{" "}
        {!lacksKeys && <span>{isOpen ? done.noCustomers : done.customers}</span>}
      </p>
      <dl className="proof">
        <dt>{done.file}</dt>
        <dd className="mono">{saved.name}</dd>
        <dt>{done.proof}</dt>
        <dd className="mono">{saved.sha256.slice(0, 16)}</dd>
      </dl>
      <p className="quiet">{done.nowWhat}</p>
    </Notice>
  );
}

function Written({ state }: { readonly state: Extract<SaveState, { readonly step: "written" }> }) {
  const { sticks, failures } = useMessages();
  const { done } = sticks;
  const { saved, failure } = state;
  const why = failure && sayFailure(failures, failure);
  return (
    <Notice
      tone="unknown"
      icon="unsafe"
      words={{ what: done.written, safe: why?.what ?? done.writtenText, doNow: [done.writtenDo] }}
    >
      <p className="mono proof-name">{saved.name}</p>
    </Notice>
  );
}
