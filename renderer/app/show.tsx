import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ServicesProvider } from "../services/services.tsx";
import { App } from "./app.tsx";
import type { Begun } from "./begin.ts";
import { compose } from "./compose.ts";

/** Draws the window over an engine that has begun. */
export async function show(begun: Promise<Begun>, onBug: (message: string) => void): Promise<void> {
  const root = document.getElementById("app");
  if (!root) throw new Error("No place to draw in");
  const { services, language } = await compose(onBug, begun);
  createRoot(root).render(
    <StrictMode>
      <ServicesProvider services={services}>
        <App systemLanguage={language} />
      </ServicesProvider>
    </StrictMode>,
  );
}
