import { TextReader } from "../stock/packed-texts.ts";

/** Texts as one, and how long each is: another thread gets them many times sooner than as many texts. */
export interface HandedTexts {
  readonly text: string;
  readonly lengths: Uint32Array;
}

/** Texts as they are handed over. */
export function handTexts(texts: readonly string[]): HandedTexts {
  const lengths = new Uint32Array(texts.length);
  for (let at = 0; at < lengths.length; at++) lengths[at] = (texts[at] as string).length;
  return { text: texts.join(""), lengths };
}

/** Reads texts in the order they were handed over; all are empty where none were. */
export const textReader = (handed: HandedTexts | undefined): Pick<TextReader, "next"> =>
  handed ? new TextReader(handed.text, handed.lengths) : { next: () => "" };
