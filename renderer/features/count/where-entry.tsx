import { type ReactNode, useEffect, useState } from "react";
import { foldedWords } from "../../../shared/domain/catalogue/fold.ts";
import { useView } from "../../services/services.tsx";
import type { Desk } from "./desk.ts";
import { EntryStrip } from "./entry-strip.tsx";
import { emptyText } from "./key-text.ts";
import { PlaceOption } from "./place-option.tsx";
import { StripState } from "./strip-state.tsx";

/** Asks where packs that are taken out go; scans wait for the answer. Without one they are sold, as before. */
export function WhereEntry({ desk, middle }: { readonly desk: Desk; readonly middle: ReactNode }) {
  const { words, written, go, frame, counting, setTaking } = desk;
  const [text, setText] = useState(emptyText);
  const places = useView("places", {}) ?? [];
  useEffect(() => {
    counting.hold(true);
    return () => counting.hold(false);
  }, [counting]);
  const wanted = foldedWords(text.shown);
  const options = places
    .filter(({ id }) => id !== frame?.place?.id)
    .filter(({ name, note }) => {
      const parts = foldedWords(`${name} ${note}`);
      return wanted.every((word) => parts.some((part) => part.startsWith(word)));
    })
    .map((place) => ({
      key: place.id,
      content: <PlaceOption place={place} isHere={false} words={words} written={written} />,
      choose: () => {
        setTaking({ reason: "moved", to: { id: place.id, name: place.name } });
        go({ kind: "scan" });
      },
    }));
  const leave = () => {
    setTaking({ reason: "sold" });
    go({ kind: "scan" });
  };
  return (
    <EntryStrip
      group={words.entry.group}
      label={words.out.where}
      placeholder={words.out.where}
      chip={words.out.where}
      text={text}
      onText={setText}
      options={options}
      optionsLabel={words.place.list}
      firstMark={0}
      deletedAt={desk.deletedAt}
      onEnter={() => undefined}
      onEscape={leave}
      onBackspace={() => {
        desk.deletedAt.current = performance.now();
        leave();
      }}
      middle={middle}
      state={<StripState desk={desk} />}
      isArmed
    />
  );
}
