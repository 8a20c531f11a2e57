import { describe, expect, test } from "vitest";
import { copyClaim } from "../../renderer/app/safe-claim.ts";
import { languages } from "../../renderer/i18n/use-messages.tsx";
import type { FrameWindow } from "../../shared/contracts/frame-records.ts";

const at = Date.UTC(2026, 10, 22, 12);
const minute = 60_000;

describe.each(Object.values(languages))("what the status bar says of the last copy", (messages) => {
  const { frame } = messages;
  const said = (age: number, every?: number, more: object = {}) =>
    copyClaim(
      { copy: { at, place: "Stick A", isOpen: false, ...more } } as unknown as FrameWindow,
      messages,
      at + age,
      every,
    );

  test("is safe while it is young, in words that give its age, and no longer after half an hour", () => {
    expect(said(0)).toMatchObject({ tone: "good", text: frame.copyNow("Stick A") });
    expect(said(4 * minute)).toMatchObject({
      tone: "good",
      text: frame.copySafe("Stick A", frame.min("4")),
    });
    expect(said(30 * minute - 1)).toMatchObject({ tone: "good" });
    expect(said(30 * minute)).toMatchObject({
      tone: "neutral",
      text: frame.copyAge("Stick A", frame.min("30")),
    });
    expect(said(3 * 60 * minute).text).toBe(frame.copyAge("Stick A", frame.hour("3")));
    // A clock set back makes nothing younger than now.
    expect(said(-minute)).toMatchObject({ tone: "good", text: frame.copyNow("Stick A") });
  });

  test("waits for two of the lapses that were set, when those are longer", () => {
    expect(said(119 * minute, 60)).toMatchObject({ tone: "good" });
    expect(said(120 * minute, 60)).toMatchObject({ tone: "neutral" });
    expect(said(29 * minute, 5)).toMatchObject({ tone: "good" });
  });

  test("is never safe of one that is for all to read or may lack the customers’ keys, and says that there is none", () => {
    expect(said(0, 15, { isOpen: true })).toMatchObject({ tone: "neutral", text: frame.copyOpenNow });
    const perhaps = { keysTrouble: "damaged", copy: { at, place: "Stick A", isOpen: false } };
    expect(copyClaim(perhaps as unknown as FrameWindow, messages, at)).toMatchObject({
      ...{ tone: "unknown", text: frame.copyMaybeNoKeys("Stick A") },
    });
    const none = copyClaim({ copy: null } as unknown as FrameWindow, messages, at);
    expect(none).toMatchObject({ tone: "neutral", text: frame.copyNever });
  });
});
