import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

/** Every class a room's style sheets begin a selector with, and the rooms that do. */
function roomsByClass(): ReadonlyMap<string, ReadonlySet<string>> {
  const rooms = new Map<string, Set<string>>();
  for (const file of sheets()) {
    const rules = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    for (const [, selectors = ""] of rules.matchAll(/([^{}]+)\{/g)) {
      for (const selector of selectors.split(",")) {
        const name = /^\s*\.([\w-]+)/.exec(selector)?.[1];
        if (name) rooms.set(name, (rooms.get(name) ?? new Set()).add(dirname(file)));
      }
    }
  }
  return rooms;
}

function sheets(): readonly string[] {
  const features = "renderer/features";
  const rooms = readdirSync(features).map((room) => join(features, room));
  const files = [...rooms, "renderer/ui"].flatMap((room) =>
    readdirSync(room).map((file) => join(room, file)),
  );
  return files.filter((file) => file.endsWith(".css"));
}

test("no room styles what another room, or what all of them share, calls the same", () => {
  const rooms = roomsByClass();
  expect(rooms.size).toBeGreaterThan(50);
  const shared = [...rooms]
    .filter(([, of]) => of.size > 1)
    .map(([name, of]) => `.${name}: ${[...of].join(", ")}`);
  expect(shared).toEqual([]);
});
