import { memo } from "react";
import { useMessages } from "../i18n/use-messages.tsx";
import { Icon } from "../ui/icon.tsx";
import { type RoomName, type ScreenName, screens } from "./screens.tsx";

interface NavBarProps {
  readonly current: ScreenName | RoomName;
  readonly pharmacy: string;
  /** The customers are locked. */
  readonly isLocked: boolean;
  readonly onGo: (screen: ScreenName) => void;
}

/** The screens, each with the key that opens it. */
export const NavBar = memo(Bar);

function Bar({ current, pharmacy, isLocked, onGo }: NavBarProps) {
  const { frame, keyNames, lock } = useMessages();
  return (
    <header className="nav">
      <span className="nav-ctrl" aria-hidden="true">
        {keyNames.Ctrl} +
      </span>
      <nav aria-label={frame.navigation}>
        <ul>
          {screens.map(({ name }, at) => (
            <li key={name}>
              <button
                type="button"
                className="nav-item"
                aria-current={name === current ? "page" : undefined}
                aria-keyshortcuts={`Control+${at + 1}`}
                onClick={() => onGo(name)}
              >
                <span className="nav-number" aria-hidden="true">
                  {at + 1}
                </span>
                {frame.screens[name]}
                {isLocked && name === "customers" && (
                  <span role="img" aria-label={lock.sign}>
                    <Icon name="lock" />
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <span className="nav-house">{pharmacy}</span>
    </header>
  );
}
