/** One character for each byte, by its number: what decoders call Latin-1 is Windows-1252, which has `‰` for 0x89. */
export function bytesAsText(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += 8_192)
    text += String.fromCharCode.apply(null, bytes.subarray(from, from + 8_192) as unknown as number[]);
  return text;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The text in UTF-8 that stands as one character for each byte. */
export function textOfBytes(characters: string): string {
  // By number: going through a text sign by sign takes ten times as long.
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at);
  return decoder.decode(bytes);
}
