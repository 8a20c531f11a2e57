import { describe, expect, it } from "vitest";
import { entryWords } from "../../renderer/i18n/entry-words.ts";
import { Format } from "../../renderer/i18n/format.ts";
import { languages } from "../../renderer/i18n/use-messages.tsx";
import { type EntryKind, entrySchemas } from "../../shared/domain/ledger/entry.ts";

const say = (kind: string, facts: Readonly<Record<string, string | number>>, language: "en" | "nl" = "en") =>
  entryWords(languages[language].history, new Format(language), { kind, facts });

describe.each(Object.keys(languages) as (keyof typeof languages)[])("in %s", (language) => {
  it("every kind of entry there is has words of its own", () => {
    const { history } = languages[language];
    const said = (Object.keys(entrySchemas) as EntryKind[]).map((kind) =>
      entryWords(history, new Format(language), {
        kind,
        facts: { name: "x", place: "y", title: "z", said: 6 },
      }),
    );
    expect(said.filter((text) => text === history.kinds.unread)).toEqual([]);
    expect(entryWords(history, new Format(language), { kind: "?", facts: {} })).toBe(history.kinds.unread);
  });
});

describe("an entry in words", () => {
  it("says what a person said and what was there", () => {
    expect(say("adjusted", { said: 12, saw: 1014 })).toBe("“There are 12”, was 1,014");
    expect(say("quantity", { said: 6 }, "nl")).toBe("Aantal 6");
  });

  it("says a move by what became different", () => {
    expect(say("moved", { entries: 1, to: "Robot" })).toBe("Moved: to Robot");
    expect(say("moved", { entries: 40, to: "Robot", toLot: "" })).toBe("40 entries moved: to Robot, no lot");
    expect(say("moved", { entries: 0, session: "s", toExpiry: "2029-04" })).toBe(
      "Whole count moved: expiry 04/2029",
    );
  });

  it("says what was struck", () => {
    expect(say("voided", { of: "quantity", said: 6 })).toBe("Struck: Quantity 6");
    expect(say("voided", { of: "batchClosed", title: "stock.csv", entries: 3 })).toBe(
      "Struck: stock.csv: 3 entries brought in",
    );
  });
});
