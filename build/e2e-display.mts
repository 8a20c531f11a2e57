import { afterAll } from "vitest";
import { openDisplay } from "./display.mjs";

/** Each file of walks shows its windows on a display of its own: keys and focus are never another's. */
const display = await openDisplay(() => {});
Object.assign(process.env, display.env);
afterAll(display.close);
