import { HistoryScreen } from "../features/history/history-screen.tsx";
import { MoveForm } from "../features/stock/move-form.tsx";
import { StrikeForm } from "../features/stock/strike-form.tsx";

/** Striking and moving are forms of the stock; the history borrows them. */
export const HistoryWithForms = ({ onGo }: { readonly onGo: (screen: "files") => void }) => (
  <HistoryScreen forms={{ Strike: StrikeForm, Move: MoveForm }} onFiles={() => onGo("files")} />
);
