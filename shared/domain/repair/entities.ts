/** Letters and signs as web pages write them, those that names of products and people hold. */
const letters: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0", deg: "°", micro: "µ", reg: "®" },
  ...{ trade: "™", euro: "€", frac12: "½", frac14: "¼", times: "×", sup2: "²", sup3: "³", middot: "·" },
  ...{ ndash: "–", mdash: "—", rsquo: "’", lsquo: "‘", rdquo: "”", ldquo: "“", laquo: "«", raquo: "»" },
  ...{ hellip: "…", oelig: "œ", OElig: "Œ", aelig: "æ", AElig: "Æ", szlig: "ß", ntilde: "ñ", aring: "å" },
};
const marks: Readonly<Record<string, string>> = {
  ...{ acute: "\u0301", grave: "\u0300", circ: "\u0302", uml: "\u0308", tilde: "\u0303", cedil: "\u0327" },
};
const entity = /&(?:#(\d{2,5})|#x([\da-f]{2,4})|([A-Za-z]+\d?));/g;

/** A text with the letters that stand in it as a web page writes them (`cr&egrave;me`, `&#233;`); the same where none do. */
export function withoutEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(entity, (whole, decimal?: string, hexadecimal?: string, name = "") => {
    const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : 0;
    // Controls, halves of characters and what is no character stay as they are.
    if (code >= 0x20 && code < 0xd800 && (code < 0x7f || code > 0x9f)) return String.fromCharCode(code);
    const known = letters[name];
    if (known !== undefined) return known;
    const mark = marks[name.slice(1)];
    return mark ? `${name[0]}${mark}`.normalize("NFC") : whole;
  });
}
