import type { ComponentType } from "react";
import { CountScreen } from "../features/count/count-screen.tsx";
import { CustomersScreen } from "../features/customers/customers-screen.tsx";
import { FilesScreen } from "../features/files/files-screen.tsx";
import { HistoryScreen } from "../features/history/history-screen.tsx";
import { SettingsScreen } from "../features/settings/settings-screen.tsx";
import { SticksScreen } from "../features/sticks/sticks-screen.tsx";
import { MoveForm } from "../features/stock/move-form.tsx";
import { StockScreen } from "../features/stock/stock-screen.tsx";
import { StrikeForm } from "../features/stock/strike-form.tsx";

export type ScreenName = "count" | "stock" | "customers" | "files" | "sticks" | "history" | "settings";

/** Rooms that are no screens of their own key: opened from a screen, left with one key. */
export type RoomName = "practice" | "scanner";

/** What every screen is given: the way into the rooms and to other screens. */
export interface ScreenProps {
  readonly onRoom: (room: RoomName) => void;
  readonly onGo: (screen: ScreenName) => void;
}

/** Striking and moving are forms of the stock; the history borrows them. */
const HistoryWithForms = ({ onGo }: ScreenProps) => (
  <HistoryScreen forms={{ Strike: StrikeForm, Move: MoveForm }} onFiles={() => onGo("files")} />
);

/** The screens in the order of their keys, Ctrl+1 and on. */
export const screens: readonly { readonly name: ScreenName; readonly Screen: ComponentType<ScreenProps> }[] =
  [
    { name: "count", Screen: CountScreen },
    { name: "stock", Screen: StockScreen },
    { name: "customers", Screen: CustomersScreen },
    { name: "files", Screen: FilesScreen },
    { name: "sticks", Screen: SticksScreen },
    { name: "history", Screen: HistoryWithForms },
    { name: "settings", Screen: SettingsScreen },
  ];
