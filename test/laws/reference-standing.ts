import type { AnyEntry, EntryKind, LedgerEntry } from "../../shared/domain/ledger/entry.ts";

/** An entry's id, said a second time. */
export const idOf = ({ writer, number }: AnyEntry) => `${writer}.${number}`;
/** The order no clock decides. */
export const byId = (a: AnyEntry, b: AnyEntry) =>
  a.writer === b.writer ? a.number - b.number : a.writer < b.writer ? -1 : 1;
/** The one order of entries. */
export const inOrder = (a: LedgerEntry, b: LedgerEntry) =>
  a.at === b.at ? byId(a, b) : a.at < b.at ? -1 : 1;
/** Tells entries of some kinds from all others. */
export const isKind =
  <K extends EntryKind>(...kinds: K[]) =>
  (entry: AnyEntry): entry is Extract<LedgerEntry, { kind: K }> =>
    (kinds as string[]).includes(entry.kind);

/** Step 1 as the rules have it: voids, batches, and which of several facts stand. */
export class ReferenceStanding {
  readonly all: readonly AnyEntry[];

  constructor(all: readonly AnyEntry[]) {
    this.all = all;
  }

  batchOf(entry: AnyEntry): string | undefined {
    const first = this.all.find(({ writer, number }) => writer === entry.writer && number === 1);
    return first?.kind === "started" ? first.batch : undefined;
  }

  isStaged(entry: AnyEntry): boolean {
    const batch = this.batchOf(entry);
    return batch !== undefined && !this.all.some((one) => one.kind === "batchClosed" && one.batch === batch);
  }

  isStruck(entry: AnyEntry): boolean {
    if (entry.kind === "voided" || entry.kind === "batchClosed") return false;
    return this.all
      .filter(isKind("voided"))
      .filter((strike) => !this.isStaged(strike))
      .some(({ target, except }) =>
        target.includes(".")
          ? target === idOf(entry)
          : target === this.batchOf(entry) && !(except as string[]).includes(idOf(entry)),
      );
  }

  stands(entry: AnyEntry): boolean {
    return !this.isStruck(entry) && !this.isStaged(entry);
  }

  /** True while it was said that what was read of an entry is to be confirmed. */
  isDoubted(entry: AnyEntry): boolean {
    return this.all.filter(isKind("doubted")).some((one) => one.of === idOf(entry) && this.stands(one));
  }

  /** Of facts about one thing: those in effect that speak of what is asked and that no other such one replaces. */
  heads<F extends LedgerEntry>(about: readonly F[], speaks: (fact: F) => boolean = () => true): F[] {
    const replacedBy = (fact: F): F[] =>
      about.filter((other) => "replaces" in fact && (fact.replaces as string[]).includes(idOf(other)));
    const reaches = (from: F, to: F): boolean => {
      const seen = new Set<F>();
      const look = (fact: F): boolean =>
        replacedBy(fact).some(
          (other) => other === to || (!seen.has(other) && seen.add(other) && look(other)),
        );
      return look(from);
    };
    const standing = about.filter((fact) => this.stands(fact) && speaks(fact));
    const heads = standing.filter(
      (fact) => !standing.some((other) => other !== fact && reaches(other, fact)),
    );
    return heads.sort(byId);
  }
}
