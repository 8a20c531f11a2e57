import { useEffect, useId, useRef, useState } from "react";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Icon, type IconName } from "../../ui/icon.tsx";
import type { SoundName } from "../../ui/sound-plan.ts";
import { sounds } from "../../ui/sounds.ts";
import type { Tone } from "../../ui/tone.ts";

const samples: readonly { readonly name: SoundName; readonly tone: Tone; readonly icon: IconName }[] = [
  { name: "good", tone: "good", icon: "good" },
  { name: "short", tone: "good", icon: "short" },
  { name: "unknown", tone: "unknown", icon: "unknown" },
  { name: "asked", tone: "asked", icon: "asked" },
  { name: "twice", tone: "twice", icon: "twice" },
  { name: "refused", tone: "neutral", icon: "refused" },
  { name: "expired", tone: "expired", icon: "expired" },
  { name: "recalled", tone: "expired", icon: "recalled" },
  { name: "undo", tone: "neutral", icon: "refused" },
  { name: "oneCopy", tone: "unsafe", icon: "unsafe" },
  { name: "unsafe", tone: "unsafe", icon: "unsafe" },
];

/** How loud, and every sound with its word, to learn them by. */
export function SoundsPanel({ volume }: { readonly volume: number }) {
  const { sounds: words } = useMessages().settings;
  return (
    <section className="panel stack">
      <h2>{words.title}</h2>
      <Volume volume={volume} />
      <ul className="sounds">
        {samples.map(({ name, tone, icon }) => (
          <li key={name}>
            <button
              type="button"
              className={`button sound t-${tone}`}
              aria-label={words.play(words.words[name])}
              onClick={() => sounds.play(name)}
            >
              <Icon name={icon} />
              {words.words[name]}
            </button>
          </li>
        ))}
      </ul>
      <p className="field-hint">{words.advice}</p>
      <p className="field-hint">{words.never}</p>
    </section>
  );
}

/** A slider writes the setting once it rests, not at each step. */
const rest = 250;

function Volume({ volume }: { readonly volume: number }) {
  const { sounds: words } = useMessages().settings;
  const { engine } = useServices();
  const [moved, setMoved] = useState<number>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const id = useId();
  const shown = moved ?? volume;
  useEffect(() => setMoved((before) => (before === volume ? undefined : before)), [volume]);
  const move = (next: number) => {
    setMoved(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void engine.changeSettings({ volume: next }), rest);
  };
  return (
    <div className="field">
      <label className="field-label row row-split" htmlFor={id}>
        {words.volume}
        <output>{shown === 0 ? words.off : words.percent(String(shown))}</output>
      </label>
      <input
        id={id}
        className="volume"
        type="range"
        min={0}
        max={100}
        step={10}
        value={shown}
        onChange={(event) => move(Number(event.target.value))}
      />
    </div>
  );
}
