import type { ExportLook } from "../../../shared/contracts/export-records.ts";
import {
  type ExportProfile,
  profileOfText,
  textOfProfile,
} from "../../../shared/domain/export/export-profile.ts";
import type { Failure } from "../../../shared/errors.ts";
import { onLetGo } from "../../services/let-go.ts";
import type { Services } from "../../services/services.tsx";
import { chooseFiles, readFile } from "./read-file.ts";
import { Store } from "./store.ts";

/** A table that is being set up. */
export interface OpenDraft {
  readonly draft: ExportProfile;
  readonly since: number | null;
  /** The first rows, once the engine has shown them; of the draft before this one until then. */
  readonly look?: ExportLook;
  /** A profile that was removed just now, to bring back. */
  readonly removed?: ExportProfile;
  readonly told?: string;
  readonly refused?: Failure;
}

/** How long a person goes on changing before the rows are looked at again, in milliseconds. */
const patience = 150;

/** Sets a table up by a profile: every change shows the first rows anew. */
export class GiveDraft {
  readonly store = new Store<{ readonly open?: OpenDraft }>({});
  #turn = 0;

  /** Opens a profile to look at and change. */
  open(services: Services, draft: ExportProfile): void {
    const before = this.store.get().open;
    const { look, ...said } = before ?? { since: null };
    const isSame = before?.draft.what === draft.what;
    this.store.set({
      open: { ...(isSame ? said : { since: null }), ...(isSame && look ? { look } : {}), draft },
    });
    this.#look(services, 0);
  }

  change(services: Services, change: Partial<ExportProfile>): void {
    const { open } = this.store.get();
    if (!open) return;
    const { refused: _, told: __, removed: ___, ...stays } = open;
    this.store.set({ open: { ...stays, draft: { ...open.draft, ...change } } });
    this.#look(services, patience);
  }

  setSince(services: Services, since: number | null): void {
    const { open } = this.store.get();
    if (!open) return;
    this.store.set({ open: { ...open, since } });
    this.#look(services, patience);
  }

  /** Rows of customers are shown no more; what was set up stays. */
  letGo(): void {
    const { open } = this.store.get();
    if (open?.draft.what !== "customers") return;
    this.#turn += 1;
    const { look: _, ...stays } = open;
    this.store.set({ open: { ...stays, refused: { code: "customers/locked", facts: {} } } });
  }

  /** Shows the first rows where they were let go of: whoever comes back may have unlocked them. */
  lookAgain(services: Services): void {
    if (this.store.get().open?.look === undefined) this.#look(services, 0);
  }

  close(): void {
    this.#turn += 1;
    this.store.set({});
  }

  /** Keeps the draft under its own name, or as a new profile under another. */
  async keep(services: Services, name?: string): Promise<void> {
    const { open } = this.store.get();
    if (!open) return;
    const own = name === undefined ? open.draft : { ...open.draft, id: "", name };
    const kept = await services.engine.keepExportProfile({ profile: own });
    if (kept.ok) this.open(services, { ...own, id: kept.value.id });
    else this.#say({ refused: kept.failure });
  }

  /** Removes a profile; `usual` is opened in its place. */
  async remove(services: Services, usual: ExportProfile): Promise<void> {
    const { open } = this.store.get();
    if (!open) return;
    const dropped = await services.engine.dropExportProfile({ id: open.draft.id });
    if (!dropped.ok) return this.#say({ refused: dropped.failure });
    this.open(services, usual);
    this.#say({ removed: open.draft });
  }

  /** Brings back what was removed. */
  async restore(services: Services, removed: ExportProfile): Promise<void> {
    const kept = await services.engine.keepExportProfile({ profile: removed });
    if (!kept.ok) return this.#say({ refused: kept.failure });
    this.store.set({});
    this.open(services, removed);
  }

  /** Writes the draft to a file of its own. */
  async toFile({ host }: Services, title: string): Promise<void> {
    const { open } = this.store.get();
    if (!open) return;
    const bytes = new TextEncoder().encode(textOfProfile(open.draft));
    const suggestedName = `reshelf-profile-${open.draft.name}.json`;
    const saved = await host["file.save"]({ suggestedName, title, bytes });
    if (!saved.ok) this.#say({ refused: saved.failure });
    else if (saved.value) this.#say({ told: saved.value.name });
  }

  /** Takes a profile from a file, keeps it and opens it. */
  async fromFile(services: Services, title: string): Promise<void> {
    const chosen = await chooseFiles(services, "catalogue", title);
    if (!chosen.ok) return this.#say({ refused: chosen.failure });
    const [file] = chosen.value;
    const bytes = file && (await readFile(services, file, () => true));
    if (!file || !bytes) return;
    if (!bytes.ok) return this.#say({ refused: bytes.failure });
    const read = profileOfText(new TextDecoder().decode(bytes.value), file.name);
    if (!read.ok) return this.#say({ refused: read.failure });
    const kept = await services.engine.keepExportProfile({ profile: read.value });
    if (kept.ok) this.open(services, { ...read.value, id: kept.value.id });
    else this.#say({ refused: kept.failure });
  }

  #say(said: Pick<OpenDraft, "removed" | "told" | "refused">): void {
    const { open } = this.store.get();
    if (!open) return;
    const { refused: _, told: __, removed: ___, ...stays } = open;
    this.store.set({ open: { ...stays, ...said } });
  }

  #look(services: Services, wait: number): void {
    const turn = ++this.#turn;
    setTimeout(async () => {
      const { open } = this.store.get();
      if (!open || turn !== this.#turn || problemsOf(open.draft).size > 0) return;
      const { draft, since } = open;
      const look = await services.engine.lookAtExport({ what: draft.what, profile: draft, since });
      const now = this.store.get().open;
      if (!now || turn !== this.#turn) return;
      const { look: __, refused, ...stays } = now;
      if (!look.ok) this.store.set({ open: { ...stays, refused: look.failure } });
      else
        this.store.set({
          open: { ...stays, ...(refused && !now.look ? {} : refused ? { refused } : {}), look: look.value },
        });
    }, wait);
  }
}

/** What is wrong with the names of columns, by field: with any of it nothing can be handed out. */
export function problemsOf({ columns }: ExportProfile): ReadonlyMap<string, "same" | "none"> {
  const problems = new Map<string, "same" | "none">();
  const seen = new Set<string>();
  for (const { field, name } of columns) {
    const own = name.trim().toLowerCase();
    if (own === "") problems.set(field, "none");
    else if (seen.has(own)) problems.set(field, "same");
    seen.add(own);
  }
  return problems;
}

/** The one table that is being set up. */
export const giveDraft = new GiveDraft();
onLetGo(() => giveDraft.letGo());
