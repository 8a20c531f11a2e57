/** One character for each byte, by its number: what decoders call Latin-1 is Windows-1252, which has `‰` for 0x89. */
export function bytesAsText(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += 8_192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8_192));
  return text;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The text in UTF-8 that stands as one character for each byte. */
export const textOfBytes = (characters: string): string =>
  decoder.decode(Uint8Array.from(characters, (character) => character.charCodeAt(0)));
