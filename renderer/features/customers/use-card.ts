import { useEffect, useState } from "react";
import type { CardNow } from "../../../shared/contracts/card-records.ts";
import { useServices } from "../../services/services.tsx";

/** A card that was read; its photo comes a moment later, or never. */
export interface HeldCard {
  readonly visit: number;
  readonly reader: string;
  readonly facts: NonNullable<CardNow["facts"]>;
  readonly photo: CardNow["photo"];
}

/** What is known of the card reader, and the card that was read last, until it is let go: it may come out meanwhile. */
export interface CardInSight {
  readonly now: CardNow | undefined;
  readonly held: HeldCard | null;
  readonly letGo: () => void;
}

/** Looks for cards while the screen stands; nothing of what is read outlives it. */
export function useCard(): CardInSight {
  const { host } = useServices();
  const [now, setNow] = useState<CardNow>();
  const [held, setHeld] = useState<HeldCard | null>(null);
  const [gone, setGone] = useState(0);
  useEffect(() => {
    const ask = () =>
      void host["card.now"]({}).then((next) => {
        setNow(next);
        setHeld((before) => heldOf(next, before));
      });
    const stop = host.onCards(ask);
    void host["card.watch"]({ on: true }).then(ask);
    return () => {
      stop();
      void host["card.watch"]({ on: false });
    };
  }, [host]);
  return {
    now,
    held: held && held.visit > gone ? held : null,
    letGo: () => setGone(held?.visit ?? 0),
  };
}

function heldOf({ visit, reader, facts, photo }: CardNow, before: HeldCard | null): HeldCard | null {
  if (!facts) return before;
  // What comes later of one card is its photo alone.
  return { visit, reader, facts: before?.visit === visit ? before.facts : facts, photo };
}
