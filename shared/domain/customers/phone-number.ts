/** The countries of customers whose numbers are dialled with a 0 at home: Belgium and its neighbours. */
const abroad = /^\s*(\+|00)(32|33|49|352|31)\s*(\(0\))?\s*/;

/** A phone as it is dialled at home: `+32 475 …` is 0475 …; any other text as it is. */
export const localPhone = (phone: string): string => phone.replace(abroad, "0");

/** True when two texts are one Belgian phone number, however each is written. */
export function isSamePhone(one: string, other: string): boolean {
  const [first, second] = [belgianNumber(one), belgianNumber(other)];
  return first !== undefined && first === second;
}

/** Nine digits of a line, ten of a mobile, the leading 0 among them; undefined for any other text, or for two numbers in one. */
function belgianNumber(phone: string): string | undefined {
  if (!/^[\d\s+()./-]+$/.test(phone)) return undefined;
  const digits = phone.replace(/^\s*(\+|00)\s*32\s*(\(0\)|0(?=[1-9]))?/, "0").replace(/\D/g, "");
  return /^0(4\d{8}|[1-9]\d{7})$/.test(digits) ? digits : undefined;
}
