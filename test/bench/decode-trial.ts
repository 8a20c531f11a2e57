import { seeded } from "../../build/bench/kit/figures.mjs";
import type { InspectedReading } from "../../shared/contracts/scanner-records.ts";
import type { Scan } from "../../shared/domain/codes/scan.ts";
import { Reshelf } from "../e2e/reshelf.ts";
import { endKey, sendKeys } from "../e2e/send-keys.ts";
import { type DecodeRow, decodeRows, pcOf, scannerOf, taughtIn } from "../makers/decode-rows.ts";
import { type DecodeVerdict, decodeVerdict } from "../makers/decode-verdict.ts";
import { keysOfScan } from "../makers/pc-keys.ts";
import { type SentCode, sentCodes } from "../makers/sent-codes.ts";
import type { DecodeBench } from "./decode-page/main.tsx";

/** What the page gives its bench. */
declare const decode: DecodeBench;

/** What came of the scans of one row. */
export interface DecodeOutcome {
  readonly row: DecodeRow;
  readonly isTaught: boolean;
  /** One for each code in its order; "lost" where no reading came. */
  readonly verdicts: readonly (DecodeVerdict | "lost")[];
  /** Of those asked: the separator had arrived and nothing was lost. */
  readonly askedWhole: number;
  readonly whole: number;
  /** Readings that no scan was sent for. */
  readonly strange: number;
}

/** How many scans' keys are on their way at once. */
const inFlight = 4;
const here = () => ({ today: new Date().toISOString().slice(0, 10), country: "BE" }) as const;

/**
 * Scans by real key events into the window of the program, row after row of settings, each taught or not: how they came out.
 * Throws when anything is left in a field, or when something was thrown in the window.
 */
export async function decodeTrial(
  app: string,
  profile: string,
  scans: number,
  seed = 17,
): Promise<readonly DecodeOutcome[]> {
  const program = await Reshelf.open({ profile, app });
  try {
    await program.setUp();
    await program.openPlace("Robot");
    const random = seeded(seed);
    // The window learns how a scanner ends its codes: those alike come together.
    const rows = [...decodeRows(random)].sort((a, b) => (a.ending < b.ending ? -1 : 1));
    // Each reading that ends in a silence takes as long as the silence: in a short trial there are fewer of them.
    const isSilent = ({ ending }: DecodeRow) => ending === "silence" && scans < 1_000;
    const each = Math.ceil(
      (scans - 2 * rows.filter(isSilent).length) / rows.filter((row) => !isSilent(row)).length,
    );
    const outcomes: DecodeOutcome[] = [];
    for (const [at, row] of rows.entries()) {
      const codes = sentCodes(isSilent(row) ? 2 : each, random);
      // A window that is asked less is done sooner: a short trial leaves most keys down.
      const hasUps = scans >= 1_000 || at % 4 === 0;
      outcomes.push(await rowTrial(program, row, codes, { isTaught: at % 2 === 0, hasUps, attempts: 3 }));
    }
    const thrown = await program.page.evaluate(() => decode.thrown());
    if (thrown.length > 0) throw new Error(`thrown in the window: ${thrown.join("; ")}`);
    return outcomes;
  } finally {
    await program.close();
  }
}

/** How the scans of a row are sent. */
interface Attempt {
  readonly isTaught: boolean;
  /** True when every key comes up again, false when only modifiers do. */
  readonly hasUps: boolean;
  /** So often it may be tried. */
  readonly attempts: number;
}

async function rowTrial(
  program: Reshelf,
  row: DecodeRow,
  codes: readonly SentCode[],
  { isTaught, hasUps, attempts }: Attempt,
): Promise<DecodeOutcome> {
  const { page } = program;
  const profile = isTaught ? (taughtIn(row).profile ?? null) : null;
  await page.evaluate((known) => decode.know(known), profile);
  const before = await page.evaluate(() => decode.count());
  const devtools = await page.context().newCDPSession(page);
  const sent: Promise<void>[] = [];
  for (const [at, code] of codes.entries()) {
    const keys = keysOfScan(code.text, scannerOf(row, code.symbology), pcOf(row));
    const end = row.ending === "silence" ? [] : [endKey(row.ending)];
    sent.push(sendKeys(devtools, [...keys, ...end], hasUps));
    await sent[at - inFlight];
    if (row.ending === "silence") await untilHeard(program, before + at + 1);
  }
  await Promise.all(sent);
  await untilHeard(program, before + codes.length);
  const heard = await page.evaluate((first) => decode.since(first), before);
  const left = await page.evaluate(() => decode.fields());
  await devtools.detach();
  const isTorn = left !== "" || heard.length !== codes.length;
  if (isTorn && attempts > 1) {
    // A machine that stalls is to the window a scanner that stops in the middle: the row is scanned again.
    console.log(
      `scanned again: ${JSON.stringify(row)}, ${heard.length} of ${codes.length} heard, left ${JSON.stringify(left)}`,
    );
    await page.reload();
    await page.getByRole("contentinfo").waitFor();
    await page.waitForTimeout(1_000);
    return await rowTrial(program, row, codes, { isTaught, hasUps, attempts: attempts - 1 });
  }
  if (left !== "") throw new Error(`left in a field: ${left} by ${JSON.stringify(row)}`);
  return judged(row, isTaught, codes, heard);
}

/** Until so many readings were understood, or a while after nothing more comes. */
async function untilHeard({ page }: Reshelf, count: number): Promise<void> {
  await page
    .waitForFunction((wanted) => decode.count() >= wanted, count, { timeout: 5_000, polling: 20 })
    .catch(() => {});
}

function judged(
  row: DecodeRow,
  isTaught: boolean,
  codes: readonly SentCode[],
  heard: readonly InspectedReading[],
): DecodeOutcome {
  const verdicts = codes.map((code, at) => {
    const reading = heard[at];
    if (!reading) return "lost" as const;
    const verdict = decodeVerdict(scanOf(reading), code, here());
    if (verdict === "wrong") console.log(`wrong: ${JSON.stringify({ row, isTaught, code, reading })}`);
    return verdict;
  });
  const isWhole = (code: SentCode) => row.separator !== "none" || !code.hasSeparator;
  return {
    row,
    isTaught,
    verdicts,
    askedWhole: codes.filter((code, at) => isWhole(code) && verdicts[at] === "asked").length,
    whole: codes.filter(isWhole).length,
    strange: Math.max(0, heard.length - codes.length),
  };
}

/** The scan that the inspector shows. */
function scanOf({ kind, facts, problems, question, text, symbology }: InspectedReading): Scan {
  if (kind === "person" || !facts) return { kind: "person" };
  return { ...facts, kind, problems, raw: text, symbology, ...(question.length > 0 && { question }) } as Scan;
}
