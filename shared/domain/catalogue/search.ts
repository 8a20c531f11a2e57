/** Finds names by the beginnings of their words. */
export class ProductSearch {
  constructor(names: readonly string[]) {
    throw new Error(`Not built: ${names.length}`);
  }

  /**
   * The numbers of at most `limit` names in which every word typed begins a word: first those that begin with the text,
   * then those that begin with its first word, then the others; each alphabetically. Added names come first in each.
   */
  search(text: string, limit = 50): readonly number[] {
    throw new Error(`Not built: ${text} ${limit}`);
  }

  /** Makes one more name findable and returns its number: the first is `names.length`. */
  add(name: string): number {
    throw new Error(`Not built: ${name}`);
  }
}
