/** What stands in a field, twice: as it is shown, and as the keyboard's layout said it. */
export interface KeyText {
  readonly shown: string;
  readonly keys: string;
}

/** The part of a key press that decides what it types. */
export interface TypedKey {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
}

/** A field in which nothing stands. */
export const emptyText: KeyText = { shown: "", keys: "" };

/** A text that was put in whole. */
export const textOf = (shown: string): KeyText => ({ shown, keys: shown });

/**
 * Types one key at the end of a text that may be digits: on a layout whose digit row gives signs (AZERTY) the unshifted row
 * counts as digits, until a letter follows. Undefined when the field may type the key itself.
 */
export function typeKey(text: KeyText, key: TypedKey): KeyText | undefined {
  if (key.key.length !== 1) return undefined;
  const digit = digitByPosition(key);
  if (digit !== undefined && /^(\d{1,4}[*×])?[\d/.-]*$/.test(text.shown))
    return { shown: text.shown + digit, keys: text.keys + key.key };
  if (text.shown === text.keys) return undefined;
  // What follows `12*` is the product in a box: the digits before it stay.
  const isAfterStar = /^\d{1,4}[*×]/.test(text.shown);
  if (isAfterStar || isSignAfterDigits(text, key.key))
    return { shown: text.shown + key.key, keys: text.keys + key.key };
  return /^\d$/.test(key.key) ? undefined : textOf(text.keys + key.key);
}

/** The text after the field was edited in any other way. */
export function editText(text: KeyText, shown: string): KeyText {
  if (text.shown.startsWith(shown)) return { shown, keys: text.keys.slice(0, shown.length) };
  const added = shown.startsWith(text.shown) ? shown.slice(text.shown.length) : undefined;
  return added === undefined ? textOf(shown) : { shown, keys: text.keys + added };
}

/** The digit on a key of the digit row pressed without Shift, where the layout says something else. */
function digitByPosition({ key, code, shiftKey }: TypedKey): string | undefined {
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  // A star is the sign of `6*` wherever a layout puts it.
  return digit !== undefined && !shiftKey && !/^[\d*]$/.test(key) ? digit : undefined;
}

/** Signs that digits may be followed by: `6*`, `6x`, `12/27`, `2642-619`. */
function isSignAfterDigits({ shown }: KeyText, key: string): boolean {
  return /^[*x×/.-]$/i.test(key) && /^\d[\d/.-]*$/.test(shown);
}
