import { describe, expect, test } from "vitest";
import { stickClaim } from "../../renderer/app/stick-claim.ts";
import { languages } from "../../renderer/i18n/use-messages.tsx";

const row = (letter: string, more: object = {}) => ({
  ...{ letter, label: "STICK", isHere: true, isLooking: false, isReadOnly: false, freeBytes: 1 },
  ...{
    provenAt: 1,
    seenAt: 1,
    proven: 1,
    unproven: 0,
    isKnownAgain: false,
    entries: 1,
    isDue: false,
    alarms: [],
    generations: [],
    ...more,
  },
});
const of = (...rows: ReturnType<typeof row>[]) => ({
  minutes: 15,
  plain: false,
  drives: [],
  sticks: rows,
  turn: null,
  lost: null,
});
const alarms = [{ kind: "missing", file: "x", since: 0 }];
const failed = {
  letter: "A",
  failure: { code: "file/read-only", facts: { name: "" } },
  isWritten: false,
  at: 5,
} as const;

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
  });

  test("says of one that was pulled out meanwhile that it is not written, or not verified, until another one is", () => {
    const gone = row("A", { isHere: false });
    expect(said(of(gone), { failed })).toMatchObject({ tone: "unsafe", text: frame.copyNotWritten("A") });
    const written = { ...failed, isWritten: true };
    expect(said(of(gone), { failed: written })).toMatchObject({ tone: "unknown", text: frame.copyWritten });
    expect(said(of(gone, row("B", { provenAt: 6 })), { failed })).toBeUndefined();
    expect(said(of(row("A"), row("B", { provenAt: 6 })), { failed })).toMatchObject({ tone: "unsafe" });
  });
});
