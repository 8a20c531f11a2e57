import { burst, dispatchScans } from "../../build/bench/kit/keys.mjs";
import { realPacks } from "../makers/tables.ts";
import { readJournal } from "./copies.ts";
import { Reshelf } from "./reshelf.ts";

/** What came of so many scans. */
export interface BurstOutcome {
  readonly what: string;
  /** Scans a second, from the first key to the last. */
  readonly rate: number;
  readonly lost: number;
  readonly doubled: number;
  readonly outOfOrder: number;
}

/** How many scans' keys are on their way at once. */
const inFlight = 8;

/**
 * 1,000 different EANs as keys through the driver, as fast as it goes, then 1,000 others as events dispatched in the page
 * at 50 a second; what the journal holds of them is compared with what was sent.
 */
export async function burstTrial(profile: string, scans = 1_000): Promise<readonly BurstOutcome[]> {
  const eans = realPacks()
    .filter(({ gtin }) => /^0\d{13}$/.test(gtin))
    .slice(0, scans * 2)
    .map(({ gtin }) => gtin.slice(1));
  const program = await Reshelf.open({ profile });
  await program.setUp();
  await program.openPlace("Robot");
  const devtools = await program.page.context().newCDPSession(program.page);
  const [piped, dispatched] = [eans.slice(0, scans), eans.slice(scans)];
  const ways = [
    {
      what: "keys through the driver",
      texts: piped,
      send: async () => {
        const sent: Promise<void>[] = [];
        for (const [at, ean] of piped.entries()) {
          sent.push(burst(devtools, `${ean}\n`));
          await sent[at - inFlight];
        }
        await Promise.all(sent);
      },
    },
    {
      what: "events dispatched in the page",
      texts: dispatched,
      send: () =>
        dispatchScans(
          program.page,
          dispatched.map((ean) => `${ean}\n`),
          50,
        ),
    },
  ];
  const outcomes: BurstOutcome[] = [];
  for (const { what, texts, send } of ways) {
    const before = readJournal(profile).counted.length;
    const start = performance.now();
    await send();
    const rate = texts.length / ((performance.now() - start) / 1000);
    await program.showsPacks(before + texts.length).catch(() => {});
    const got = readJournal(profile)
      .counted.slice(before)
      .map((code) => code.slice(-13));
    outcomes.push({ what, rate, ...judged(texts, got) });
  }
  await program.close();
  return outcomes;
}

function judged(sent: readonly string[], got: readonly string[]) {
  const there = new Set(got);
  const known = new Set(sent);
  const strangers = got.filter((code) => !known.has(code));
  if (strangers.length > 0) console.log(`not sent: ${strangers.slice(0, 5).join(" ")}`);
  const places = [...there].filter((code) => known.has(code)).map((code) => sent.indexOf(code));
  return {
    lost: sent.filter((code) => !there.has(code)).length,
    doubled: got.length - there.size + strangers.length,
    outOfOrder: places.filter((place, at) => at > 0 && place < (places[at - 1] as number)).length,
  };
}
