import type { Client } from "../contracts/contract.ts";
import type { hostContract } from "../contracts/host-contract.ts";

/** The machine: choose, read and save files, and what this installation is. */
export type Host = Client<typeof hostContract>;
