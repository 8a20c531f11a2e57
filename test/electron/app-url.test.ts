import { describe, expect, test } from "vitest";
import { fileOf, isOwn, origin, responseHeaders, startPage } from "../../electron/main/app-url.ts";
import { databaseName } from "../../renderer/adapters/dexie/database.ts";

describe("the program's own origin", () => {
  test("is frozen, since the database belongs to it", () => {
    expect([origin, startPage]).toEqual(["app://reshelf", "app://reshelf/index.html"]);
  });

  test.each([
    ["app://reshelf/index.html", true],
    ["app://reshelf/assets/x.js?y#z", true],
    ["app://other/index.html", false],
    ["app://reshelf.example.org/", false],
    ["app://reshelf@evil/", false],
    ["https://reshelf/index.html", false],
    ["file:///etc/passwd", false],
    ["about:blank", false],
    ["", false],
  ])("holds for %s: %s", (url, expected) => {
    expect(isOwn(url)).toBe(expected);
  });
});

describe("a URL of the program", () => {
  test.each([
    ["app://reshelf/index.html", "/app/index.html"],
    ["app://reshelf/assets/engine.worker-Bx1_2.js", "/app/assets/engine.worker-Bx1_2.js"],
    ["app://reshelf/index.html?x=../../y", "/app/index.html"],
    ["app://reshelf/%2e%2e/%2E%2E/x.txt", "/app/x.txt"],
  ])("%s names a file within its folder", (url, path) => {
    expect(fileOf("/app", url)?.path).toBe(path);
  });

  test.each([
    "app://reshelf/",
    "app://reshelf/assets/",
    "app://reshelf/../etc/passwd.txt/..",
    "app://reshelf/..%2f..%2fetc%2fx.txt",
    "app://reshelf/..%5cx.txt",
    "app://reshelf/a/.hidden.js",
    "app://reshelf//etc/x.txt",
    "app://reshelf/x.txt%00.js",
    "app://reshelf/main.cjs",
    "app://reshelf/notype",
    "app://other/index.html",
    "file:///app/index.html",
    "no url",
  ])("%s names none", (url) => {
    expect(fileOf("/app", url)).toBeUndefined();
  });

  test("is answered with a policy that allows nothing inline, evaluated or from elsewhere", () => {
    const policy = responseHeaders["Content-Security-Policy"];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  });
});

test("the database under that origin has one name for ever", () => {
  expect(databaseName).toBe("reshelf");
});
