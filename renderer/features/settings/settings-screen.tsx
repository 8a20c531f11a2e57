import "./settings.css";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useFrame } from "../../services/services.tsx";
import { AboutPanel } from "./about-panel.tsx";
import { AskedPanel } from "./asked-panel.tsx";
import { HousePanel } from "./house-panel.tsx";
import { KeysPanel } from "./keys-panel.tsx";
import { LookPanel } from "./look-panel.tsx";
import { OwnFieldsPanel } from "./own-fields-panel.tsx";
import { PeoplePanel } from "./people-panel.tsx";
import { PrivacyPanel } from "./privacy-panel.tsx";
import { RoomsPanel } from "./rooms-panel.tsx";
import { SoundsPanel } from "./sounds-panel.tsx";
import { SticksPanel } from "./sticks-panel.tsx";

/** Everything that can be set on this PC, and what this installation is; `onRoom` opens what is learned in a room of its own. */
export function SettingsScreen({ onRoom }: { readonly onRoom: (room: "practice" | "scanner") => void }) {
  const { settings } = useMessages();
  const frame = useFrame();
  if (!frame) return null;
  return (
    <main className="screen-body settings">
      <div className="screen-head">
        <h1>{settings.title}</h1>
        <p className="quiet">{settings.lead}</p>
      </div>
      <div className="settings-cols">
        <div className="stack">
          <LookPanel settings={frame.settings} />
          <HousePanel frame={frame} />
          <AboutPanel frame={frame} />
        </div>
        <div className="stack">
          <PeoplePanel frame={frame} />
          <PrivacyPanel frame={frame} />
          <AskedPanel settings={frame.settings} />
          <OwnFieldsPanel fields={frame.ownFields} />
          <SoundsPanel volume={frame.settings.volume} />
        </div>
        <div className="stack">
          <RoomsPanel onRoom={onRoom} />
          <SticksPanel frame={frame} />
          <KeysPanel />
        </div>
      </div>
    </main>
  );
}
