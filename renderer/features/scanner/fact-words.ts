import type { ScannerFact } from "../../../shared/domain/scanner/scanner-facts.ts";
import type { Messages } from "../../i18n/en.ts";

type FactWords = Messages["scanner"]["facts"];

/** A fact in words: what is so, and what there is to do about it. */
export interface SaidFact {
  readonly what: string;
  readonly doNow: string;
}

type Say<C extends ScannerFact["code"]> = (
  fact: Extract<ScannerFact, { code: C }>,
  words: FactWords,
) => SaidFact;

const sayings: { readonly [C in ScannerFact["code"]]: Say<C> } = {
  "same-keyboard": ({ layout }, words) => ({
    what: words.sameKeyboard(words.layouts[layout]),
    doNow: words.nothing,
  }),
  "other-keyboard": ({ scanner, pc }, words) => ({
    what: words.otherKeyboard(words.layouts[scanner], words.layouts[pc]),
    doNow: words.byItself,
  }),
  "caps-lock": (_, words) => ({ what: words.capsLock, doNow: words.byItself }),
  "case-swapped": (_, words) => ({ what: words.caseSwapped, doNow: words.byItself }),
  "case-lost": ({ to }, words) => ({
    what: to === "upper" ? words.allCapitals : words.allSmall,
    doNow: words.keepCase,
  }),
  separator: ({ form }, words) => ({ what: words.separator(words.forms[form]), doNow: words.nothing }),
  "separator-text": ({ text }, words) => ({ what: words.separator(text), doNow: words.byItself }),
  "separator-lost": (_, words) => ({ what: words.noSeparator, doNow: words.setSeparator }),
  symbology: (_, words) => ({ what: words.symbology, doNow: words.nothing }),
  prefix: ({ text }, words) => ({ what: words.prefix(text), doNow: words.leftOut }),
  suffix: ({ text }, words) => ({ what: words.suffix(text), doNow: words.leftOut }),
  "signs-lost": ({ signs }, words) => ({
    what: words.noSigns([...signs].join(" ")),
    doNow: words.setKeyboard,
  }),
  ending: ({ ending }, words) => ({
    what: ending === "tab" ? words.endsTab : words.endsEnter,
    doNow: words.nothing,
  }),
  "ending-none": (_, words) => ({ what: words.noEnd, doNow: words.setEnter }),
  pace: ({ milliseconds, verdict }, words) => ({
    what: words.pace(String(milliseconds)),
    doNow: verdict === "fine" ? words.nothing : words.setPace,
  }),
  "not-alike": (_, words) => ({ what: words.notAlike, doNow: words.startAgain }),
};

/** What a fact says in the language at hand. */
export const sayFact = (fact: ScannerFact, words: FactWords): SaidFact =>
  (sayings[fact.code] as (fact: ScannerFact, words: FactWords) => SaidFact)(fact, words);
