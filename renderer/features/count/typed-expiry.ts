import { type Expiry, expiryTyped, isExpired } from "../../../shared/domain/codes/expiry.ts";

/**
 * The expiry that was typed: a date as people write it, so many months from now (`+18m`, `+2y`), or YYMM where only that is
 * a month to come; undefined when it is none or could be two.
 */
export function expiryOfKeys(text: string, today: string): Expiry | undefined {
  const typed = text.trim();
  const ahead = /^\+\s*(\d{1,3})\s*([mjya]?)$/i.exec(typed);
  if (ahead) return monthsOn(today, Number(ahead[1]) * (/[jya]/i.test(ahead[2] ?? "") ? 12 : 1));
  return expiryTyped(typed, today) ?? yearFirst(typed, today);
}

/** A month that is still to come, typed as four digits: it needs no further key. */
export function comingMonth(text: string, today: string): Expiry | undefined {
  const expiry = /^\d{4}$/.test(text) ? expiryOfKeys(text, today) : undefined;
  return expiry && !isExpired(expiry, today) ? expiry : undefined;
}

/** How many packs, and the month they expire, typed in one go: `41130` is 4 of November 2030. */
export function packsAndMonth(
  text: string,
  today: string,
): { readonly quantity: string; readonly month: string; readonly expiry: Expiry } | undefined {
  const [, quantity = "", month = ""] = /^(\d{1,3})(\d{4})$/.exec(text.trim()) ?? [];
  const expiry = comingMonth(month, today);
  return expiry && Number(quantity) > 0 && Number(quantity) <= mostUnasked
    ? { quantity, month, expiry }
    : undefined;
}

/** From this quantity on a person is asked whether it was meant. */
export const mostUnasked = 200;

/** Further ahead nothing expires. */
const mostMonths = 240;

function monthsOn(today: string, months: number): Expiry | undefined {
  if (months < 1 || months > mostMonths) return undefined;
  const month = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + months;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}` as Expiry;
}

/** Four digits that are no MMYY may be YYMM, when that is still to come. */
function yearFirst(typed: string, today: string): Expiry | undefined {
  if (!/^\d{4}$/.test(typed)) return undefined;
  const expiry = expiryTyped(typed.slice(2) + typed.slice(0, 2), today);
  return expiry && !isExpired(expiry, today) ? expiry : undefined;
}
