import "./ui/ui.css";
import { begin } from "./app/begin.ts";

/** A bug outside of any screen is thrown where the boundary and the developer see it. */
const onBug = (message: string) => {
  reportError(new Error(message));
};

// The engine has the most to do: it begins before the window's own code is even asked for.
const begun = begin(onBug);
const { show } = await import("./app/show.tsx");
await show(begun, onBug);
