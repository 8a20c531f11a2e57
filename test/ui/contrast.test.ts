import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const folder = new URL("../../renderer/", import.meta.url);
const tokens = readFileSync(new URL("ui/tokens.css", folder), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");

/** The colours a selector sets, as written. */
function coloursOf(selector: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, head = "", body = ""] of tokens.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (head.trim() !== selector) continue;
    for (const [, name = "", value = ""] of body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi))
      if (!found.has(name)) found.set(name, value);
  }
  return found;
}

const light = coloursOf(":root");
const dark = new Map([...light, ...coloursOf('[data-theme="dark"]')]);
const themes = { light, dark } as const;

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(theme: keyof typeof themes, front: string, ground: string): number {
  const [one, other] = [front, ground].map((name) => {
    const hex = themes[theme].get(name);
    if (!hex) throw new Error(`no token --${name} in ${theme}`);
    return luminance(hex);
  }) as [number, number];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const tones = ["good", "asked", "unknown", "twice", "expired", "unsafe"] as const;
const tints = ["good-tint", "asked-tint", "unknown-tint", "twice-tint", "expired-tint"] as const;

/** The table of the design: what stands on what, and its ratio, rounded, in the light and the dark theme. */
const pairs: readonly (readonly [front: string, ground: string, light: number, dark: number])[] = [
  ["ink", "surface", 17.3, 15.7],
  ["ink-2", "surface", 9.1, 10.9],
  ["ink-2", "page", 8.0, 11.9],
  ["ink-3", "surface", 6.6, 8.0],
  ["ink-3", "sunk", 5.4, 9.0],
  ["edge", "surface", 4.9, 5.6],
  ["act-ink", "act", 8.9, 9.9],
  ["ink", "act-tint", 14.4, 12.4],
  ["focus", "page", 5.2, 10.2],
  ["bar-ink", "bar-bg", 15.1, 18.3],
  ["bar-ink-2", "bar-bg", 10.2, 9.3],
  ["practice", "practice-tint", 7.4, 9.1],
  ["practice-ink", "practice", 8.9, 11.4],
  ["practice-ink", "practice-2", 6.8, 9.5],
  ["good", "good-tint", 7.9, 9.5],
  ["asked", "asked-tint", 8.0, 8.8],
  ["unknown", "unknown-tint", 8.3, 9.7],
  ["twice", "twice-tint", 8.5, 9.4],
  ["expired", "expired-tint", 7.9, 8.8],
  ["unsafe", "unsafe-tint", 12.9, 12.9],
];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  it.each(pairs)("%s on %s has the ratio of the design", (front, ground, inLight, inDark) => {
    expect(contrast(theme, front, ground)).toBeCloseTo(theme === "light" ? inLight : inDark, 0);
    expect(Math.abs(contrast(theme, front, ground) - (theme === "light" ? inLight : inDark))).toBeLessThan(
      0.1,
    );
  });

  it.each(tones)("%s is told from its ground at 7 or more", (tone) => {
    expect(contrast(theme, tone, `${tone}-tint`)).toBeGreaterThanOrEqual(7);
  });

  it.each(tints)("text stays readable on %s", (tint) => {
    expect(contrast(theme, "ink", tint)).toBeGreaterThanOrEqual(theme === "light" ? 14.05 : 12.95);
    expect(contrast(theme, "ink-2", tint)).toBeGreaterThanOrEqual(theme === "light" ? 7.4 : 9);
  });

  it.each(tones.filter((tone) => tone !== "unsafe"))("%s is readable where it stands in a list", (tone) => {
    for (const ground of ["surface", "page", "act-tint"])
      expect(contrast(theme, tone, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it("everything else that is text or an edge is told from what it stands on", () => {
    const least: readonly (readonly [string, string, number])[] = [
      ["ink", "page", 4.5],
      ["ink", "sunk", 4.5],
      ["ink-2", "sunk", 4.5],
      ["ink-2", "act-tint", 4.5],
      ["ink-3", "page", 4.5],
      ["act", "surface", 4.5],
      ["bar-on-ink", "bar-on", 4.5],
      ["edge", "page", 3],
      ["edge", "sunk", 3],
      ["focus", "surface", 3],
      ["focus", "act-tint", 3],
      ["unsafe-tint", "bar-bg", 3],
    ];
    for (const [front, ground, ratio] of least)
      expect(contrast(theme, front, ground), `${front} on ${ground}`).toBeGreaterThanOrEqual(ratio);
  });
});

describe("colours", () => {
  it("are named in tokens.css and nowhere else", () => {
    const sources = (readdirSync(folder, { recursive: true }) as string[])
      .filter((name) => /\.(css|tsx?)$/.test(name) && name !== "ui/tokens.css")
      .map((name) => [name, readFileSync(new URL(name, folder), "utf8")] as const);
    expect(sources.length).toBeGreaterThan(20);
    // A private name such as #add is no colour: in code a colour stands in quotes.
    const hex = {
      css: /#[0-9a-f]{3,8}\b|\b(rgb|hsl)a?\(/i,
      code: /["'`: ]#([0-9a-f]{3}|[0-9a-f]{6})["'`;]/i,
    };
    const named = sources.filter(([name, text]) => (name.endsWith(".css") ? hex.css : hex.code).test(text));
    expect(named.map(([name]) => name)).toEqual([]);
  });

  it("of the dark theme are all colours of the light one that change", () => {
    const paper = ["paper", "paper-ink", "paper-line", "code"];
    const missing = [...light.keys()].filter(
      (name) => !coloursOf('[data-theme="dark"]').has(name) && !paper.includes(name),
    );
    expect(missing).toEqual([]);
  });

  it("used in styles are tokens that exist", () => {
    const known = new Set([...tokens.matchAll(/--([\w-]+):/g)].map(([, name]) => name));
    const styles = (readdirSync(folder, { recursive: true }) as string[]).filter((name) =>
      name.endsWith(".css"),
    );
    const set = new Set(["tone", "tint", "columns", "done", "side", "list-text"]);
    const unknown = styles.flatMap((name) =>
      [...readFileSync(new URL(name, folder), "utf8").matchAll(/var\(--([\w-]+)/g)]
        .map(([, token = ""]) => token)
        .filter((token) => !known.has(token) && !set.has(token))
        .map((token) => `${name}: --${token}`),
    );
    expect(unknown).toEqual([]);
  });
});
