import { importBundled } from "./kit/bundle.mjs";
import { interleaved, median, printSamples } from "./kit/figures.mjs";
import { freshProfile, launchProgram, removeProfile } from "./kit/program.mjs";

const pairs = 24;

/**
 * A card put in until its fields are on the screen, through pcscd and a virtual reader, against the same library reading
 * the same two files and doing nothing else. Both wait for the service to notice the card, which looks every 400 ms.
 */
export async function bench() {
  const { bareReads, cardStation, whyNoCardService } = await importBundled("test/bench/card-trial.ts");
  const why = whyNoCardService();
  if (why !== undefined) throw new Error(why);
  const station = await cardStation();
  const bare = await bareReads();
  const profile = await freshProfile("card");
  const program = await launchProgram({
    profile,
    words: ["--lang=en"],
    env: { LANGUAGE: "en", LC_ALL: "en.UTF-8", ...station.env },
  });
  try {
    const { page } = program;
    await setUp(page);
    const screen = async () => {
      const began = performance.now();
      const card = await station.insert();
      await page.getByRole("cell", { name: /Meirplaats/ }).waitFor();
      const time = performance.now() - began;
      await page.getByRole("img", { name: "Photo on the card" }).waitFor();
      card.remove();
      await page.keyboard.press("Escape");
      await page.getByText("Put an eID in the reader").waitFor();
      return time;
    };
    await screen();
    await bare.read();
    const { ours, baseline } = await interleaved(pairs, screen, bare.read);
    printSamples("card in to fields on screen", ours);
    printSamples("card in to both files read", baseline);
    return [{ what: "card in to fields on screen, p50", goal: 1.3, ratio: median(ours) / median(baseline) }];
  } finally {
    await program.close();
    await bare.close();
    await station.close();
    await removeProfile(profile);
  }
}

/** A first start, and the Customers screen. @param {import("playwright-core").Page} page */
async function setUp(page) {
  await page.getByRole("textbox", { name: "Pharmacy" }).fill("De Linde");
  await page.getByRole("textbox", { name: "This PC" }).fill("Counter 1");
  await page.getByRole("textbox", { name: "Who is working?" }).fill("An");
  await page.getByRole("radio", { name: "Right", exact: true }).click();
  await page.getByRole("button", { name: "Begin counting" }).click();
  await page.getByRole("region", { name: "Last scan" }).waitFor();
  await page.keyboard.press("Control+3");
  await page.getByText("Put an eID in the reader").waitFor();
}
