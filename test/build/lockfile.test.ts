import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { completed } from "../../build/complete-lockfile.mjs";

test("the lockfile that is kept names every optional package, and no registry", () => {
  const text = readFileSync(join(import.meta.dirname, "../../package-lock.json"), "utf8");
  const { packages } = JSON.parse(text);
  expect(Object.keys(completed(packages))).toEqual(Object.keys(packages));
  expect(text).not.toContain('"resolved"');
});

test("a native package that npm left out is added with its platform, as optional as its parent is needed", () => {
  const parent = {
    version: "1.0.0",
    dev: true,
    optionalDependencies: { "@maker/tool-linux-arm64-musl": "1.0.0", "@maker/tool-win32-x64-msvc": "1.0.0" },
  };
  const here = { version: "1.0.0", dev: true, optional: true, os: ["win32"], cpu: ["x64"] };
  const lock = { "": {}, "node_modules/tool": parent, "node_modules/@maker/tool-win32-x64-msvc": here };
  expect(completed(lock)).toEqual({
    ...lock,
    "node_modules/@maker/tool-linux-arm64-musl": {
      version: "1.0.0",
      dev: true,
      optional: true,
      os: ["linux"],
      cpu: ["arm64"],
      libc: ["musl"],
    },
  });
});

test("a package that lies inside its parent is not added again", () => {
  const parent = { version: "1.0.0", optionalDependencies: { inner: "1.0.0" } };
  const lock = {
    "": {},
    "node_modules/tool": parent,
    "node_modules/tool/node_modules/inner": { version: "1.0.0" },
  };
  expect(completed(lock)).toEqual(lock);
});
