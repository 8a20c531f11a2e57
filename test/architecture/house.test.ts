import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

/** What git keeps of the house, less what was just removed. */
const tracked: readonly string[] = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" })
  .split("\0")
  .filter((file) => file !== "" && existsSync(join(root, file)));

const isVector = (file: string) => file.startsWith("test/vectors/");
const isCode = (file: string) => /\.(ts|tsx|mjs|mts|cjs)$/.test(file) && !isVector(file);
const code = tracked.filter(isCode);
const program = code.filter((file) => /^(shared|renderer|electron)\//.test(file));
const styles = tracked.filter((file) => file.endsWith(".css"));

/** Every line that shows a pattern, as `file:line text`. */
function linesWith(files: readonly string[], pattern: RegExp): readonly string[] {
  return files.flatMap((file) =>
    read(file)
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );
}

describe("files", () => {
  test("no file is longer than 200 lines, but the languages", () => {
    const long = [...code, ...styles]
      .filter((file) => !file.startsWith("renderer/i18n/"))
      .map((file) => ({ file, lines: read(file).trimEnd().split("\n").length }))
      .filter(({ lines }) => lines > 200);
    expect(long).toEqual([]);
  });

  test("a file is named after what it exports, in kebab-case", () => {
    const isKebab = (file: string) => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/.test(basename(file));
    expect([...code, ...styles].filter((file) => !isKebab(file))).toEqual([]);
  });

  test("there is no drawer for odds and ends", () => {
    const drawers = /(^|\/)(utils?|helpers?|common|misc|lib|index)(\/|\.(ts|tsx|mjs|mts|cjs)$)/;
    expect(code.filter((file) => drawers.test(file))).toEqual([]);
    expect(code.filter((file) => basename(file) === "types.ts" && file !== "shared/base/types.ts")).toEqual(
      [],
    );
  });
});

describe("code", () => {
  test("every function, constant, class and interface that others use says what it promises", () => {
    const bare = program.flatMap((file) => {
      const lines = read(file).split("\n");
      return lines.flatMap((line, index) => {
        const isExport = /^export (async |abstract )*(function|const|class|interface)\b/.test(line);
        return isExport && (index === 0 || lines[index - 1]?.trim() === "")
          ? [`${file}:${index + 1} ${line}`]
          : [];
      });
    });
    expect(bare).toEqual([]);
  });

  test("nothing is left to do, and no check is switched off without a reason", () => {
    const left = /\b(TODO|FIXME|XXX)\b|@ts-(ignore|nocheck)\b/;
    const files = code.filter((file) => file !== "test/architecture/house.test.ts");
    expect(linesWith(files, left)).toEqual([]);
    expect(linesWith(files, /biome-ignore [^:]+:\s*$/)).toEqual([]);
  });

  test("ports and services know what lies behind them by its type alone", () => {
    const files = program.filter((file) => /^(shared\/ports|renderer\/services)\//.test(file));
    const values =
      /^(import|export) (?!type\b).* from "(\.\.\/)+(shared\/)?(contracts|ports|usecases|domain)\//;
    expect(linesWith(files, values)).toEqual([]);
  });

  test("nothing is used that Chromium 114 and Node 18 lack", () => {
    const newer =
      /Promise\.(withResolvers|try)\b|(Object|Map)\.groupBy\b|Array\.fromAsync\b|\bIterator\.from\b|\bURL\.parse\(|\bimport\.meta\.dirname\b/;
    expect(linesWith(program, newer)).toEqual([]);
    expect(linesWith(styles, /light-dark\(|field-sizing|\bsubgrid\b|@starting-style|^\s*&/)).toEqual([]);
  });
});

describe("colour", () => {
  test("a colour is named in tokens.css and nowhere else in the window", () => {
    const files = tracked.filter((file) => /^renderer\/.*\.(ts|tsx|css|html)$/.test(file));
    const others = files.filter((file) => file !== "renderer/ui/tokens.css");
    const hex = /["'`:\s(,]#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})(?=["'`;\s),]|$)/i;
    expect(linesWith(others, hex)).toEqual([]);
    expect(linesWith(others, /\b(rgb|hsl|oklch|oklab|lab|lch)a?\(/)).toEqual([]);
  });
});

describe("documents", () => {
  const documents = tracked.filter((file) => file.endsWith(".md") && !isVector(file));
  const anchorsOf = (file: string) =>
    [...read(file).matchAll(/^#{1,6} +(.+)$/gm)].map(([, title = ""]) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replace(/ /g, "-"),
    );

  test("every link leads somewhere", () => {
    const dead = documents.flatMap((file) => {
      const text = read(file).replace(/```[\s\S]*?```/g, "");
      return [...text.matchAll(/\]\(([^)\s]+)(?: "[^"]*")?\)/g)].flatMap(([, target = ""]) => {
        if (/^[a-z]+:/.test(target)) return [];
        const [path = "", anchor] = target.split("#");
        const at = path === "" ? file : join(dirname(file), path);
        const leads = existsSync(join(root, at)) && (anchor === undefined || anchorsOf(at).includes(anchor));
        return leads ? [] : [`${file} → ${target}`];
      });
    });
    expect(dead).toEqual([]);
  });

  test("every decision has a number of its own, the same in its name and its title, and none is left out", () => {
    const pages = tracked.filter((file) => /^docs\/decisions\/\d{4}-.*\.md$/.test(file)).sort();
    const numbers = pages.map((_, index) => String(index + 1).padStart(4, "0"));
    expect(pages.map((file) => basename(file).slice(0, 4))).toEqual(numbers);
    expect(pages.map((file) => /^# (\d{4})\. /.exec(read(file))?.[1])).toEqual(numbers);
  });
});

test("nothing names a machine or a registry", () => {
  // In pieces, so that this file does not find itself.
  const places = [
    "/wo" + "rk/",
    "/ro" + "ot/",
    "/home/[a-z]",
    "C:\\\\Us" + "ers",
    "registry\\.(np" + "mjs|yarnpkg)",
  ];
  const texts = tracked.filter((file) => !isVector(file) && !/\.(png|jpg|ico|icns|gz|woff2)$/.test(file));
  expect(linesWith(texts, new RegExp(places.join("|")))).toEqual([]);
});
