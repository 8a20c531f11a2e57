import type { Clock } from "../ports/clock.ts";
import type { Closing } from "../ports/key-files.ts";
import type { LedgerStore } from "../ports/ledger-store.ts";
import type { PageMaking } from "../ports/page-making.ts";
import type { Profile } from "../ports/profile.ts";
import type { Sealing } from "../ports/sealing.ts";
import type { ShareDigests } from "../ports/share-digesting.ts";
import type { Catalogue } from "./catalogue.ts";
import type { CustomerBook } from "./customer-book.ts";
import type { CustomerKeys } from "./customer-keys.ts";
import type { GroupWriter } from "./group-writer.ts";
import type { Ledger } from "./ledger.ts";
import type { RecallBook } from "./recall-book.ts";
import type { Station } from "./station.ts";

/** What a use case may ask for; each takes exactly the ones it uses. */
export interface Dependencies {
  readonly ledger: Ledger;
  readonly groups: GroupWriter;
  readonly catalogue: Catalogue;
  readonly recalls: RecallBook;
  readonly station: Station;
  readonly clock: Clock;
  readonly store: LedgerStore;
  readonly profile: Profile;
  readonly sealing: Sealing;
  readonly shareDigests: ShareDigests;
  readonly pageMaking: PageMaking;
  readonly closing: Closing;
  readonly keys: CustomerKeys;
  readonly customers: CustomerBook;
  /** Everything lies in memory, to learn with. */
  readonly isPractice: boolean;
}
