import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
// electron-builder's own reader and schema, which lie behind its command line.
const inside = createRequire(createRequire(import.meta.url).resolve("electron-builder/package.json"));
const { getConfig, validateConfiguration } = inside("app-builder-lib/out/util/config/config.js");
const { DebugLogger } = inside("builder-util");

interface Installers {
  readonly electronVersion?: string;
  readonly files: readonly { readonly filter: readonly string[] }[];
  readonly directories: Readonly<Record<string, string>>;
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly linux: { readonly target: readonly string[] };
  readonly win: { readonly target: readonly string[] };
  readonly publish: null;
}

let config: Installers;
beforeAll(async () => {
  config = await getConfig(root, "electron-builder.yml", null);
});

const validate = (candidate: object) => validateConfiguration(candidate, new DebugLogger(false));

describe("what goes into the installers", () => {
  test("fits electron-builder's schema", async () => {
    await expect(validate(config)).resolves.toBeUndefined();
  });

  test("would be refused with a word electron-builder does not know", async () => {
    await expect(validate({ ...config, electronFuse: {} })).rejects.toThrow("electronFuse");
    await expect(validate({ ...config, win: { target: ["nsis"], targets: [] } })).rejects.toThrow(
      "configuration.win",
    );
  });

  test("names every installer there is to be", () => {
    expect(config.linux.target).toEqual(["dir", "tar.gz", "AppImage", "deb"]);
    expect(config.win.target).toEqual(["nsis", "portable"]);
  });

  test("ships the Electron of package.json, whatever runs here", () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(config.electronVersion).toBeUndefined();
    expect(devDependencies.electron).toMatch(/^45\.\d+\.\d+$/);
  });

  test("takes the built files and nothing else, and publishes nowhere", () => {
    const filter = ["dist/renderer/**", "dist/electron/**", "package.json", "!node_modules/**"];
    expect(config.files).toEqual([{ filter }]);
    expect(config.directories["buildResources"]).not.toBe("build");
    expect(config.publish).toBeNull();
  });

  test("leaves no way to start it as a Node, a debugger or another program", () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
    });
  });
});
