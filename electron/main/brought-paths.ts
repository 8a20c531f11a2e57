import { resolve } from "node:path";

/** So many files are taken at once; more are a mistake of whoever starts the program. */
const most = 100;

/**
 * The files named on the command line, as whole paths: words that are no switches. Started from a checkout, the first of
 * them is the program itself.
 */
export function filesNamed(words: readonly string[], isCheckout: boolean, folder: string): readonly string[] {
  const takesNext = new Set(["-r", "--require"]);
  const plain = words
    .slice(1)
    .filter((word, at) => word !== "" && !word.startsWith("-") && !takesNext.has(words[at] ?? ""));
  return plain.slice(isCheckout ? 1 : 0, most + 1).map((word) => resolve(folder, word));
}

/** What a second start handed over, if it is what ours hands over. */
export function filesHandedOver(handed: unknown): readonly string[] {
  const { files } = (handed ?? {}) as { readonly files?: unknown };
  if (!Array.isArray(files) || files.length > most) return [];
  return files.every((path) => typeof path === "string" && path !== "" && path.length <= 32_768) ? files : [];
}

/** Paths the program was given from outside, until the window asks for them; the window sees handles, as of chosen files. */
export class BroughtPaths {
  #paths: readonly string[] = [];
  readonly #tell: () => void;

  /** `tell` lets the window know that there is something to ask for. */
  constructor(tell: () => void) {
    this.#tell = tell;
  }

  add(paths: readonly string[]): void {
    if (paths.length === 0) return;
    this.#paths = [...this.#paths, ...paths].slice(0, most);
    this.#tell();
  }

  /** Gives what there is, once. */
  take(): readonly string[] {
    const paths = this.#paths;
    this.#paths = [];
    return paths;
  }
}
