import { type ReactNode, useEffect, useState } from "react";
import type { Desk } from "./desk.ts";
import { isWholeCnk } from "./digits.ts";
import { EntryStrip } from "./entry-strip.tsx";
import { type KeyText, textOf } from "./key-text.ts";
import { changeReason } from "./out-band.tsx";
import { isStopped, StripState } from "./strip-state.tsx";
import { nextReason } from "./taking.ts";
import { useDigits } from "./use-digits.ts";
import { isNameLike, useScanOptions } from "./use-scan-options.tsx";
import { useStandingArrows } from "./use-standing-arrows.ts";

/**
 * Milliseconds after which what stands in the strip was typed by a person; a CNK goes on by itself then: until then it may
 * be the beginning of a longer code.
 */
const settled = 90;

/** The strip while scanning: quantities, expiries, codes and names typed between two scans. */
export function ScanEntry({
  desk,
  first,
  middle,
  walk,
  setTyping,
}: {
  readonly desk: Desk;
  readonly first: string;
  readonly middle: ReactNode;
  /** Moves through the history; Enter changes the reading it stands on. */
  readonly walk: {
    readonly by: (steps: number) => void;
    readonly open: () => void;
    readonly end: () => void;
  };
  /** Told whether something stands in the strip: other keys work then. */
  readonly setTyping: (isTyping: boolean) => void;
}) {
  const { words, counting, go } = desk;
  const [text, setText] = useState<KeyText>(() => textOf(first));
  const digits = useDigits(desk, text, setText);
  const { options, naming } = useScanOptions(desk, text);
  const isTwoCodes = desk.frame?.settings.twoCodes && text.shown === "";
  const chip = naming
    ? words.entry.nameOf(naming.product.shown)
    : digits.chip || (isTwoCodes ? words.pair.mode : "");
  const onStanding = useStandingArrows(desk);
  useWholeCnk(text.shown, (code) => go({ kind: "typed", code, name: "", isByItself: true }));
  useTimes(desk, text.shown, setText);
  const isTyping = text.shown !== "";
  useEffect(() => {
    if (!isTyping) return;
    // The first keys of a scan may stand here for a moment: nothing beside changes for them.
    const timer = setTimeout(() => setTyping(true), settled);
    return () => {
      clearTimeout(timer);
      setTyping(false);
    };
  }, [isTyping, setTyping]);
  return (
    <EntryStrip
      group={words.entry.group}
      label={words.entry.field}
      placeholder={isStopped(desk) ? words.entry.stopped : words.entry.ask}
      {...(chip ? { chip } : {})}
      text={text}
      onText={(next) => {
        walk.end();
        setText(next);
      }}
      options={options}
      optionsLabel={words.entry.products}
      firstMark={isNameLike(text.shown) ? 0 : -1}
      deletedAt={desk.deletedAt}
      onEnter={() => {
        if (text.shown.trim() !== "") digits.take();
        else if (desk.row?.pending) void desk.engine.wholePack({ of: desk.row.id });
        else walk.open();
      }}
      onEscape={() => {
        setText(textOf(""));
        desk.setAsk(null);
        walk.end();
      }}
      onBackspace={() => counting.takeBack()}
      onSpace={desk.taking ? () => changeReason(desk, nextReason(desk.taking?.reason ?? "sold")) : undefined}
      onArrow={(arrow, at) => {
        if (onStanding(arrow, at)) return;
        if (arrow === "up") walk.by(-1);
        if (arrow === "down") walk.by(1);
      }}
      middle={middle}
      state={<StripState desk={desk} />}
      isArmed={!isStopped(desk)}
    />
  );
}

/** Goes on with a CNK whose check holds, when it is not the beginning of something longer. */
function useWholeCnk(shown: string, goOn: (code: string) => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed may set it off
  useEffect(() => {
    if (!isWholeCnk(shown)) return;
    const timer = setTimeout(() => goOn(shown.replace("-", "")), settled);
    return () => clearTimeout(timer);
  }, [shown]);
}

/** `12*` in the strip is asked for by the next scan, which takes it. */
function useTimes(desk: Desk, shown: string, setText: (text: KeyText) => void): void {
  const { times } = desk;
  useEffect(() => {
    times.current = { text: shown, clear: () => setText(textOf("")) };
    return () => {
      times.current = null;
    };
  }, [times, shown, setText]);
}
