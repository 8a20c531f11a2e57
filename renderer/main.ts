import "./ui/ui.css";
import { begin } from "./app/begin.ts";

/** A bug outside of any screen is thrown, so that the console tells it; what is drawn stays. */
const onBug = (message: string) => {
  reportError(new Error(message));
};

// The engine has the most to do: it begins before the window's own code is even asked for.
const begun = begin(onBug);
const { show } = await import("./app/show.tsx");
await show(begun, onBug);
