import "./ui/ui.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { compose } from "./app/compose.ts";
import { ServicesProvider } from "./services/services.tsx";

const root = document.getElementById("app");
if (!root) throw new Error("No place to draw in");

/** A bug outside of any screen is thrown where the boundary and the developer see it. */
const onBug = (message: string) => {
  reportError(new Error(message));
};

const { services, language } = await compose(onBug);
createRoot(root).render(
  <StrictMode>
    <ServicesProvider services={services}>
      <App systemLanguage={language} />
    </ServicesProvider>
  </StrictMode>,
);
