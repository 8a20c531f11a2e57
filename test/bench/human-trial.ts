import { setTimeout as rest } from "node:timers/promises";
import type { CDPSession } from "playwright-core";
import { seeded } from "../../build/bench/kit/figures.mjs";
import type { KeyPress } from "../../renderer/ui/key-press.ts";
import { type RawReading, Scanner } from "../../renderer/ui/scanner.ts";
import { Reshelf } from "../e2e/reshelf.ts";
import { endKey, sendKeys } from "../e2e/send-keys.ts";
import { type HumanKey, humanKeys, humanText } from "../makers/human-keys.ts";
import { keysOfScan } from "../makers/pc-keys.ts";
import { sentCodes } from "../makers/sent-codes.ts";
import type { DecodeBench } from "./decode-page/main.tsx";

/** What the page gives its bench. */
declare const decode: DecodeBench;

/** How typing and scans were told apart. */
export interface HumanOutcome {
  sequences: number;
  scans: number;
  /** Sequences of a person in which something was taken for a scan, or did not stand in the field as typed. */
  takenForScan: number;
  garbled: number;
  /** Scans that were not read. */
  takenForTyping: number;
}

const none = (): HumanOutcome => ({ sequences: 0, scans: 0, takenForScan: 0, garbled: 0, takenForTyping: 0 });
const us = { layout: "us", separator: "ctrl", prefix: "", suffix: "" } as const;
const pc = { layout: "us", capsLock: "off" } as const;

/** A person types in real time into the window, as many sequences as asked; a scan follows every fifth. */
export async function humanTrial(
  app: string,
  profile: string,
  sequences: number,
  seed: number,
): Promise<HumanOutcome> {
  const program = await Reshelf.open({ profile, app });
  const outcome = none();
  try {
    await program.setUp();
    await program.openPlace("Robot");
    const { page } = program;
    const devtools = await page.context().newCDPSession(page);
    const random = seeded(seed);
    // A field that keeps what is typed into it, whatever it is; a scan leads away from it.
    const field = page.getByRole("searchbox", { name: program.words.stock.search });
    for (let turn = 0; turn < sequences; turn++) {
      if (turn % 5 === 0) await program.goTo("stock");
      await field.focus();
      const keys = humanKeys(random);
      const before = await page.evaluate(() => decode.count());
      await typeInTime(devtools, keys);
      // Whatever was held back is given back after a silence.
      await rest(700);
      outcome.sequences++;
      if ((await page.evaluate(() => decode.count())) > before) outcome.takenForScan++;
      else outcome.garbled += isGarbled(await field.inputValue(), humanText(keys)) ? 1 : 0;
      await field.fill("");
      if (turn % 5 === 4) await scanBetween(program, devtools, random, outcome);
    }
    return outcome;
  } finally {
    await program.close();
  }
}

function isGarbled(got: string, typed: string): boolean {
  if (got !== typed) console.log(`typed ${JSON.stringify(typed)}, in the field ${JSON.stringify(got)}`);
  return got !== typed;
}

async function scanBetween(
  { page }: Reshelf,
  devtools: CDPSession,
  random: () => number,
  outcome: HumanOutcome,
): Promise<void> {
  const before = await page.evaluate(() => decode.count());
  const code = sentCodes(9, random)[outcome.scans % 9];
  await sendKeys(devtools, [...keysOfScan(code?.text ?? "", us, pc), endKey("enter")]);
  await page.waitForFunction((first) => decode.count() > first, before, { timeout: 3_000 }).catch(() => {});
  outcome.scans++;
  if ((await page.evaluate(() => decode.count())) !== before + 1) outcome.takenForTyping++;
}

/** Every key goes down and comes up at its time. */
async function typeInTime(devtools: CDPSession, keys: readonly HumanKey[]): Promise<void> {
  const events = keys
    .flatMap((key) => [
      { at: key.at, type: "keyDown" as const, key },
      ...key.repeats.map((at) => ({ at, type: "keyDown" as const, key, autoRepeat: true })),
      { at: key.up, type: "keyUp" as const, key },
    ])
    .sort((a, b) => a.at - b.at);
  const start = performance.now();
  // The times of the events are a person's even when this machine has too much to do.
  const epoch = Date.now() / 1000;
  const sent: Promise<unknown>[] = [];
  for (const { at, type, key, ...more } of events) {
    const wait = start + at - performance.now();
    if (wait > 0) await rest(wait);
    const { code, key: sign } = key;
    const number = /^(Key|Digit)/.test(code) ? code.charCodeAt(code.length - 1) : 32;
    const text = type === "keyDown" ? { text: sign } : {};
    const common = { type, code, key: sign, windowsVirtualKeyCode: number, timestamp: epoch + at / 1000 };
    sent.push(devtools.send("Input.dispatchKeyEvent", { ...common, ...text, ...more }));
  }
  const failed = (await Promise.allSettled(sent)).find(({ status }) => status === "rejected");
  if (failed) throw new Error("a key could not be sent");
}

/** Typing with the times of a person, and scans in between, through the classifier alone. */
export function humanInTheory(sequences: number, seed: number): HumanOutcome {
  const random = seeded(seed);
  const outcome = none();
  let clock = 0;
  const scanner = new Scanner();
  for (let turn = 0; turn < sequences; turn++) {
    const keys = humanKeys(random);
    outcome.sequences++;
    if (heardIn(scanner, pressesOfPerson(keys, clock)).length > 0) outcome.takenForScan++;
    clock += (keys.at(-1)?.up ?? 0) + 400 + random() * 2_000;
    if (turn % 5 !== 4) continue;
    outcome.scans++;
    const code = sentCodes(9, random)[outcome.scans % 9];
    const gap = 1 + random() * 24;
    const scan = [...keysOfScan(code?.text ?? "", us, pc), endKey("enter")];
    const presses = scan.map((key, at) => ({
      ...quiet,
      ...key,
      type: "down" as const,
      time: clock + at * gap,
    }));
    if (heardIn(scanner, presses).length !== 1) outcome.takenForTyping++;
    clock += scan.length * gap + 300 + random() * 500;
  }
  return outcome;
}

const quiet = { shift: false, ctrl: false, alt: false, altGraph: false, capsLock: false, repeat: false };

const pressesOfPerson = (keys: readonly HumanKey[], from: number): readonly KeyPress[] =>
  keys
    .flatMap(({ code, key, at, up, repeats }) => [
      { ...quiet, code, key, type: "down" as const, time: from + at },
      ...repeats.map((time) => ({
        ...quiet,
        code,
        key,
        type: "down" as const,
        repeat: true,
        time: from + time,
      })),
      { ...quiet, code, key, type: "up" as const, time: from + up },
    ])
    .sort((a, b) => a.time - b.time);

function heardIn(scanner: Scanner, presses: readonly KeyPress[]): readonly RawReading[] {
  const readings: RawReading[] = [];
  for (const [at, press] of presses.entries()) {
    const { reading } = scanner.press(press);
    if (reading) readings.push(reading);
    const next = presses[at + 1]?.time ?? press.time + 2_000;
    if (next - press.time < scanner.patience) continue;
    const rested = scanner.rest(press.time + scanner.patience).reading;
    if (rested) readings.push(rested);
  }
  return readings;
}
