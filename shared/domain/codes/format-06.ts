import { type Element, groupSeparator } from "./element-string.ts";
import { checkNational } from "./national-code.ts";

/**
 * The German layout of securPharm, as GS1 elements: `[)>` RS `06` GS and fields under ASC MH10 identifiers (9N PPN, 8P
 * GTIN, 1T lot, D expiry, S serial). Record separators may be missing, as keyboards lose them. Undefined for other texts.
 */
export function format06Elements(body: string): readonly Element[] | undefined {
  const text = [...body].filter((character) => character !== "\x1e" && character !== "\x04").join("");
  const header = `[)>06${groupSeparator}`;
  if (!text.startsWith(header)) return undefined;
  return text
    .slice(header.length)
    .split(groupSeparator)
    .flatMap((field) => {
      const [, name = "", value = ""] = /^(9N|8P|1T|D|S)(.*)$/.exec(field) ?? [];
      const ai = identifiers[name];
      const said = name === "9N" ? pznOfPpn(value) : name === "8P" ? value.padStart(14, "0") : value;
      return ai && said ? [{ ai, value: said, isValid: true }] : [];
    });
}

const identifiers: Readonly<Record<string, string>> = {
  "9N": "710",
  "8P": "01",
  "1T": "10",
  D: "17",
  S: "21",
};

/** The PZN in a Pharmacy Product Number: `11`, the PZN, and the sum of ASCII values weighted 2, 3, 4 … modulo 97 (IFA). */
function pznOfPpn(ppn: string): string | undefined {
  if (!/^11\d{10}$/.test(ppn)) return undefined;
  let sum = 0;
  for (let index = 0; index < 10; index++) sum += ppn.charCodeAt(index) * (index + 2);
  const digits = ppn.slice(2, 10);
  const isRight = sum % 97 === Number(ppn.slice(10)) && checkNational({ system: "PZN", digits }) === "passes";
  return isRight ? digits : undefined;
}
