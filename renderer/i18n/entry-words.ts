import type { history } from "./en/history.ts";
import type { Format } from "./format.ts";

type Words = typeof history;
type Facts = Readonly<Record<string, string | number>>;

/** What of an entry its sentence is made from. */
export interface SpokenEntry {
  readonly kind: string;
  readonly facts: Facts;
}

/** What happened, in a few words: `Counted`, `Moved: to Fridge`, `Struck: Quantity 6`. */
export function entryWords(words: Words, format: Format, { kind, facts }: SpokenEntry): string {
  const { kinds } = words;
  const fact = (name: string) => text(facts[name], format);
  const place = fact("place") || "–";
  switch (kind) {
    case "counted":
    case "countedAnyway":
    case "doubted":
    case "customerKept":
    case "customerKept2":
    case "customerErased":
    case "customersMerged":
    case "started":
      return kinds[kind === "customerKept2" ? "customerKept" : kind];
    case "customersGiven":
      return kinds[facts["how"] === "table" ? "customersGiven" : "customersPrinted"](fact("customers"));
    case "adjusted":
      return kinds.adjusted(fact("said"), fact("saw"));
    case "quantity":
      return kinds.quantity(fact("said"));
    case "expected":
      return kinds.expected(fact("said"), fact("title"));
    case "inPieces":
      return kinds.inPieces(fact("said"));
    case "amended":
      return kinds.amended(changeWords(words, format, facts));
    case "moved":
      return movedWords(words, format, facts);
    case "named":
    case "productKnown":
    case "pharmacyNamed":
    case "stationNamed":
    case "operatorNamed":
    case "locationDefined":
    case "customerFieldDefined":
      return kinds[kind](fact("name"));
    case "takenOut":
      return takenWords(words, facts);
    case "boxed":
      return kinds.boxed(fact("code"), fact("packs"), fact("to"));
    case "linked":
      return kinds.linked(fact("code"), fact("to"));
    case "sessionOpened":
      return facts["again"] ? kinds.sessionAgain(place) : kinds.sessionOpened(place);
    case "sessionClosed":
      return facts["empty"] ? kinds.sessionEmpty(place) : kinds.sessionClosed(place);
    case "quarantineOpened":
      return kinds.quarantineOpened(place);
    case "sessionSettled":
      return facts["parts"] ? kinds.settledParts(place) : kinds.settledOne(place);
    case "batchClosed":
    case "adopted":
      return kinds[kind](fact("title"), fact("entries"));
    case "voided":
      return kinds.voided(entryWords(words, format, { kind: String(facts["of"] ?? ""), facts }));
    default:
      return kinds.unread;
  }
}

function movedWords(words: Words, format: Format, facts: Facts): string {
  const changes = changeWords(words, format, facts);
  if (facts["entries"] === 0 && facts["session"]) return words.kinds.movedSession(changes);
  return Number(facts["entries"]) > 1
    ? words.kinds.movedMany(text(facts["entries"], format), changes)
    : words.kinds.moved(changes);
}

/** Why packs went, where they went; a reason this version has no word for stands as it was said. */
function takenWords({ kinds, outReasons }: Words, { why, wentTo }: Facts): string {
  if (wentTo) return kinds.takenTo(String(wentTo));
  const known = Object.hasOwn(outReasons, String(why)) ? outReasons[why as keyof typeof outReasons] : why;
  return kinds.takenOut(String(known ?? ""));
}

function changeWords({ changes }: Words, format: Format, facts: Facts): string {
  const { to, toProduct, toLot, toExpiry, toSerial } = facts as Readonly<Record<string, string | undefined>>;
  const said = [
    to && changes.place(to),
    toProduct && changes.product(toProduct),
    toLot === undefined ? "" : toLot ? changes.lot(toLot) : changes.noLot,
    toExpiry === undefined ? "" : toExpiry ? changes.expiry(format.expiry(toExpiry)) : changes.noExpiry,
    toSerial && changes.serial(toSerial),
  ].filter(Boolean);
  return said.join(", ") || changes.none;
}

const text = (fact: string | number | undefined, format: Format) =>
  typeof fact === "number" ? format.number(fact) : (fact ?? "");
