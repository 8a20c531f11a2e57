import type { ReactNode } from "react";
import type { FrameWindow } from "../../shared/contracts/frame-records.ts";
import { CountScreen } from "../features/count/count-screen.tsx";
import { later } from "./later.tsx";

export type ScreenName = "count" | "stock" | "customers" | "files" | "sticks" | "history" | "settings";

/** Rooms that are no screens of their own key: opened from a screen, left with one key. */
export type RoomName = "practice" | "scanner";

/** What every screen is given: what the frame shows, the way into the rooms and to other screens. */
export interface ScreenProps {
  readonly frame: FrameWindow;
  readonly onRoom: (room: RoomName) => void;
  readonly onGo: (screen: ScreenName) => void;
}

const StockScreen = later(async () => (await import("../features/stock/stock-screen.tsx")).StockScreen);
const CustomersScreen = later(
  async () => (await import("../features/customers/customers-room.tsx")).CustomersRoom,
);
const FilesScreen = later(async () => (await import("../features/files/files-screen.tsx")).FilesScreen);
const SticksScreen = later(async () => (await import("../features/sticks/sticks-screen.tsx")).SticksScreen);
const HistoryWithForms = later(async () => (await import("./history-with-forms.tsx")).HistoryWithForms);
const SettingsScreen = later(
  async () => (await import("../features/settings/settings-screen.tsx")).SettingsScreen,
);

/** The screens in the order of their keys, Ctrl+1 and on. A start shows the first and waits for no other. */
export const screens: readonly {
  readonly name: ScreenName;
  readonly Screen: (props: ScreenProps) => ReactNode;
}[] = [
  { name: "count", Screen: CountScreen },
  { name: "stock", Screen: StockScreen },
  { name: "customers", Screen: CustomersScreen },
  { name: "files", Screen: FilesScreen },
  { name: "sticks", Screen: SticksScreen },
  { name: "history", Screen: HistoryWithForms },
  { name: "settings", Screen: SettingsScreen },
];
