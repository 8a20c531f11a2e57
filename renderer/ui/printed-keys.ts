import { createContext } from "react";

/** What is printed on the keys of a keyboard of the language at hand, by their names here: `Del` is `Suppr` in French. */
export const PrintedKeys = createContext<Readonly<Record<string, string>>>({});
