import "../../../renderer/ui/ui.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "../../../renderer/app/app.tsx";
import { compose } from "../../../renderer/app/compose.ts";
import { ServicesProvider } from "../../../renderer/services/services.tsx";
import type { InspectedReading } from "../../../shared/contracts/scanner-records.ts";
import type { ScannerProfile } from "../../../shared/domain/scanner/scanner-profile.ts";

/** The whole window as it ships; beside it, every reading is kept as the inspector shows it, and the scanner can be taught. */
const { services, language } = await compose(reportError);
const { engine } = services;
const heard = new Map<number, InspectedReading>();
engine.inspector({}, ({ readings }) => {
  for (const reading of readings) heard.set(reading.number, reading);
});
const thrown: string[] = [];
addEventListener("error", ({ message }) => thrown.push(message));
addEventListener("unhandledrejection", ({ reason }) => thrown.push(String(reason)));

const decode = {
  /** Teaches a scanner, or forgets what is known of any. */
  know: async (profile: ScannerProfile | null) => {
    const kept = profile ? await engine.teachScanner({ profile }) : await engine.forgetScanner({});
    if (!kept.ok) throw new Error(kept.failure.code);
  },
  /** How many readings were understood so far. */
  count: () => heard.size,
  /** Those after the first so many, in their order. */
  since: (first: number) =>
    [...heard.values()].filter(({ number }) => number > first).sort((a, b) => a.number - b.number),
  /** What stands in the fields of the window, and what went wrong in it. */
  fields: () => [...document.querySelectorAll("input")].map(({ value }) => value).join(""),
  thrown: () => thrown,
};

/** What a bench finds in the window. */
export type DecodeBench = typeof decode;
Object.assign(globalThis, { decode });
createRoot(document.getElementById("app") as HTMLElement).render(
  <StrictMode>
    <ServicesProvider services={services}>
      <App systemLanguage={language} />
    </ServicesProvider>
  </StrictMode>,
);
