/** Encodings with one byte for each character. */
export type SingleByte = "windows-1252" | "cp850";

/** What the bytes from 128 on stand for. The old DOS page is none that a decoder knows. */
const dosPage =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";
// Decoded as a stream: Node 20 decodes a whole Windows-1252 text as Latin-1.
const windowsPage = new TextDecoder("windows-1252").decode(
  Uint8Array.from({ length: 128 }, (_, at) => at + 128),
  { stream: true },
);

const pages: { readonly [E in SingleByte]: string } = { "windows-1252": windowsPage, cp850: dosPage };

const encoder = new TextEncoder();
const inUtf8 = (page: string) => Array.from(page, (character) => encoder.encode(character));

/** For each encoding the bytes in UTF-8 that the bytes from 128 on stand for. */
export const utf8Of: { readonly [E in SingleByte]: readonly Uint8Array[] } = {
  "windows-1252": inUtf8(windowsPage),
  cp850: inUtf8(dosPage),
};

/** For each encoding the bytes of the characters it has beside ASCII. */
export const bytesOf: { readonly [E in SingleByte]: ReadonlyMap<number, number> } = {
  "windows-1252": byCharacter(windowsPage),
  cp850: byCharacter(dosPage),
};

function byCharacter(page: string): ReadonlyMap<number, number> {
  return new Map(Array.from(page, (character, at) => [character.charCodeAt(0), at + 128]));
}

/** Letters with marks as Dutch, French and German have them, and those they do without. */
const small = "éèêëàâçïîôöùûüäßœ";
const capital = "ÉÈÊËÀÂÇÏÎÔÖÙÛÜÄŒ";
const foreign = "æñáíóúøåãõìòýÿ";
const signs = "€°µ®™’‘“”–—…½¼²³«»©±×·§\u00a0";

const isSmall = (byte: number) => byte >= 97 && byte <= 122;
const isCapital = (byte: number) => byte >= 65 && byte <= 90;
const isLetter = (byte: number) => isSmall(byte) || isCapital(byte) || byte >= 128;

/**
 * How well a byte from 128 on, between its neighbours, fits a list of goods or people in one encoding: above zero where
 * such a character stands there, below where none ever does.
 */
export function fitOf(encoding: SingleByte, before: number, byte: number, after: number): number {
  const character = pages[encoding][byte - 128] as string;
  const isInside = isLetter(before) && isLetter(after);
  const touches = isLetter(before) || isLetter(after);
  if (small.includes(character)) return touches ? 3 : 1;
  if (capital.includes(character)) {
    if (isSmall(before)) return -3;
    return touches ? 2 : 0;
  }
  if (character === "µ" && !isLetter(before) && "glmL".includes(String.fromCharCode(after))) return 4;
  if (character === "°" && before >= 48 && before <= 57) return 3;
  if (character === "’" && touches) return 2;
  if (signs.includes(character)) return isInside ? -2 : 1;
  if (foreign.includes(character)) return isInside ? 1 : 0;
  return character < "\u00a0" || character >= "─" ? -3 : -1;
}
