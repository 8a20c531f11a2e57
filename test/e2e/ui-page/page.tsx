import { createRoot } from "react-dom/client";
import "../../../renderer/ui/ui.css";
import "./page.css";
import { keyHub } from "../../../renderer/ui/the-key-hub.ts";
import { Controls } from "./controls.tsx";
import { LongList } from "./long-list.tsx";

/** What the page heard, for the test to read. */
const heard: { readings: string[]; commands: string[]; presses: string[] } = {
  readings: [],
  commands: [],
  presses: [],
};
Object.assign(window, { heard });
keyHub.listen(window);
keyHub.onReading(({ byPosition, ending }) => heard.readings.push(`${byPosition} ${ending}`));

const { searchParams } = new URL(location.href);
document.documentElement.dataset["theme"] = searchParams.get("theme") ?? "light";
const root = document.getElementById("app");
if (!root) throw new Error("No element for the page");
createRoot(root).render(
  searchParams.get("part") === "list" ? (
    <LongList count={Number(searchParams.get("count") ?? 100_000)} />
  ) : (
    <Controls heard={heard} />
  ),
);
