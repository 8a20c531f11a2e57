/**
 * What a scanner set to a US keyboard types on a Belgian PC, turned back: `('&é"'` was `541234`. Characters of neither
 * layout stay. `É È Ç À Ù`, which some systems send under CapsLock, count as their small letters.
 */
export function usFromBelgian(text: string): string {
  let us = "";
  for (const character of text.normalize("NFC"))
    us += pairs.get(character) ?? deadKey(character) ?? character;
  return us;
}

/** Rows of the keyboard from the top left, plain then with Shift, X keyboard names TLDE AE01–AE12 AD01–AD12 AC01–AC11 AB01–AB10 BKSL. */
const us =
  "`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./\\" + '~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?|';
const belgian =
  "²&é\"'(§è!çà)-azertyuiop^$qsdfghjklmùwxcvbn,;:=µ" + "³1234567890°_AZERTYUIOP¨*QSDFGHJKLM%WXCVBN?./+£";

const pairs = new Map([...belgian].map((character, index) => [character, us[index] as string]));
for (const small of "éèçàù") pairs.set(small.toUpperCase(), pairs.get(small) as string);

/** `^` and `¨` wait for the next key and join with it: `ê` was `[` and the key of e. */
function deadKey(character: string): string | undefined {
  const [letter = "", mark = ""] = character.normalize("NFD");
  if (mark !== "\u0302" && mark !== "\u0308") return undefined;
  return (mark === "\u0302" ? "[" : "{") + (pairs.get(letter) ?? letter);
}
