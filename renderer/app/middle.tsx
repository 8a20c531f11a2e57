import { useState } from "react";
import type { FrameWindow } from "../../shared/contracts/frame-records.ts";
import { NotCounted } from "../features/practice/not-counted.tsx";
import { CopyStrip } from "../features/sticks/copy-strip.tsx";
import { OwnFieldsProvider } from "../services/use-own-fields.tsx";
import { BugNotice } from "./bug-notice.tsx";
import { later } from "./later.tsx";
import { type RoomName, type ScreenName, screens } from "./screens.tsx";
import { StartNotices } from "./start-notices.tsx";

const ScannerRoom = later(async () => (await import("../features/scanner/scanner-room.tsx")).ScannerRoom);
const Practice = later(async () => (await import("./practice.tsx")).Practice);

interface MiddleProps {
  readonly window: FrameWindow;
  readonly current: ScreenName | RoomName;
  readonly onGo: (screen: ScreenName | RoomName) => void;
}

/** What stands between navigation and status: notices, then a screen, or a room that was opened from one. */
export function Middle({ window, current, onGo }: MiddleProps) {
  const Screen = screens.find(({ name }) => name === current)?.Screen;
  const [before, setBefore] = useState<ScreenName | RoomName>("count");
  const [notCounted, setNotCounted] = useState<readonly string[]>([]);
  const openRoom = (room: RoomName) => {
    setBefore(current);
    onGo(room);
  };
  return (
    <div className="middle">
      <div>
        <BugNotice at={window.saved.at} />
        <StartNotices notices={window.notices} />
        <NotCounted codes={notCounted} onRead={() => setNotCounted([])} />
        {current !== "sticks" && <CopyStrip onOpen={() => onGo("sticks")} />}
      </div>
      <div className="screen">
        <OwnFieldsProvider fields={window.ownFields}>
          {Screen && <Screen frame={window} onRoom={openRoom} onGo={onGo} />}
        </OwnFieldsProvider>
        {current === "scanner" && <ScannerRoom onLeave={() => onGo(before)} />}
        {current === "practice" && (
          <Practice
            settings={window.settings}
            onLeave={() => onGo("count")}
            onStrangers={(codes) => setNotCounted((known) => [...new Set([...known, ...codes])])}
          />
        )}
      </div>
    </div>
  );
}
