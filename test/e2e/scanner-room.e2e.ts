import { AxeBuilder } from "@axe-core/playwright";
import type { CDPSession } from "playwright-core";
import { expect } from "vitest";
import { calibrationCodes } from "../../shared/domain/scanner/calibration-codes.ts";
import { keysOfScan, type PcSetting, type ScannerSetting } from "../makers/pc-keys.ts";
import { CountWalk } from "./count-walk.ts";
import { oneDay } from "./one-day.ts";
import { endKey, sendKeys } from "./send-keys.ts";

// One station whose scanner is taught three times: each walk begins where the one before left it.
let walk: CountWalk;
let devtools: CDPSession;
const test = oneDay({
  open: async () => {
    walk = await CountWalk.open();
    devtools = await walk.page.context().newCDPSession(walk.page);
    await walk.program.openPlace("Robot");
  },
  close: () => walk?.close(),
});

const belgianPc: PcSetting = { layout: "be", capsLock: "off" };
const american: ScannerSetting = { layout: "us", separator: "ctrl", prefix: "", suffix: "" };
const gs = "\u001d";
const pack = (serial: string) => `0105412345678908172901001045/aQ-z${gs}21${serial}`;

const words = () => walk.program.words.scanner;
const heading = (name: string) => walk.page.getByRole("heading", { name, exact: true, level: 1 });
const understood = () => walk.page.getByRole("region", { name: words().understood });
const codeShown = (number: number) =>
  walk.page.getByRole("img", { name: words().codeLabel(String(number)), exact: true });
const says = (text: string) => walk.page.getByRole("status").filter({ hasText: text }).waitFor();

/** One scan as real key events, as this scanner on this PC sends it. */
const scanAs = (text: string, scanner: ScannerSetting, pc = belgianPc) =>
  sendKeys(devtools, [...keysOfScan(text, scanner, pc), endKey("enter")]);

async function teach(scanner: ScannerSetting, pc = belgianPc): Promise<void> {
  for (const [at, { text }] of calibrationCodes.entries()) {
    await codeShown(at + 1).waitFor();
    await scanAs(text, scanner, pc);
    await says(words().heard.read(String(at + 1)));
  }
}

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page: walk.page }).setLegacyMode(true).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

test("offered on the empty Count screen: an American scanner on a Belgian PC is taught, and then read", async () => {
  const { page, program } = walk;
  await page.getByRole("button", { name: program.words.count.block.teach }).click();
  await heading(words().title).waitFor();
  // Only the code to scan is there to be seen.
  await page.getByRole("img").waitFor();
  await expect.poll(() => page.getByRole("img").count()).toBe(1);
  const finish = page.getByRole("button", { name: words().finish });
  await expect.poll(() => finish.isDisabled()).toBe(true);
  await page.keyboard.type("hello", { delay: 90 });
  await says(words().heard.typed);
  await scanAs("5412345678908", american);
  await says(words().heard.stranger);
  await teach(american);
  const { facts } = words();
  await understood().getByText(facts.otherKeyboard(facts.layouts.us, facts.layouts.be)).waitFor();
  await understood().getByText(facts.separator(facts.forms.ctrl)).waitFor();
  expect(await program.counts()).toEqual({ lines: 0, packs: 0 });
  await walk.press("Control+Enter");
  await scanAs(pack("S1"), american);
  await program.showsPacks(1);
  await walk.shows("45/aQ-z");
  await expect
    .poll(() => page.getByRole("button", { name: program.words.count.block.teach }).count())
    .toBe(0);
});

test("the inspector shows what came key by key, what was understood and why, and gives it as text", async () => {
  const { page } = walk;
  await walk.press("Control+7");
  await page.getByRole("button", { name: walk.program.words.settings.rooms.scanner }).focus();
  await page.keyboard.press("Enter");
  await page.getByText(words().setTo(words().facts.layouts.us)).waitFor();
  await walk.press("F2");
  await heading(words().look.title).waitFor();
  const detail = page.getByRole("region", { name: words().look.detail });
  await detail.getByText("45/aQ-z", { exact: true }).waitFor();
  await detail.getByText(words().look.why.taught).waitFor();
  await detail.getByText(words().look.corrected.keyboard).waitFor();
  await expect.poll(() => detail.getByText("Ctrl ]", { exact: true }).count()).toBe(1);
  // A person's number: nothing of it, neither here nor in the text.
  await scanAs("85073003328", american);
  await detail.getByText(words().look.personal).waitFor();
  expect(await page.locator("main").textContent()).not.toContain("8507300");
  await scanAs(pack("S2"), american);
  await detail.getByText("S2", { exact: true }).waitFor();
  await detail.getByRole("button", { name: words().look.copy }).click();
  const report = detail.getByRole("textbox", { name: words().look.report });
  await expect.poll(() => report.inputValue()).toContain("BracketRight c");
  await says(words().look.copied);
  expect(await violations()).toEqual([]);
  // What was scanned here is looked at and counts nowhere.
  expect((await walk.program.counts()).packs).toBe(1);
  await walk.press("Escape");
  await heading(words().title).waitFor();
});

test("a Belgian scanner while CapsLock is on: put right by itself", async () => {
  const { page } = walk;
  await page.getByRole("button", { name: words().forget }).click();
  await says(words().forgotten);
  const belgian: ScannerSetting = { ...american, layout: "be", separator: "f8", prefix: "]d2" };
  const caps: PcSetting = { layout: "be", capsLock: "row" };
  await page.evaluate(() => {
    // The driver's keys leave the lamp off; whoever asks is told that it is on.
    KeyboardEvent.prototype.getModifierState = (key: string) => key === "CapsLock";
  });
  await teach(belgian, caps);
  const { facts } = words();
  await understood().getByText(facts.sameKeyboard(facts.layouts.be)).waitFor();
  await understood().getByText(facts.capsLock).waitFor();
  await understood().getByText(facts.separator(facts.forms.f8)).waitFor();
  await walk.press("Control+Enter");
  await heading(walk.program.words.settings.title).waitFor();
  await scanAs(pack("S3"), belgian, caps);
  await walk.program.showsPacks(2);
  await walk.shows("45/aQ-z");
  await page.reload();
  await walk.block.waitFor();
});

test("a scanner whose separator is lost: what to set on it, on the screen and again when it is stored", async () => {
  const { page } = walk;
  await walk.press("Control+7");
  await page.getByRole("button", { name: walk.program.words.settings.rooms.scanner }).click();
  const silent: ScannerSetting = { ...american, layout: "be", separator: "none" };
  await teach(silent);
  await understood().getByText(words().facts.setSeparator).waitFor();
  for (const theme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe(theme);
    await page.waitForTimeout(250);
    expect(await violations()).toEqual([]);
  }
  await page.getByRole("button", { name: words().again }).click();
  await codeShown(1).waitFor();
  await page.getByRole("heading", { name: words().help.title }).waitFor({ timeout: 20_000 });
  expect(await violations()).toEqual([]);
});

test("the printed sheet has the three codes on one page", async () => {
  const { page, app } = { page: walk.page, app: walk.program.app };
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "true");
  });
  await walk.press("Control+P");
  await page.locator("body[data-printed]").waitFor();
  await expect.poll(() => page.locator(".print-sheet svg").count()).toBe(3);
  const pages = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const pdf = await window?.webContents.printToPDF({ preferCSSPageSize: true });
    return (pdf?.toString("latin1").match(/\/Type \/Page\b/g) ?? []).length;
  });
  expect(pages).toBe(1);
  await walk.press("Escape");
  await heading(walk.program.words.settings.title).waitFor();
});
