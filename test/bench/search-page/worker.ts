import { encodeCatalogue } from "../../../shared/domain/catalogue/catalogue-page.ts";
import { foldedWords } from "../../../shared/domain/catalogue/fold.ts";
import { Catalogue } from "../../../shared/usecases/catalogue.ts";

/** The names that are searched, and what is typed. */
export interface Asked {
  readonly names: readonly string[];
  readonly texts: readonly string[];
}

/** Milliseconds of each search: ours, and one plain `includes` pass over the same folded names. */
export interface Times {
  readonly ours: readonly number[];
  readonly baseline: readonly number[];
}

const page = self as unknown as Worker;
const shown = 50;
const neverAsked = () => Promise.reject(new Error("Never asked"));
const nothingKept = { replace: neverAsked, before: neverAsked, putBack: neverAsked, remove: neverAsked };

page.onmessage = async ({ data: { names, texts } }: MessageEvent<Asked>) => {
  const codes = names.map((_, at) => `${34_009_000_000_000 + at}`);
  const bytes = encodeCatalogue({ names, packs: names.map(() => ""), codes });
  const list = { id: "list", title: "List", products: names.length, loadedAt: 0, bytes };
  const catalogue = new Catalogue({ ...nothingKept, all: async () => [list] });
  await catalogue.load([]);
  await catalogue.refresh({ pause: async () => {} });
  const folded = names.map((name) => foldedWords(name).join(" "));
  const times = { ours: [] as number[], baseline: [] as number[] };
  for (const [turn, text] of texts.entries()) {
    const word = foldedWords(text).join(" ");
    const ours = () => times.ours.push(timed(() => catalogue.search(text, shown).length));
    const plain = () => times.baseline.push(timed(() => folded.filter((name) => name.includes(word)).length));
    // Which goes first alternates.
    for (const search of turn % 2 === 0 ? [ours, plain] : [plain, ours]) search();
  }
  page.postMessage(times);
};

function timed(search: () => number): number {
  const began = performance.now();
  const found = search();
  const took = performance.now() - began;
  if (found === 0) throw new Error("A beginning of a name that is there was not found");
  return took;
}
