import { mkdirSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { CardService, whyNoCardService } from "../cards/card-service.ts";
import { fromHex, specimen, status, tlv } from "../cards/eid-card.ts";
import { VirtualCard } from "../cards/virtual-card.ts";
import { packsOf } from "./packs.ts";
import { Reshelf } from "./reshelf.ts";

const why = whyNoCardService();
const moved = tlv({ 1: "Molsesteenweg 48 bus 2", 2: "2400", 3: "Mol" }, 60);

describe.skipIf(why !== undefined)(`a card at the counter${why ? ` (not run: ${why})` : ""}`, () => {
  let service: CardService;
  let profile = "";
  let program: Reshelf;
  beforeAll(async () => {
    service = await CardService.start();
    profile = await freshProfile("cards");
    program = await Reshelf.open({ profile, language: "nl", env: service.env });
    await program.setUp();
  });
  afterAll(async () => {
    await program.close().catch(() => {});
    await service.close();
    await removeProfile(profile);
  });

  test("makes a customer, brings the next address, and leaves nothing of itself behind", async () => {
    const { page } = program;
    const { ask, cards, customers, count, doubles } = program.words;
    const button = (name: string | RegExp) => page.getByRole("button", { name });
    const put = (behaviour = {}) => VirtualCard.insert(service.ports[0], behaviour);
    const row = page.getByRole("row", { name: /SPECIMEN/ });
    await program.openPlace("Lade B3");
    await page.keyboard.press("Control+3");
    await page.getByText(cards.quiet.empty).waitFor();

    const early = await put({ instead: (_: Uint8Array, at: number) => (at > 2 ? "gone" : undefined) });
    await page.getByText(cards.troubles.pulled.what).waitFor();
    early.remove();
    const bank = await put({ atr: fromHex("3B6800000073C84012009000"), instead: () => status(0x6a82) });
    await page.getByText(cards.troubles.other.what).waitFor();
    bank.remove();
    await page.getByText(cards.quiet.empty).waitFor();

    let card = await put();
    await page.getByRole("heading", { name: cards.newCustomer("Alice Geldigekaart SPECIMEN") }).waitFor();
    await page.getByRole("img", { name: cards.photo }).waitFor();
    await page.getByText(cards.ended).waitFor();
    await look("new");
    card.remove();
    await page.keyboard.press("Enter");
    await row.waitFor();
    await page.getByText("2000").waitFor();
    // What is missing of the new customer is asked at once; each answer is kept as it is given.
    const asked = page.getByRole("region", { name: ask.title });
    await asked.getByText(ask.missing("5", 5)).waitFor();
    for (const answer of ["509", "12345", "Dr. Claes"]) {
      await asked.locator("input:focus").fill(answer);
      await page.keyboard.press("Enter");
    }
    await asked.getByText(ask.missing("2", 2)).waitFor();
    await page.keyboard.press("Escape");
    await asked.waitFor({ state: "detached" });
    // A reader is looked at every 400 ms: faster than a hand changes cards.
    await page.getByText(cards.quiet.empty).waitFor();

    card = await put({ atr: specimen.atr18, saysLength: false, files: { address: moved } });
    await page.getByText(cards.differences("1", 1)).waitFor();
    await asked.getByText(ask.missing("2", 2)).waitFor();
    await asked.getByRole("textbox", { name: customers.fields.phone }).fill("014 31 22 33");
    await page.getByRole("img", { name: cards.photo }).waitFor();
    await look("again");
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    const [pack] = packsOf(1, 1);
    await program.scan(pack?.reading ?? "");
    await page.getByRole("region", { name: count.block.region }).waitFor();
    await program.showsPacks(1);
    await page.keyboard.press("Control+3");
    await button(cards.take("1", 1)).waitFor();
    await button(cards.takeOne(cards.address)).click();
    await button(cards.open).waitFor();
    await button(cards.takeOne(cards.address)).click();
    await page.keyboard.press("Control+Enter");
    await page.getByText(cards.quiet.read).waitFor();
    await page.getByText("Molsesteenweg 48 bus 2").waitFor();
    await page.getByRole("definition").filter({ hasText: "014 31 22 33" }).waitFor();
    await page.getByRole("definition").filter({ hasText: "Dr. Claes" }).waitFor();
    expect(await row.count()).toBe(1);
    card.remove();

    await page.keyboard.press("Control+N");
    await page.getByRole("textbox", { name: customers.fields.name, exact: true }).fill("Aerts");
    await program.scan("71715100070");
    const insz = page.getByRole("textbox", { name: customers.fields.insz, exact: true });
    await expect.poll(() => insz.inputValue()).toBe("71.71.51-000.70");
    // Two at once would be a scanner's.
    await page.keyboard.press("Escape");
    await page.getByText(customers.form.dropped).waitFor();
    await page.keyboard.press("Escape");
    await insz.waitFor({ state: "detached" });
    await program.scan("71715100070");
    const search = page.getByRole("searchbox", { name: customers.search });
    await expect.poll(() => search.inputValue()).toBe("71.71.51-000.70");
    await row.waitFor();
    await program.showsPacks(1);

    // Who is here already under another spelling, without a number, is shown before a card makes a second record.
    await asked.waitFor();
    await page.keyboard.press("Escape");
    await asked.waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await expect.poll(() => search.inputValue()).toBe("");
    await page.keyboard.press("Control+N");
    const field = (name: "name" | "firstName" | "birthDate") =>
      page.getByRole("textbox", { name: customers.fields[name], exact: true });
    await field("name").fill("Spesimen");
    await field("firstName").fill("Erwin");
    await field("birthDate").fill("31/12/1992");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("row", { name: /Spesimen, Erwin/ }).waitFor();
    card = await put({ files: { identity: specimen.otherIdentity } });
    await button(new RegExp(`Spesimen, Erwin .*${doubles.why.name}`)).waitFor();
    await look("double");
    await page.keyboard.press("F6");
    await page.getByRole("heading", { name: "Spesimen, Erwin" }).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("row", { name: /SPECIMEN, Erwin.*92\.82\.81-000\.76/ }).waitFor();
    expect(await page.getByRole("row", { name: /Spesimen|SPECIMEN/ }).count()).toBe(2);
    card.remove();

    await service.end();
    await page.getByText(cards.quiet["no-service"]).waitFor();
    const texts = await everyFile(profile);
    expect(texts.some((text) => text.includes("customerKept"))).toBe(true);
    const photo = Buffer.from(specimen.photo.subarray(700, 760)).toString("latin1");
    for (const secret of [
      photo,
      "Geldigekaart",
      "Molsesteenweg",
      "71.71.51-000.70",
      "71715100070",
      "000000128019",
    ])
      expect(texts.filter((text) => text.includes(secret))).toEqual([]);
  });

  /** A picture for who builds, where one is asked for. */
  async function look(name: string) {
    const folder = process.env["RESHELF_PICTURES"];
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    for (const theme of ["light", "dark"] as const) {
      await program.page.evaluate(
        (chosen) => Object.assign(document.documentElement.dataset, { theme: chosen }),
        theme,
      );
      await program.page.screenshot({ path: join(folder, `card-${name}-${theme}.png`) });
    }
    await program.page.evaluate(() => Object.assign(document.documentElement.dataset, { theme: "light" }));
  }
});

/** Everything that lies in a folder, as text of one byte a character. */
async function everyFile(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.path, entry.name));
  return await Promise.all(files.map((file) => readFile(file, "latin1")));
}
