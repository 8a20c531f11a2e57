import * as v from "valibot";

/** A person's PIN on this PC: a pair of keys whose secret one lies behind it. What is closed to the other opens by the PIN. */
const Pins = v.record(
  v.string(),
  v.object({ open: v.pipe(v.string(), v.startsWith("age1")), locked: v.pipe(v.string(), v.maxLength(8192)) }),
);
export type Pins = Readonly<v.InferOutput<typeof Pins>>;

/** The PINs of a settings file. */
export function pinsIn(value: unknown): Pins {
  const read = v.safeParse(Pins, value);
  return read.success ? read.output : {};
}
