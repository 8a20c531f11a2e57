import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { SaveState } from "./copy-provider.tsx";

/** What was written, where, how large, when, and whether it was read back and found the same. */
export function SaveResult({ state }: { readonly state: Extract<SaveState, { readonly step: "done" }> }) {
  const { sticks } = useMessages();
  const format = useFormat();
  const { done } = sticks;
  const { saved, at, withCustomers, entries } = state;
  const words = {
    what: saved.readBack ? done.title : done.written,
    safe: done.facts(saved.place, format.bytes(saved.size), format.time(at)),
  };
  return (
    <Notice
      tone={saved.readBack ? "good" : "neutral"}
      icon={saved.readBack ? "good" : "refused"}
      words={words}
    >
      <p>
        {done.proven(format.number(entries))} <span>{withCustomers ? done.customers : done.noCustomers}</span>
      </p>
      <dl className="proof">
        <dt>{done.folder}</dt>
        <dd className="mono">{saved.name}</dd>
        <dt>{done.proof}</dt>
        <dd className="mono">{saved.sha256.slice(0, 16)}</dd>
      </dl>
      <p className="quiet">{done.nowWhat}</p>
    </Notice>
  );
}
