/** What a colour means, everywhere the same. */
export type Tone = "good" | "asked" | "unknown" | "twice" | "expired" | "unsafe" | "out" | "neutral";
