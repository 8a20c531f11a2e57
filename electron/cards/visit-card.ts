import { createHash } from "node:crypto";
import type { Card, Reader } from "pcsc-mini";
import { isBelgianAtr } from "../../shared/domain/cards/atr.ts";
import type { Transmit } from "../../shared/domain/cards/card-commands.ts";
import { type Digest, readCard, readPhoto } from "../../shared/domain/cards/read-card.ts";
import type { ReaderNow } from "./readers-now.ts";

export type CardLibrary = typeof import("pcsc-mini");

/** What a visit tells while it goes on. */
export type TellVisit = (now: Omit<ReaderNow, "visit">) => void;

/** Another program holds the card: it is asked again so often, and said when it lasts longer. In milliseconds. */
const askAgain = 500;
const saidBusyAfter = 700;

/**
 * Reads the card in a reader and tells what comes of it: the facts as soon as they are there, then the photo. `silent` when
 * it stopped answering: it was pulled out, as the reader will say, or it is mute.
 */
export async function visitCard(
  library: CardLibrary,
  reader: Reader,
  isHere: () => boolean,
  tell: TellVisit,
): Promise<"told" | "silent"> {
  for (let resets = 0; isHere(); ) {
    try {
      await readOnce(library, await reader.connect(library.CardMode.SHARED), tell);
      return "told";
    } catch (cause) {
      const { code } = cause as { readonly code?: string };
      if (code === "SharingViolation") {
        tell({ state: "busy", facts: null, photo: null });
        await pause(askAgain);
      } else if (code === "ResetCard" && resets < 3) resets += 1;
      else return "silent";
    }
  }
  return "told";
}

async function readOnce(library: CardLibrary, card: Card, tell: TellVisit): Promise<void> {
  const { LEAVE } = library.CardDisposition;
  // A second program that selects files meanwhile would change what is read.
  const waiting = setTimeout(() => tell({ state: "busy", facts: null, photo: null }), saidBusyAfter);
  try {
    const turn = await card.transaction().finally(() => clearTimeout(waiting));
    try {
      await readAndTell(card, tell);
    } finally {
      await turn.end(LEAVE).catch(() => undefined);
    }
  } finally {
    await card.disconnect(LEAVE).catch(() => undefined);
  }
}

async function readAndTell(card: Card, tell: TellVisit): Promise<void> {
  tell({ state: "reading", facts: null, photo: null });
  const transmit = transmitTo(card);
  const read = await readCard(transmit);
  if (typeof read === "string") {
    // A bank card has no such files either way; one that answers as ours does and has none is damaged.
    const { atr } = await card.state();
    const state = read === "other" && isBelgianAtr(atr) ? "damaged" : read;
    return tell({ state, facts: null, photo: null });
  }
  const { facts } = read;
  tell({ state: "read", facts, photo: null });
  const digest: Digest = (kind, bytes) => new Uint8Array(createHash(kind).update(bytes).digest());
  const photo = await readPhoto(transmit, read, digest);
  if (photo) tell({ state: "read", facts, photo: photo.slice() });
}

/** A card always answers with a status of two bytes; less is what drivers give for one that is no longer there. */
function transmitTo(card: Card): Transmit {
  return async (command) => {
    const answer = await card.transmit(command);
    if (answer.length < 2) throw new Error("The card does not answer");
    return answer;
  };
}

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
