import { createContext } from "react";

/** True where F keys need Fn (old laptops): keycaps then show the Ctrl letters that do the same. */
export const NeedsFn = createContext(false);
