import type { VerifySnapshot } from "../../shared/contracts/verify-records.ts";
/** Restores a snapshot for trial without the program around it: from the command line, on any PC. */
export declare const verifySnapshot: VerifySnapshot;
