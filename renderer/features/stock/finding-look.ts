import type { StockFinding, StockNarrowing, StockRow } from "../../../shared/contracts/stock-records.ts";
import type { IconName } from "../../ui/icon.tsx";
import type { Tone } from "../../ui/tone.ts";

/** How a finding looks: its tone and its silhouette. */
export const findingLook: Readonly<Record<StockFinding, { readonly tone: Tone; readonly icon: IconName }>> = {
  belowZero: { tone: "unsafe", icon: "unsafe" },
  recalled: { tone: "expired", icon: "recalled" },
  takenUncounted: { tone: "unsafe", icon: "told" },
  expired: { tone: "expired", icon: "expired" },
  quarantined: { tone: "neutral", icon: "refused" },
  countedTwice: { tone: "twice", icon: "twice" },
  placeTwice: { tone: "twice", icon: "twice" },
  movedTwice: { tone: "asked", icon: "asked" },
  saidOther: { tone: "asked", icon: "told" },
  doubt: { tone: "asked", icon: "asked" },
  twoNames: { tone: "asked", icon: "card" },
  unnamed: { tone: "unknown", icon: "unknown" },
  short: { tone: "expired", icon: "short" },
};

/** The same of what lists are narrowed to. */
export const narrowingLook: Readonly<Record<StockNarrowing, (typeof findingLook)[StockFinding]>> = {
  ...findingLook,
  differs: { tone: "neutral", icon: "differs" },
};

/** The findings in the order in which a person should look at them. */
export const byUrgency = Object.keys(findingLook) as readonly StockFinding[];

/** The finding a row shows: the one to look at first. */
export const firstFinding = ({ findings }: StockRow): StockFinding | undefined =>
  byUrgency.find((finding) => findings.includes(finding));

/** The order of the chips, as a shelf is walked: dates first, then what was counted, then what is unknown. */
export const chipOrder: readonly StockNarrowing[] = [
  "recalled",
  "expired",
  "short",
  "quarantined",
  "countedTwice",
  "placeTwice",
  "belowZero",
  "takenUncounted",
  "saidOther",
  "doubt",
  "unnamed",
  "twoNames",
  "movedTwice",
  "differs",
];
