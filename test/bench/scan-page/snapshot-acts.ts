import { readChosen } from "../../../renderer/services/read-chosen.ts";
import type { Services } from "../../../renderer/services/services.tsx";
import type { Result } from "../../../shared/base/result.ts";
import type { Failure } from "../../../shared/errors.ts";

/** What a bench has done about snapshots, by the same ways as the screens. Times are those of the window's clock. */
export const snapshotActs = ({ engine, host }: Services) => {
  const whole = async (chosen: Chosen) => {
    const [file] = done(await readChosen({ host }, [chosen], () => {}));
    if (!file) throw new Error("Nothing read");
    return file.bytes;
  };
  return {
    /** Makes and keeps keys; answers with the one for paper. */
    async keys(): Promise<string> {
      const { paper } = done(await engine.makeSnapshotKeys({ passphrase: "vijf heel gewone woorden hier" }));
      done(await engine.keepSnapshotKeys({}));
      return paper;
    },

    /** Books so many customers from a list. */
    async customers(count: number): Promise<void> {
      const rows = Array.from({ length: count }, (_, at) => customerRow(at));
      const text = `Naam;Voornaam;Straat;Postcode;Gemeente;Telefoon\r\n${rows.join("")}`;
      const file = { name: "klanten.csv", bytes: new TextEncoder().encode(text) };
      const planned = done(await engine.planImport(file));
      if (planned.what !== "customers" || planned.rows !== count) throw new Error("No list of customers");
      done(await engine.commitImport({ plan: planned.plan }));
    },

    /** Loads a list of products; answers how many it has. */
    async list(text: string): Promise<number> {
      const file = { name: "lijst.csv", bytes: new TextEncoder().encode(text) };
      return done(await engine.loadCatalogue({ files: [file] })).products;
    },

    /** Packed, closed, written to the place the dialog answers with, read again from there, restored for trial. */
    async snapshot() {
      const from = performance.now();
      const packed = done(await engine.packSnapshot({}));
      if (!packed) throw new Error("No keys");
      const packedAt = performance.now();
      const { file, name, sha256, entries } = packed;
      const asked = { name, sha256, bytes: file, title: "", again: false };
      const saved = done(await host["snapshot.save"](asked));
      if (!saved) throw new Error("No place");
      const savedAt = performance.now();
      const bytes = await whole(saved);
      const readAt = performance.now();
      const proven = done(await engine.proveSnapshot({ file: bytes }));
      if (proven.entries !== entries) throw new Error(`${proven.entries} of ${entries} came back`);
      const to = performance.now();
      const parts = [packedAt - from, savedAt - packedAt, readAt - savedAt, to - readAt];
      return { from, to, took: to - from, parts, name, size: file.length, entries };
    },

    /** Locks the customers, lets a wrong passphrase be tried (which derives one key and no more), then unlocks: milliseconds. */
    async unlock(customers: number) {
      await engine.lockCustomers({ draft: null });
      const before = performance.now();
      await engine.unlockCustomers({ typed: "vijf heel andere woorden hier" });
      const derived = performance.now() - before;
      const from = performance.now();
      done(await engine.unlockCustomers({ typed: "vijf heel gewone woorden hier" }));
      const unlocked = performance.now() - from;
      await new Promise<void>((resolve) => {
        const stop = engine.customers({ first: 0, count: 60, text: "" }, ({ total }) => {
          if (total < customers) return;
          setTimeout(() => stop());
          resolve();
        });
      });
      return { derived, unlocked, listed: performance.now() - from };
    },

    /** Locks the customers. */
    async lock(): Promise<void> {
      await engine.lockCustomers({ draft: null });
    },

    /** From the bytes of the snapshot the dialog answers with to a ledger that can be counted in. */
    async adopt(key: string) {
      const [chosen] = done(await host["file.choose"]({ purpose: "table", title: "" })) ?? [];
      if (!chosen) throw new Error("Nothing chosen");
      const bytes = await whole(chosen);
      const from = performance.now();
      const seen = done(await engine.inspectSnapshot({ file: { name: chosen.name, bytes }, key }));
      const seenAt = performance.now();
      const { added } = done(await engine.adoptCopy({ copy: seen.copy, passphrase: null }));
      const to = performance.now();
      return { took: to - from, parts: [seenAt - from, to - seenAt], added };
    },
  };
};

type Chosen = Parameters<typeof readChosen>[1][number];

// Nobody lives with anybody else: rows that may be one person ask, and are not booked unasked.
const customerRow = (at: number) =>
  `Peeters${at};Maria;Kerkstraat ${at};${1_000 + (at % 9_000)};Gent;+32 475 ${10 + (at % 90)} ${at}\r\n`;

function done<T>(answer: Result<T, Failure>): T {
  if (!answer.ok) throw new Error(`${answer.failure.code} ${JSON.stringify(answer.failure.facts)}`);
  return answer.value;
}
