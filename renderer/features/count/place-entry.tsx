import { useState } from "react";
import type { PlaceRow } from "../../../shared/contracts/count-records.ts";
import { foldedWords } from "../../../shared/domain/catalogue/fold.ts";
import { useView } from "../../services/services.tsx";
import type { Desk } from "./desk.ts";
import { EntryStrip } from "./entry-strip.tsx";
import { emptyText } from "./key-text.ts";
import type { Option } from "./option-list.tsx";
import { PlaceOption } from "./place-option.tsx";
import { PlainOption } from "./product-option.tsx";
import { StripState } from "./strip-state.tsx";
import { packsText } from "./totals-text.ts";
import { type PlaceActs, usePlaceActs } from "./use-place-acts.ts";
import { useStandingArrows } from "./use-standing-arrows.ts";
import { WaitingList } from "./waiting-list.tsx";

/** Chooses, makes, closes and settles places, in the strip and the list above it; scanning goes on. */
export function PlaceEntry({ desk }: { readonly desk: Desk }) {
  const { words, go, frame, ask, setAsk } = desk;
  const [text, setText] = useState(emptyText);
  const [inside, setInside] = useState<PlaceRow | null>(null);
  const places = useView("places", {});
  const onStanding = useStandingArrows(desk);
  const acts = usePlaceActs(desk, (place) => {
    setText(emptyText);
    setInside(place);
  });
  const typed = text.shown.trim();
  const current = frame?.place ?? null;
  const options = inside
    ? settleOptions(desk, inside, acts)
    : [
        ...placeOptions(desk, places ?? [], typed, acts),
        ...(current ? currentOptions(desk, current, typed, acts) : []),
      ];
  const leave = () => {
    if (ask?.holdsScans) setAsk(null);
    else if (inside) setInside(null);
    else if (typed) setText(emptyText);
    else if (current) go({ kind: "scan" });
  };
  return (
    <EntryStrip
      group={words.entry.group}
      label={words.place.field}
      placeholder={words.place.field}
      chip={inside ? inside.name : words.place.label}
      text={text}
      onText={setText}
      options={ask?.holdsScans ? [] : options}
      optionsLabel={words.place.list}
      firstMark={0}
      deletedAt={desk.deletedAt}
      onEnter={() => undefined}
      onEscape={leave}
      onBackspace={() => {
        desk.deletedAt.current = performance.now();
        leave();
      }}
      onArrow={(arrow, at) => void onStanding(arrow, at)}
      middle={<WaitingList desk={desk} />}
      state={<StripState desk={desk} />}
      isArmed
    />
  );
}

/** The places that begin like what is typed, and a new one of that name. */
function placeOptions(
  { words, frame, written }: Desk,
  places: readonly PlaceRow[],
  typed: string,
  { choose, create }: PlaceActs,
): readonly Option[] {
  const wanted = foldedWords(typed);
  const isFound = ({ name, note }: PlaceRow) => {
    const parts = foldedWords(`${name} ${note}`);
    return wanted.every((word) => parts.some((part) => part.startsWith(word)));
  };
  const found = places.filter(isFound).map((place) => ({
    key: place.id,
    content: (
      <PlaceOption place={place} isHere={place.id === frame?.place?.id} words={words} written={written} />
    ),
    choose: () => choose(place),
  }));
  const isTaken = places.some(({ name }) => name.toLowerCase() === typed.toLowerCase());
  if (typed === "" || isTaken) return found;
  const fresh = {
    key: "new",
    content: <PlainOption title={words.place.create(typed)} remark={words.place.states["not-begun"]} />,
    choose: () => create(typed),
  };
  return [...found, fresh];
}

/** What can be said of the place being counted: its count is done, or nothing lies there. */
function currentOptions(
  { words }: Desk,
  place: PlaceRow,
  typed: string,
  { close }: PlaceActs,
): readonly Option[] {
  if (typed !== "") return [];
  const done = {
    key: "close",
    content: <PlainOption title={words.place.close(place.name)} remark={words.place.closeHint} />,
    choose: () => close(false),
  };
  const empty = {
    key: "empty",
    content: <PlainOption title={words.place.stateEmpty(place.name)} remark={words.place.stateEmptyHint} />,
    choose: () => close(true),
  };
  return place.lines === 0 ? [empty, done] : [done];
}

/** A place with more than one count: go on, count again, or say which of them stands. */
function settleOptions({ words, written }: Desk, place: PlaceRow, acts: PlaceActs): readonly Option[] {
  const { open, settle } = acts;
  const plain = (key: string, title: string, remark: string, choose: () => void): Option => ({
    key,
    content: <PlainOption title={title} remark={remark} />,
    choose,
  });
  return [
    plain("go-on", words.place.goOn, words.place.goOnHint, () => open(place, "go-on")),
    plain("again", words.place.again, words.place.againHint, () => open(place, "again")),
    plain("parts", words.place.parts, words.place.partsHint, () => settle(place, null)),
    ...place.sessions.map((session) =>
      plain(
        session.id,
        words.place.only(session.operator, written.minute(session.openedAt)),
        packsText(session.packs, words, written),
        () => settle(place, session.id),
      ),
    ),
  ];
}
