import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipArchive } from "../../renderer/adapters/archive/zip-archive.ts";
import { ageKeyFiles } from "../../renderer/adapters/sealing/key-files.ts";
import { passphraseFiles } from "../../renderer/adapters/sealing/passphrase-files.ts";
import { readSnapshot } from "../../shared/domain/snapshot/header.ts";
import { answerDialogs } from "../e2e/dialogs.ts";
import { Reshelf } from "../e2e/reshelf.ts";
import { realPacks } from "../makers/tables.ts";
import { PackScans } from "./pack-scans.ts";
import type { ScanBench } from "./scan-page/main.tsx";

/** What the page gives its bench. */
declare const bench: ScanBench;

const patience = 180_000;

/** A station in the real program, whose snapshots go to a folder. */
export class SnapshotTrial {
  readonly program: Reshelf;
  readonly stick: string;
  /** The secret key for paper. */
  paper = "";
  #scans: PackScans | undefined;

  private constructor(program: Reshelf, stick: string) {
    this.program = program;
    this.stick = stick;
  }

  static async begin(app: string, profile: string, stick: string): Promise<SnapshotTrial> {
    const program = await Reshelf.open({ profile, app });
    await answerDialogs(program.app, { open: stick });
    await program.page.waitForFunction(() => "bench" in globalThis, undefined, { timeout: patience });
    return new SnapshotTrial(program, stick);
  }

  /** Keys, and so many customers. */
  async fill(customers: number): Promise<void> {
    // A frame tells when the engine is open.
    await PackScans.on(this.program);
    this.paper = await this.program.page.evaluate(() => bench.snapshots.keys());
    await this.program.page.evaluate((count) => bench.snapshots.customers(count), customers);
  }

  /** The 20,903 products of the French national list, loaded as a person does. */
  async catalogue(): Promise<void> {
    const rows = realPacks().map(({ gtin, name, pack }) => `${gtin};"${quoted(name)}";"${quoted(pack)}"`);
    const text = `GTIN;Naam;Verpakking\r\n${rows.join("\r\n")}`;
    const products = await this.program.page.evaluate((list) => bench.snapshots.list(list), text);
    if (products !== rows.length) throw new Error(`${products} of ${rows.length} products`);
  }

  /** One snapshot, restored for trial. */
  snapshot() {
    return this.program.page.evaluate(() => bench.snapshots.snapshot());
  }

  /** Locks so many customers and unlocks them: milliseconds. */
  unlock(customers: number) {
    return this.program.page.evaluate((count) => bench.snapshots.unlock(count), customers);
  }

  /** Locks the customers. */
  lock(): Promise<void> {
    return this.program.page.evaluate(() => bench.snapshots.lock());
  }

  /** Where a snapshot of that name lies. */
  pathOf(name: string): string {
    return join(this.stick, name);
  }

  async scan() {
    this.#scans ??= await PackScans.on(this.program);
    return await this.#scans.scan();
  }

  /** Takes the snapshot under that path in on an empty PC: its milliseconds, and those of reading the same pages at a start. */
  async adopt(path: string, key: string) {
    await answerDialogs(this.program.app, { open: path });
    const { took, parts, added } = await this.program.page.evaluate(
      (typed) => bench.snapshots.adopt(typed),
      key,
    );
    const reading = await this.program.page.evaluate(() => bench.reading());
    return { took, parts, added, reading };
  }

  async close(): Promise<void> {
    await this.program.close();
  }
}

const quoted = (text: string) => text.replaceAll('"', '""');

/** Scans in turn, without a snapshot and while one is made, until so many were made meanwhile: milliseconds. */
export async function scansInTurn(trial: SnapshotTrial, wanted: number, mostSnapshots: number) {
  const rest: number[] = [];
  const during: number[] = [];
  // One of each unmeasured: the code is compiled then.
  await trial.scan();
  await trial.snapshot();
  for (let turn = 0; during.length < wanted && turn < mostSnapshots; turn++) {
    const before = during.length;
    const seen = [];
    let isDone = false;
    const going = trial.snapshot().finally(() => {
      isDone = true;
    });
    while (!isDone) seen.push(await trial.scan());
    const { from, to, name } = await going;
    during.push(...seen.filter(({ at }) => at >= from && at <= to).map(({ took }) => took));
    rmSync(trial.pathOf(name));
    for (let count = before; count < during.length; count++) rest.push((await trial.scan()).took);
  }
  return { rest, during };
}

/** The parts of a snapshot as files in a folder, and what the system's own programs do with them. */
export class ByHand {
  readonly #folder: string;
  readonly #key: string;
  readonly #public: string;
  readonly bytes: number;

  private constructor(folder: string, bytes: number) {
    this.#folder = folder;
    this.bytes = bytes;
    this.#key = join(folder, "key.txt");
    execFileSync("age-keygen", ["-o", this.#key], { stdio: "ignore" });
    this.#public = execFileSync("age-keygen", ["-y", this.#key]).toString().trim();
  }

  static async of(snapshot: string, secret: string, folder: string): Promise<ByHand> {
    const taken = readSnapshot(new Uint8Array(readFileSync(snapshot)));
    if (!taken || taken === "newer") throw new Error("No snapshot");
    const zip = await ageKeyFiles(passphraseFiles()).open(taken.closed, secret);
    const parts = zip && (await zipArchive.unpack(zip, 1e9));
    if (!parts || "wrong" in parts) throw new Error("Not opened");
    mkdirSync(join(folder, "parts"), { recursive: true });
    for (const { name, bytes } of parts) writeFileSync(join(folder, "parts", name), bytes);
    return new ByHand(
      folder,
      parts.reduce((sum, { bytes }) => sum + bytes.length, 0),
    );
  }

  /** `zip`, `age`, a flushed write to the stick, `age -d` of what lies there: milliseconds. */
  run(stick: string): number {
    const target = join(stick, "by-hand.age");
    const [key, open] = [this.#key, this.#public];
    const commands = [
      "rm -f ../x.zip ../x.age ../back.zip",
      "zip -q -r ../x.zip .",
      `age -r ${open} -o ../x.age ../x.zip`,
      `cp ../x.age '${target}' && sync '${target}' '${stick}'`,
      `age -d -i '${key}' -o ../back.zip '${target}'`,
    ];
    const began = performance.now();
    execFileSync("sh", ["-ec", commands.join("\n")], { cwd: join(this.#folder, "parts") });
    const took = performance.now() - began;
    rmSync(target);
    return took;
  }
}
