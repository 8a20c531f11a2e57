import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { afterEach, expect, test } from "vitest";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { writeVideo } from "./fake-video.ts";
import { heard, listen } from "./heard.ts";
import { Reshelf } from "./reshelf.ts";

let program: Reshelf | undefined;
let profile = "";
afterEach(async () => {
  await program?.close().catch(() => {});
  await removeProfile(profile);
});

const words = () => (program as Reshelf).words;
const page = () => (program as Reshelf).page;

/** A station that counts in a place, with a camera chosen in Settings. */
async function open(chromium: readonly string[] = []): Promise<void> {
  profile = profile || (await freshProfile("camera"));
  program = await Reshelf.open({ profile, words: chromium });
  await program.setUp();
  await program.goTo("settings");
  await page().getByRole("switch", { name: words().settings.house.camera }).click();
  await program.goTo("count");
  await program.openPlace("Fridge");
}

const camera = () => page().getByRole("region", { name: words().count.camera.title });
const start = () => camera().getByRole("button", { name: words().count.camera.start }).click();

test("codes held before the camera are counted as if they were scanned, each once while it is held", async () => {
  profile = await freshProfile("camera");
  const video = join(profile, "codes.y4m");
  const blank = { pictures: 15 };
  const shows = (bcid: string, text: string) => [blank, { code: { bcid, text }, pictures: 25 }];
  await writeVideo(video, [
    ...shows("gs1datamatrix", "(01)05412345678908(17)291130(10)Ab-1/2(21)77Xy"),
    ...shows("ean13", "5410013111009"),
    ...shows("gs1-128", "(01)05410013111016(10)L9"),
    ...shows("code39", "Z-4711"),
    ...shows("qrcode", "https://id.example.be/01/05410013111023/10/Q7?17=280430"),
    blank,
  ]);
  await open(["--use-fake-device-for-media-stream", `--use-file-for-fake-video-capture=${video}`]);
  await listen(page());
  await start();
  const block = page().getByRole("region", { name: words().count.block.region });
  const expected = [
    ["05412345678908", "good"],
    ["05410013111009", "good"],
    ["05410013111016", "good"],
    ["Z-4711", "unknown"],
    ["05410013111023", "good"],
  ] as const;
  for (const [at, [text, sound]] of expected.entries()) {
    await block.filter({ hasText: text }).waitFor({ timeout: 60_000 });
    await expect.poll(() => heard(page())).toEqual([sound]);
    // Whatever was held before was counted once, however long.
    await (program as Reshelf).showsPacks(at + 1);
  }
  await camera().getByRole("button", { name: words().count.camera.stop }).click();
  await camera().getByText(words().count.camera.off).waitFor();
  await (program as Reshelf).goTo("stock");
  const grid = page().getByRole("grid", { name: words().stock.list });
  await grid.getByRole("row").filter({ hasText: "Ab-1/2" }).filter({ hasText: "30/11/2029" }).waitFor();
  await grid.getByRole("row").filter({ hasText: "Q7" }).filter({ hasText: "30/04/2028" }).waitFor();
  await grid.getByRole("row").filter({ hasText: "L9" }).waitFor();
});

test("says what is wrong with a camera: none, not allowed, in use, unplugged", async () => {
  profile = await freshProfile("camera");
  await open(["--use-fake-device-for-media-stream"]);
  const { trouble, hold } = words().count.camera;
  const refuse = (name: string) =>
    page().evaluate((reason) => {
      const { mediaDevices } = navigator;
      mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", reason));
    }, name);
  // What the shell grants is the picture alone: asked for sound too, it refuses both.
  const asked = await page().evaluate(async () => {
    const ask = (wish: MediaStreamConstraints) =>
      navigator.mediaDevices.getUserMedia(wish).then(
        (stream) => {
          for (const track of stream.getTracks()) track.stop();
          return "granted";
        },
        ({ name }: DOMException) => name,
      );
    return [await ask({ audio: true }), await ask({ audio: true, video: true }), await ask({ video: true })];
  });
  expect(asked).toEqual(["NotAllowedError", "NotAllowedError", "granted"]);
  await page().evaluate(() => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wish) => {
      const stream = await open(wish);
      Object.assign(globalThis, { track: stream.getVideoTracks()[0] });
      return stream;
    };
  });
  await (program as Reshelf).scan("5410013111009");
  await (program as Reshelf).showsPacks(1);
  await start();
  await camera().getByText(hold).waitFor();
  const { violations } = await new AxeBuilder({ page: page() }).setLegacyMode(true).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page().evaluate(() =>
    (globalThis as unknown as { track: MediaStreamTrack }).track.dispatchEvent(new Event("ended")),
  );
  await camera().getByText(trouble.gone.what).waitFor();
  for (const [name, { what }] of [
    ["NotFoundError", trouble.none],
    ["NotAllowedError", trouble.denied],
    ["NotReadableError", trouble.busy],
  ] as const) {
    await refuse(name);
    await start();
    await camera().getByText(what).waitFor();
  }
});
