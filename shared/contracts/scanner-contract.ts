import * as v from "valibot";
import { ScannerProfile } from "../domain/scanner/scanner-profile.ts";
import { method, view } from "./contract.ts";
import { answer, type Written } from "./engine-answers.ts";
import { empty, reading } from "./engine-inputs.ts";
import type { InspectorWindow } from "./scanner-records.ts";

/** What the window may ask about the scanner of this station. */
export const scannerContract = {
  /** Remembers how this station's scanner is set; see `learnScanner`. */
  teachScanner: method(v.object({ profile: ScannerProfile }), answer<Written>()),
  /** Forgets what was taught, and what earlier readings showed. */
  forgetScanner: method(empty, answer<Written>()),
  /** Understands a reading for the inspector and counts nothing. */
  tryReading: method(v.object({ reading }), empty),
  /** The last readings with their keys; nothing of a person's number is ever among them. */
  inspector: view(empty, answer<InspectorWindow>()),
} as const;
