import { useState } from "react";
import type { InspectedReading } from "../../../shared/contracts/scanner-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useView } from "../../services/services.tsx";
import { Icon, type IconName } from "../../ui/icon.tsx";
import type { Tone } from "../../ui/tone.ts";
import { visible } from "./key-caps.ts";
import { ReadingDetail } from "./reading-detail.tsx";
import { calibrationOf, kindOf } from "./reading-words.ts";

const looks: Readonly<Record<InspectedReading["kind"], { readonly tone: Tone; readonly icon: IconName }>> = {
  pack: { tone: "good", icon: "good" },
  "check-digit": { tone: "asked", icon: "asked" },
  unreadable: { tone: "unknown", icon: "unknown" },
  person: { tone: "neutral", icon: "refused" },
};

/** The last readings: what came, what was understood and why. What is scanned here is only looked at. */
export function Inspector() {
  const { scanner: words } = useMessages();
  const readings = useView("inspector", {})?.readings ?? [];
  const [chosen, setChosen] = useState<number>();
  // A new reading is what one wants to see, until an older one is chosen.
  const [newest, setNewest] = useState<number>();
  if (readings[0] && readings[0].number !== newest) {
    setNewest(readings[0].number);
    setChosen(undefined);
  }
  const shown = readings.find(({ number }) => number === chosen) ?? readings[0];
  return (
    <div className="scanner-look">
      <section className="panel stack" aria-label={words.look.list}>
        <h2>{words.look.list}</h2>
        <p className="quiet">{words.look.hint}</p>
        <ul className="scanner-list">
          {readings.map((reading) => (
            <li key={reading.number}>
              <ReadingButton
                reading={reading}
                isShown={reading.number === shown?.number}
                onPress={() => setChosen(reading.number)}
              />
            </li>
          ))}
        </ul>
        {readings.length === 0 && <p>{words.look.none}</p>}
      </section>
      {shown && <ReadingDetail key={shown.number} reading={shown} />}
    </div>
  );
}

function ReadingButton({
  reading,
  isShown,
  onPress,
}: {
  readonly reading: InspectedReading;
  readonly isShown: boolean;
  readonly onPress: () => void;
}) {
  const { scanner: words } = useMessages();
  const format = useFormat();
  const { tone, icon } = looks[calibrationOf(reading.text) ? "pack" : reading.kind];
  return (
    <button type="button" className={`scanner-reading t-${tone}`} aria-pressed={isShown} onClick={onPress}>
      <Icon name={icon} />
      <span className="grow">
        <b>{kindOf(reading, words, format)}</b>
        <span className="mono scanner-text">{visible(reading.text)}</span>
      </span>
      <span className="quiet">{format.time(reading.at)}</span>
    </button>
  );
}
