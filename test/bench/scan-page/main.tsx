import "../../../renderer/ui/ui.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "../../../renderer/app/app.tsx";
import { compose } from "../../../renderer/app/compose.ts";
import { importFlow } from "../../../renderer/features/files/import-flow.ts";
import { ServicesProvider } from "../../../renderer/services/services.tsx";
import { readPages } from "./read-pages.ts";
import { snapshotActs } from "./snapshot-acts.ts";
import { watchScans } from "./watch-scans.ts";
import { longestBlocked, watchBlocked } from "./watch-window.ts";

/**
 * The whole window as it ships, with three things beside it: scans are timed, what they are compared with is asked of the
 * engine's worker, and an import is begun without its screen.
 */
const scans = watchScans();
const baseline = new BroadcastChannel("baseline");
const { services, language } = await compose(reportError);
const bench = {
  scans,
  /** One strict commit, then one flush, in the engine's worker: its milliseconds. */
  baseline: () =>
    new Promise<number>((resolve) => {
      baseline.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
      baseline.postMessage("again");
    }),
  /** The ledger's pages read and folded as at an ordinary start, in the engine's worker: milliseconds and entries. */
  reading: () =>
    new Promise<{ readonly took: number; readonly entries: number }>((resolve) => {
      baseline.onmessage = ({ data }) => resolve(data);
      baseline.postMessage("read");
    }),
  snapshots: snapshotActs(services),
  /** Reads the file the dialog answers with and plans it, as the Files screen does. */
  plan: () =>
    timed(async () => {
      await importFlow.choose(services, "");
      await read();
    }),
  watchBlocked,
  longestBlocked,
  /** Pages of the plan and stored pages, in turn: their milliseconds. */
  pages: (count: number) => readPages(services, count),
  /** Books what was planned. */
  book: () => timed(() => importFlow.book(services)),
};

/** Resolves once the file is read and planned, or refused. */
function read(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (importFlow.store.get().step === "reading") return;
      stop();
      resolve();
    };
    const stop = importFlow.store.subscribe(look);
    look();
  });
}

async function timed(work: () => Promise<void>) {
  const from = performance.now();
  await work();
  return { from, to: performance.now(), step: importFlow.store.get().step };
}

/** What a bench finds in the window. */
export type ScanBench = typeof bench;
Object.assign(globalThis, { bench });
createRoot(document.getElementById("app") as HTMLElement).render(
  <StrictMode>
    <ServicesProvider services={services}>
      <App systemLanguage={language} />
    </ServicesProvider>
  </StrictMode>,
);
