import type { LinesThen } from "../domain/snapshot/lines-then.ts";

/** So many lines are told at once: some milliseconds of work. */
const atOnce = 500;

/** Some lines of a moment: their codes as JSON, and what stands behind each. */
export interface LinesTold {
  readonly codes: readonly string[];
  readonly rests: readonly string[];
}

/** The lines of a moment that something in effect is behind, some at a time. */
export function* linesTold(lines: LinesThen): Generator<LinesTold> {
  let [codes, rests]: [string[], string[]] = [[], []];
  for (let line = 0; line < lines.size; line++) {
    const code = lines.code(line);
    if (code < 0) continue;
    codes.push(lines.codeText(code));
    rests.push(lines.rest(line));
    if (codes.length < atOnce) continue;
    yield { codes, rests };
    [codes, rests] = [[], []];
  }
  yield { codes, rests };
}

/** The lines that were told, where they were told. */
export class ToldLines {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #codes: number[] = [];
  readonly #rests: string[] = [];

  add({ codes, rests }: LinesTold): void {
    for (const [at, text] of codes.entries()) {
      const number = this.#numbers.get(text) ?? this.#texts.push(text) - 1;
      this.#numbers.set(text, number);
      this.#codes.push(number);
      this.#rests.push(rests[at] as string);
    }
  }

  get lines(): LinesThen {
    return {
      size: this.#codes.length,
      code: (line) => this.#codes[line] ?? -1,
      codeText: (code) => this.#texts[code] as string,
      rest: (line) => this.#rests[line] as string,
    };
  }
}
