import { gtinCheckDigit } from "../../shared/domain/codes/gtin.ts";

/** One code as it stands on a pack, with the symbology identifier a scanner may send before it. */
export interface SentCode {
  readonly text: string;
  readonly symbology: string;
  /** True when it holds a separator, which may get lost. */
  readonly hasSeparator: boolean;
}

const legal = [..."!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"];
const plain = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Codes of every kind that packs bear, lots and serials with every legal sign among them. */
export function sentCodes(count: number, random: () => number): readonly SentCode[] {
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const digits = (length: number) => Array.from({ length }, () => pick([..."0123456789"])).join("");
  const value = (from: readonly string[]) =>
    Array.from({ length: 3 + Math.floor(random() * 12) }, () => pick(from)).join("");
  const gtin = (length: number) => {
    const body = pick(["5", "3", "4", "8"]) + digits(length - 2);
    return body + gtinCheckDigit(body);
  };
  const day = () => `${27 + Math.floor(random() * 6)}${pick(["01", "06", "11"])}${pick(["00", "15", "28"])}`;
  const of = (text: string, symbology: string): SentCode => ({
    text,
    symbology,
    hasSeparator: text.includes("\x1d"),
  });
  const kinds: readonly (() => SentCode)[] = [
    () => of(`010${gtin(13)}17${day()}10${value(plain)}\x1d21${value(plain)}`, "]d2"),
    () => of(`010${gtin(13)}21${value(plain)}\x1d17${day()}10${value(plain)}`, "]d2"),
    () => of(`010${gtin(13)}17${day()}10${value(legal)}\x1d21${value(legal)}`, "]d2"),
    () => of(`010${gtin(13)}10${value(legal)}\x1d17${day()}`, "]C1"),
    () => of(`010${gtin(13)}17${day()}`, "]d2"),
    () => of(gtin(13), "]E0"),
    () => of(`0${gtin(13)}`, "]I1"),
    () => of(`${pick(["2642619", "0056135", "4487039", "4578753"])}`, "]M0"),
    () => of("-27580899", "]A0"),
  ];
  return Array.from({ length: count }, (_, at) => (kinds[at % kinds.length] as () => SentCode)());
}
