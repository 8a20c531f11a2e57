/** The largest photo that is taken from a card; those of real cards have about 3,000 bytes. */
export const largestPhoto = 16_384;
/** The largest side of a picture that is drawn; those of real cards are 140 by 200. */
const largestSide = 800;

/**
 * Whether a file of the card is a JPEG small enough to be drawn: a few bytes can ask a decoder for gigabytes. Its frame is
 * looked for, its picture is not decoded.
 */
export function isSmallPicture(file: Uint8Array): boolean {
  if (file.length > largestPhoto || file[0] !== 0xff || file[1] !== 0xd8) return false;
  let at = 2;
  while (at + 9 < file.length) {
    if (file[at] !== 0xff) return false;
    const marker = file[at + 1] as number;
    const length = twoBytes(file, at + 2);
    if (isFrame(marker)) return isSide(twoBytes(file, at + 5)) && isSide(twoBytes(file, at + 7));
    if (length < 2 || marker < 0xc0) return false;
    at += 2 + length;
  }
  return false;
}

const twoBytes = (file: Uint8Array, at: number) => ((file[at] ?? 0) << 8) | (file[at + 1] ?? 0);
const isSide = (side: number) => side > 0 && side <= largestSide;
/** Baseline and progressive pictures; the others no card uses. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xc2;
