import { sampleCnks } from "../../../shared/domain/scanner/own-sheet.ts";
import type { Symbology } from "../../ui/code-drawing.ts";

/**
 * A pack that exists on paper only. Trade numbers are of GS1's range for demonstrations (952), the CNK of those that are
 * free for a pharmacy's own use: no real pack bears them.
 */
export interface Sample {
  /** Its number on the printed sheet. */
  readonly number: number;
  readonly name: string;
  /** How many of what lie inside: a key of the words, and the count. */
  readonly inside: {
    readonly what: "tablets" | "capsules" | "vials" | "millilitres";
    readonly count: number;
  };
  /** The trade number of 14 digits or the CNK. */
  readonly code: string;
  readonly symbology: Exclude<Symbology, "qrcode">;
  /** What a scanner reads of it. */
  readonly text: string;
  /** As printed on the pack: `2031-11`; empty for none. */
  readonly expiry: string;
  readonly lot: string;
  readonly serial: string;
}

type Facts = Pick<Sample, "number" | "name" | "inside" | "code">;

const gs = "\x1d";

/** A pack with a DataMatrix: everything is in its code. */
function matrix(facts: Facts, lot: string, expiry: string, serial: string): Sample {
  const yymm = expiry.slice(2).replace("-", "");
  const text = `01${facts.code}17${yymm}0010${lot}${gs}21${serial}`;
  return { ...facts, symbology: "gs1-datamatrix", text, expiry, lot, serial };
}

/** A pack with a line code, which holds nothing but the product. */
function linear(facts: Facts, lot: string, expiry: string): Sample {
  const isCnk = facts.code.length === 7;
  const text = isCnk ? facts.code : facts.code.slice(1);
  return { ...facts, symbology: isCnk ? "msi" : "ean-13", text, expiry, lot, serial: "" };
}

const amox = {
  name: "Demoxicilline 500 mg",
  inside: { what: "capsules", count: 16 },
  code: "09521234000013",
} as const;
const para = {
  name: "Paracetademo 1 g",
  inside: { what: "tablets", count: 20 },
  code: "09521234000020",
} as const;
const ibu = {
  name: "Ibuprodemo 400 mg",
  inside: { what: "tablets", count: 30 },
  code: "09521234000037",
} as const;
const salt = {
  name: "Demosol NaCl 0,9 %",
  inside: { what: "vials", count: 20 },
  code: "09521234000044",
} as const;
const vita = {
  name: "D-Demo 25.000 IE",
  inside: { what: "vials", count: 4 },
  code: "09521234000051",
} as const;
const pril = {
  name: "Demopril 5 mg",
  inside: { what: "tablets", count: 28 },
  code: "09521234000068",
} as const;
const prazol = {
  name: "Omeprademo 20 mg",
  inside: { what: "capsules", count: 56 },
  code: "09521234000075",
} as const;
const gel = {
  name: "Demodine gel",
  inside: { what: "millilitres", count: 30 },
  code: sampleCnks[0],
} as const;
const syrup = {
  name: "Tussidemo",
  inside: { what: "millilitres", count: 150 },
  code: sampleCnks[1],
} as const;

/** The packs the keys are learned with, by the step that asks for them. */
export const lessons = {
  scan: matrix({ number: 1, ...amox }, "DX4471A", "2031-10", "DEMO0001"),
  repeat: linear({ number: 2, ...para }, "P2207", "2030-06"),
  quantity: linear({ number: 3, ...ibu }, "IB-5/204", "2031-02"),
  pieces: matrix({ number: 4, ...pril }, "BI198", "2030-12", "DEMO0004"),
  times: linear({ number: 5, ...salt }, "7L0425", "2032-01"),
  expiry: linear({ number: 6, ...vita }, "DC1190", "2031-11"),
  undo: matrix({ number: 7, ...pril }, "BI204", "2030-09", "DEMO0007"),
  code: linear({ number: 8, ...gel }, "A12", "2030-11"),
  name: linear({ number: 9, ...syrup }, "TU88", "2031-05"),
} as const;

/** The packs of the round that is timed, in the order they are asked for. */
export const round: readonly Sample[] = [
  matrix({ number: 10, ...prazol }, "OM7731", "2031-03", "DEMO0010"),
  matrix({ number: 11, ...amox }, "DX4471A", "2031-10", "DEMO0011"),
  matrix({ number: 12, ...amox }, "DX4502C", "2032-02", "DEMO0012"),
  matrix({ number: 13, ...pril }, "BI204", "2030-09", "DEMO0013"),
  linear({ number: 14, ...para }, "P2207", "2030-06"),
  matrix({ number: 15, ...prazol }, "OM7731", "2031-03", "DEMO0015"),
  matrix({ number: 16, ...pril }, "BI219", "2031-01", "DEMO0016"),
  matrix({ number: 17, ...prazol }, "OM8002", "2031-09", "DEMO0017"),
  matrix({ number: 18, ...amox }, "DX4502C", "2032-02", "DEMO0018"),
];

/** Every pack of the sheet, in its order. */
export const sheet: readonly Sample[] = [...Object.values(lessons), ...round];

/** The products the packs are of, each once: what is known in the practice room. */
export const products: readonly Sample[] = sheet.filter(
  ({ code }, at) => sheet.findIndex((other) => other.code === code) === at,
);
