import type { PlaceRow } from "../../../shared/contracts/count-records.ts";
import type { LocationId, SessionId } from "../../../shared/domain/ledger/identity.ts";
import { plainAnswer } from "./answers.ts";
import type { Desk } from "./desk.ts";
import { totalsText } from "./totals-text.ts";

/** What can be done with places. */
export interface PlaceActs {
  readonly choose: (place: PlaceRow) => void;
  readonly create: (name: string) => void;
  readonly open: (place: PlaceRow, how: "go-on" | "again") => void;
  readonly close: (empty: boolean) => void;
  readonly settle: (place: PlaceRow, stands: SessionId | null) => void;
}

/** Opens, makes, closes and settles places; one that was counted before asks first, and scans wait for the answer. */
export function usePlaceActs(desk: Desk, goInside: (place: PlaceRow | null) => void): PlaceActs {
  const { engine, go, setAsk, setTaking, words, frame, row, counting, written } = desk;
  const leave = () => {
    setAsk(null);
    goInside(null);
    go({ kind: "scan" });
  };
  const open = async (id: LocationId, how: "ask" | "go-on" | "again") => {
    const opened = await engine.openPlace({ id, how });
    if (!opened.ok) return;
    if (opened.value.opened) {
      // It ends with the place, before the frame has heard of the next one: a scan that comes at once is counted there.
      setTaking(null);
      leave();
    } else if (opened.value.ask) {
      goInside(null);
      askBefore(opened.value.ask);
    }
  };
  const askBefore = (place: PlaceRow) => {
    const { before, goOn, goOnHint, again, againHint, how } = words.place;
    counting.hear("asked");
    setAsk({
      word: before(place.name),
      name: how,
      isCode: false,
      under: totalsText(place, words, written),
      answers: [
        plainAnswer("left", goOn, goOnHint, () => void open(place.id, "go-on")),
        plainAnswer("right", again, againHint, () => void open(place.id, "again")),
      ],
      holdsScans: true,
      over: row?.id,
    });
  };
  return {
    choose: (place) => {
      if (place.unsettled) goInside(place);
      else if (place.id === frame?.place?.id) leave();
      else void open(place.id, "ask");
    },
    create: async (name) => {
      const made = await engine.definePlace({ name, note: "" });
      if (made.ok) await open(made.value.id, "ask");
    },
    open: (place, how) => void open(place.id, how),
    close: async (empty) => {
      const closed = await engine.closePlace({ empty });
      if (closed.ok) goInside(null);
    },
    settle: async (place, stands) => {
      const sessions = place.sessions.map(({ id }) => id);
      const settled = await engine.settleSessions({ sessions, stands });
      if (settled.ok) goInside(null);
    },
  };
}
