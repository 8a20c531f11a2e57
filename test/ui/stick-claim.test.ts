import { describe, expect, test } from "vitest";
import { stickClaim } from "../../renderer/app/stick-claim.ts";
import { languages } from "../../renderer/i18n/use-messages.tsx";

const row = (letter: string, more: object = {}) => ({
  ...{ letter, label: "STICK", isHere: true, isLooking: false, isReadOnly: false, freeBytes: 1 },
  ...{ provenAt: 1, seenAt: 1, proven: 1, entries: 1, isDue: false, alarms: [], ...more },
});
const of = (...rows: ReturnType<typeof row>[]) => ({
  minutes: 15,
  plain: false,
  drives: [],
  sticks: rows,
  turn: null,
});
const alarms = [{ kind: "missing", file: "x", since: 0 }];
const failed = { letter: "A", failure: { code: "file/read-only", facts: { name: "" } } } as const;

describe.each(Object.values(languages))("what the status bar says of sticks", (messages) => {
  const { frame } = messages;
  const said = (sticks: ReturnType<typeof of> | undefined, more: object = {}) =>
    stickClaim({ sticks, busy: null, failed: null, ...more }, messages);

  test("is nothing while all is well, so that the age of the last copy is said", () => {
    expect(said(undefined)).toBeUndefined();
    expect(said(of())).toBeUndefined();
    expect(said(of(row("A"), row("B")))).toBeUndefined();
  });

  test("is first what is wrong with one, also while another is written, and then what could not be written", () => {
    const touched = { tone: "unsafe", icon: "unsafe", text: frame.copyAlarm("B") };
    expect(said(of(row("A"), row("B", { alarms })), { busy: "A", failed })).toEqual(touched);
    expect(said(of(row("A")), { busy: "A", failed })).toMatchObject({
      tone: "neutral",
      text: frame.copyOnWay("A"),
    });
    expect(said(of(row("A")), { failed })).toMatchObject({ tone: "unsafe", text: frame.copyNotWritten("A") });
    expect(said(of(row("A", { isHere: false })), { failed })).toBeUndefined();
  });
});
