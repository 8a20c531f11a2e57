import { gtinOf } from "./gtin.ts";

/**
 * The twelve digits that the eight of a UPC-E stand for (GS1 General Specifications 5.2.2.4.2): zeros were left out, and
 * the last digit but one says where. Undefined when these cannot be a UPC-E or the check digit is not right.
 */
export function upcAOf(eight: string): string | undefined {
  const parts = /^([01])(\d)(\d)(\d)(\d)(\d)(\d)(\d)$/.exec(eight);
  if (!parts) return undefined;
  const [, system = "", a = "", b = "", c = "", d = "", e = "", zeros = "", check = ""] = parts;
  const digits = expanded(a + b + c + d + e, zeros);
  const twelve = system + digits + check;
  return gtinOf(twelve) ? twelve : undefined;
}

function expanded(five: string, zeros: string): string {
  const number = Number(zeros);
  if (number <= 2) return `${five.slice(0, 2)}${zeros}0000${five.slice(2)}`;
  if (number === 3) return `${five.slice(0, 3)}00000${five.slice(3)}`;
  if (number === 4) return `${five.slice(0, 4)}00000${five.slice(4)}`;
  return `${five}0000${zeros}`;
}
