import type { ReactNode } from "react";
import type { Language, Settings } from "../../../shared/contracts/frame-records.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Choices } from "../../ui/field.tsx";
import { Switch } from "../../ui/switch.tsx";

/** Each language in its own words. */
const languages: readonly { readonly value: Language; readonly label: string; readonly lang: string }[] = [
  { value: "nl", label: "Nederlands", lang: "nl" },
  { value: "fr", label: "Français", lang: "fr" },
  { value: "de", label: "Deutsch", lang: "de" },
  { value: "en", label: "English", lang: "en" },
];

/** Language, colours, size of type and the keys shown. */
export function LookPanel({ settings }: { readonly settings: Settings }) {
  const { look } = useMessages().settings;
  const { engine } = useServices();
  const change = (wish: Parameters<typeof engine.changeSettings>[0]) => void engine.changeSettings(wish);
  const theme = (value: Settings["theme"]) => ({ value, label: look.themes[value] });
  return (
    <section className="panel stack">
      <h2>{look.title}</h2>
      <Choices
        label={look.language}
        value={settings.language}
        options={languages}
        onChange={(language) => change({ language })}
      />
      <Choices
        label={look.theme}
        value={settings.theme}
        options={[theme("system"), theme("light"), theme("dark")]}
        onChange={(next) => change({ theme: next })}
      />
      <Hinted hint={look.largeHint}>
        <Switch
          label={look.large}
          on={settings.type === "large"}
          onChange={(on) => change({ type: on ? "large" : "normal" })}
        />
      </Hinted>
      <Hinted hint={look.fnHint}>
        <Switch
          label={look.fn}
          on={settings.functionKeysNeedFn}
          onChange={(functionKeysNeedFn) => change({ functionKeysNeedFn })}
        />
      </Hinted>
    </section>
  );
}

function Hinted({ hint, children }: { readonly hint: string; readonly children: ReactNode }) {
  return (
    <div>
      {children}
      <p className="field-hint">{hint}</p>
    </div>
  );
}
