import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import { de } from "./de.ts";
import { en, type Messages } from "./en.ts";
import { Format, type FormatLanguage } from "./format.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import { typeset } from "./typeset.ts";

const typed = { nl, fr, de, en };
const shown = new Map<FormatLanguage, Messages>();

/** The messages of a language as they are shown, set when they are first spoken. */
function spokenIn(language: FormatLanguage): Messages {
  const messages = shown.get(language) ?? typeset<Messages>(language, typed[language]);
  shown.set(language, messages);
  return messages;
}

/** The messages of each language, as they are shown. */
export const languages: Readonly<Record<FormatLanguage, Messages>> = {
  get nl() {
    return spokenIn("nl");
  },
  get fr() {
    return spokenIn("fr");
  },
  get de() {
    return spokenIn("de");
  },
  get en() {
    return spokenIn("en");
  },
};

interface Spoken {
  readonly language: FormatLanguage;
  readonly messages: Messages;
  readonly format: Format;
}

const Context = createContext<Spoken | null>(null);

/** Speaks one language to everything inside, and tells the document which one. */
export function LanguageProvider({
  language,
  children,
}: {
  readonly language: FormatLanguage;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  // Held still: every component that speaks would otherwise be drawn again at each scan.
  const spoken = useMemo(
    () => ({ language, messages: languages[language], format: new Format(language) }),
    [language],
  );
  return <Context value={spoken}>{children}</Context>;
}

/** Says some things otherwise to everything inside: where what is done does not count, nothing is said to be counted. */
export function OtherWords({
  change,
  children,
}: {
  /** Always the same function, or everything inside is drawn again. */
  readonly change: (messages: Messages) => Messages;
  readonly children: ReactNode;
}) {
  const spoken = useSpoken();
  const changed = useMemo(() => ({ ...spoken, messages: change(spoken.messages) }), [spoken, change]);
  return <Context value={changed}>{children}</Context>;
}

function useSpoken(): Spoken {
  const spoken = useContext(Context);
  if (!spoken) throw new Error("No language here");
  return spoken;
}

/** What the program says, in the chosen language. */
export const useMessages = (): Messages => useSpoken().messages;

/** Numbers, dates and times in the manner of the chosen language. */
export const useFormat = (): Format => useSpoken().format;

/** The chosen language itself. */
export const useLanguage = (): FormatLanguage => useSpoken().language;
