import { KeyHub } from "./key-hub.ts";

/** The hub of this window; the frame lets it listen. */
export const keyHub = new KeyHub();
