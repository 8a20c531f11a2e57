import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const rules = createRequire(import.meta.url)(join(root, "build/dependency-rules.cjs"));
const ruleNames: readonly string[] = rules.forbidden.map((rule: { name: string }) => rule.name);

/** One forbidden import per rule: the file it stands in, and what it imports. */
const plants: Readonly<Record<string, { readonly at: string; readonly imports: string }>> = {
  "base-knows-nothing": { at: "shared/base/planted.ts", imports: "../domain/real.ts" },
  "domain-knows-base": { at: "shared/domain/planted.ts", imports: "../ports/real.ts" },
  "contracts-know-domain": { at: "shared/contracts/planted.ts", imports: "../usecases/real.ts" },
  "ports-know-domain-and-contracts": { at: "shared/ports/planted.ts", imports: "valibot" },
  "usecases-know-ports": { at: "shared/usecases/planted.ts", imports: "../contracts/real.ts" },
  "adapters-know-shared": { at: "renderer/adapters/csv/planted.ts", imports: "../../engine/real.ts" },
  "engine-knows-adapters-and-shared": { at: "renderer/engine/planted.ts", imports: "react" },
  "services-know-shared": { at: "renderer/services/planted.ts", imports: "../ui/real.ts" },
  "features-know-services-ui-i18n-domain": {
    at: "renderer/features/count/planted.ts",
    imports: "../../engine/real.ts",
  },
  "ui-knows-base": { at: "renderer/ui/planted.ts", imports: "../features/stock/real.ts" },
  "i18n-knows-base": { at: "renderer/i18n/planted.ts", imports: "../services/real.ts" },
  "app-joins-the-renderer": { at: "renderer/app/planted.ts", imports: "../../electron/main/real.ts" },
  "main-knows-contracts-and-base": {
    at: "electron/main/planted.ts",
    imports: "../../shared/usecases/real.ts",
  },
  "verify-joins-what-opens-a-snapshot": {
    at: "electron/verify/planted.ts",
    imports: "../../renderer/engine/real.ts",
  },
  "preload-knows-the-host-contract": { at: "electron/preload/planted.ts", imports: "node:fs" },
  "cards-know-what-a-card-says": {
    at: "electron/cards/planted.ts",
    imports: "../../shared/usecases/real.ts",
  },
  "dexie-by-one-door": { at: "renderer/adapters/csv/planted-dexie.ts", imports: "dexie" },
  "papaparse-by-one-door": { at: "renderer/adapters/dexie/planted.ts", imports: "papaparse" },
  "zip-by-one-door": { at: "renderer/adapters/csv/planted-zip.ts", imports: "fflate" },
  "age-by-one-door": { at: "renderer/adapters/archive/planted.ts", imports: "age-encryption" },
  "readers-by-one-door": { at: "electron/main/planted-reader.ts", imports: "pcsc-mini" },
  "codes-drawn-by-one-door": { at: "renderer/ui/planted-code.ts", imports: "bwip-js" },
  "codes-seen-by-one-door": { at: "renderer/ui/planted-seen.ts", imports: "zxing-wasm" },
  "features-are-islands": { at: "renderer/features/count/planted-2.ts", imports: "../stock/real.ts" },
  "adapters-are-islands": { at: "renderer/adapters/csv/planted-3.ts", imports: "../dexie/real.ts" },
  "every-room-is-in-the-table": { at: "shared/attic/planted.ts", imports: "../base/real.ts" },
  "nothing-imports-test-or-build": { at: "renderer/app/planted-2.ts", imports: "../../test/real.ts" },
  "no-cycles": { at: "shared/domain/planted-2.ts", imports: "./returning.ts" },
  "every-import-leads-somewhere": { at: "shared/domain/planted-3.ts", imports: "./nowhere.ts" },
};

const vendors = [
  "valibot",
  "react",
  "dexie",
  "papaparse",
  "fflate",
  "age-encryption",
  "bwip-js",
  "pcsc-mini",
  "zxing-wasm",
];

let folder: string;
let planted: ICruiseResult;

const read = async (baseDir: string, rooms: readonly string[]) => {
  const options = { ...rules.options, ruleSet: { forbidden: rules.forbidden }, validate: true, baseDir };
  return (await cruise([...rooms], options)).output as ICruiseResult;
};

const put = async (path: string, text: string) => {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "reshelf-layers-"));
  await cp(join(root, "package.json"), join(folder, "package.json"));
  for (const name of vendors) {
    await put(
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: "1.0.0", main: "index.js" }),
    );
    await put(`node_modules/${name}/index.js`, "module.exports = {};\n");
  }
  for (const { at, imports } of Object.values(plants)) {
    await put(at, `import * as planted from "${imports}";\nexport const use = planted;\n`);
    if (imports.endsWith("real.ts")) await put(join(dirname(at), imports), "export const real = 1;\n");
  }
  await put(
    "shared/domain/returning.ts",
    'import * as back from "./planted-2.ts";\nexport const use = back;\n',
  );
  await put("shared/usecases/planted-type.ts", 'import type { real } from "../contracts/real.ts";\n');
  planted = await read(folder, ["shared", "renderer", "electron"]);
}, 30_000);

afterAll(() => rm(folder, { recursive: true }));

const breachesOf = (file: string) =>
  planted.summary.violations.filter((one) => one.from === file).map((one) => one.rule.name);

describe("every rule bites", () => {
  test.each(ruleNames)("%s", (name) => {
    const plant = plants[name];
    expect(plant, `no import is planted for ${name}`).toBeDefined();
    expect(breachesOf(plant?.at ?? "")).toContain(name);
  });
});

test("a type-only import counts", () => {
  expect(breachesOf("shared/usecases/planted-type.ts")).toContain("usecases-know-ports");
});

test("no plant is for a rule that is gone", () => {
  expect(Object.keys(plants).filter((name) => !ruleNames.includes(name))).toEqual([]);
});

test("the house itself was read, and keeps every rule", async () => {
  const rooms = (await readdir(root)).filter((name) =>
    ["shared", "renderer", "electron", "test"].includes(name),
  );
  const { summary } = await read(root, rooms);
  expect(summary.totalCruised).toBeGreaterThan(20);
  expect(summary.violations.map((one) => `${one.rule.name}: ${one.from} → ${one.to}`)).toEqual([]);
}, 30_000);
