import type { ComponentType } from "react";
import { CountScreen } from "../features/count/count-screen.tsx";
import { FilesScreen } from "../features/files/files-screen.tsx";
import { SettingsScreen } from "../features/settings/settings-screen.tsx";
import { SticksScreen } from "../features/sticks/sticks-screen.tsx";

export type ScreenName = "count" | "stock" | "customers" | "files" | "sticks" | "history" | "settings";

/** The screens in the order of their keys, Ctrl+1 and on. */
export const screens: readonly { readonly name: ScreenName; readonly Screen: ComponentType }[] = [
  { name: "count", Screen: CountScreen },
  { name: "files", Screen: FilesScreen },
  { name: "sticks", Screen: SticksScreen },
  { name: "settings", Screen: SettingsScreen },
];
