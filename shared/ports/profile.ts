import type { Client } from "../contracts/contract.ts";
import type { profileContract } from "../contracts/profile-contract.ts";

/** What lies beside the database: the journal, the settings, the key file and the disk they lie on. */
export type Profile = Client<typeof profileContract>;
