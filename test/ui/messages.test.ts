import { describe, expect, it } from "vitest";
import { en } from "../../renderer/i18n/en.ts";
import { languages } from "../../renderer/i18n/use-messages.tsx";
import { everyMessage, everythingSaid, type Spoken, sources } from "./spoken.ts";

/** What is left of a rule when the texts that keep it are taken away: path and text, to be read in the failure. */
const breaking = (spoken: readonly Spoken[], breaks: (one: Spoken) => boolean) =>
  spoken.filter(breaks).map(({ path, text }) => `${path} (${text.length}): ${text}`);

/** Room in characters, for every text whose path fits. Lists of steps and failures hold one line each. */
const budgets: readonly (readonly [what: string, path: RegExp, most: number])[] = [
  ["a screen in the navigation", /^frame\.screens\./, 14],
  ["the word of an outcome", /^count\.outcome\./, 21],
  [
    "what the status bar claims",
    /^frame\.(saved|savedNever|saving|oneCopy|notSaved|browser|copy\w+|disk\w*)$/,
    48,
  ],
  ["a question", /^count\.question\.(lot|expiry|serial|code|quantity|digits|link)$/, 34],
  ["a hint", /(^|\.)\w*([hH]int)(\.|$)/, 70],
  ["a line of a failure", /^failures\./, 90],
];

/** The messages that stand on buttons, found in the sources: `<Button …>{words.begin}</Button>`. */
const onButtons = [...sources].flatMap(([file, text]) => {
  const room = /^features\/(\w+)\//.exec(file)?.[1] ?? "frame";
  const buttons = text.matchAll(/<Button\b[\s\S]*?>\s*\{(?:[\w]+\.)*(\w+)(?:\([^{}]*\))?\}\s*<\/Button>/g);
  return [...buttons].map(([, key = ""]) => ({ room, key }));
});

describe.each(Object.entries(languages))("in %s", (language, messages) => {
  const spoken = everythingSaid(messages);

  it.each(budgets)("%s fits its room", (_, path, most) => {
    const measured = spoken.filter((one) => path.test(one.path));
    expect(measured.length).toBeGreaterThan(0);
    expect(breaking(measured, ({ text }) => text.length > most)).toEqual([]);
  });

  it("a button fits its room", () => {
    expect(onButtons.length).toBeGreaterThan(0);
    const buttons = spoken.filter(({ path }) =>
      onButtons.some(({ room, key }) => path.startsWith(`${room}.`) && path.endsWith(`.${key}`)),
    );
    expect(breaking(buttons, ({ text }) => text.length > 24)).toEqual([]);
  });

  it("nothing is said in the words of machines", () => {
    const machine: Readonly<Record<string, RegExp>> = {
      nl: /\b(fout\w*|ongeldig\w*|mislukt\w*|database\w*|grootboek)\b/i,
      fr: /\b(erreurs?|invalides?|échoué\w*|échec|base de données|grand livre)\b/i,
      de: /\b(fehler\w*|ungültig\w*|fehlgeschlagen\w*|datenbank\w*)\b/i,
      en: /\b(errors?|invalid|fail(ed|ure)|databases?|ledger)\b/i,
    };
    const anywhere = /\b(sync\w*|hash\w*|GS|null|undefined|NaN|ledger|database)\b|\[object/;
    const own = machine[language] ?? anywhere;
    expect(breaking(spoken, ({ text }) => own.test(text) || anywhere.test(text))).toEqual([]);
  });

  it("a damaged copy is told by its file, by its name where it is known, and by the copy to take instead", () => {
    const part = "journal-000001.reshelf";
    const said = messages.failures["copy/damaged"]({ name: "Reshelf Balie 2", part });
    expect(said.what).toContain(part);
    expect(said.what).toContain("Reshelf Balie 2");
    expect(said.doNow?.[0]).toMatch(/older|oudere|plus ancienne|ältere/);
    const nameless = messages.failures["copy/damaged"]({ name: "", part: "copy.json" });
    expect(nameless.what).toMatch(/copy\.json (is|est|ist) /);
  });

  it("nobody is shouted at, and no button only says OK", () => {
    expect(breaking(spoken, ({ text }) => text.includes("!"))).toEqual([]);
    // What a field can hold is no button.
    const buttons = spoken.filter(({ path }) => path !== "ownFields.yes");
    expect(breaking(buttons, ({ text }) => /^(ok|yes|submit|oui|ja)$/i.test(text))).toEqual([]);
  });

  it("everything is said, and nothing with stray spaces", () => {
    expect(breaking(spoken, ({ text }) => text.trim() !== text || text === "" || / {2}/.test(text))).toEqual(
      [],
    );
  });

  it("quotation marks, apostrophes and ellipses are the printed ones", () => {
    expect(breaking(spoken, ({ text }) => /\.\.\.|'|"/.test(text))).toEqual([]);
  });
});

describe("politeness and print", () => {
  it.each([
    ["nl", /(?<!\p{L})(je|jij|jou|jouw)(?!\p{L})/iu],
    ["fr", /(?<!\p{L})(tu|toi|ton|tes)(?!\p{L})/iu],
    ["de", /(?<!\p{L})(du|dich|dir|dein\p{L}*)(?!\p{L})/u],
  ] as const)("in %s says u, vous, Sie", (language, familiar) => {
    const spoken = everythingSaid(languages[language]);
    expect(breaking(spoken, ({ text }) => familiar.test(text))).toEqual([]);
  });

  it("a number stays with its unit, in every language", () => {
    const spoken = Object.values(languages).flatMap((messages) => everythingSaid(messages));
    expect(breaking(spoken, ({ text }) => /\d (min|MB|GB|Go|Mo|%)(?!\p{L})/u.test(text))).toEqual([]);
  });

  it("in French a no-break space stands before : ; ? !", () => {
    const spoken = everythingSaid(languages.fr);
    expect(breaking(spoken, ({ text }) => / [:;?!]/.test(text))).toEqual([]);
  });
});

describe("every message", () => {
  it("has the same keys in every language", () => {
    for (const messages of Object.values(languages)) expect(everyMessage(messages)).toEqual(everyMessage(en));
  });

  it("is said somewhere in the program", () => {
    const program = [...sources.values()].join("\n");
    const silent = everyMessage(en).filter((path) => {
      const [parent = "", key = ""] = path.split(".").slice(-2);
      // Failures, and groups whose member is chosen by what happens, are looked up by name.
      const byName = new RegExp(`\\b${parent}\\[|Object\\.(entries|values|keys)\\([^)]*\\.${parent}\\)`);
      if (/^(failures|keyNames)\./.test(path) || byName.test(program)) return false;
      return (
        !new RegExp(`\\.${key}\\b`).test(program) && !new RegExp(`[{,]\\s*${key}\\s*[,}=:]`).test(program)
      );
    });
    expect(silent).toEqual([]);
  });
});
