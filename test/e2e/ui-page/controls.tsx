import { useState } from "react";
import { Button } from "../../../renderer/ui/button.tsx";
import { Dialog } from "../../../renderer/ui/dialog.tsx";
import { Choices, Field, Select } from "../../../renderer/ui/field.tsx";
import { Icon, type IconName } from "../../../renderer/ui/icon.tsx";
import { Notice } from "../../../renderer/ui/notice.tsx";
import { Progress } from "../../../renderer/ui/progress.tsx";
import { Switch } from "../../../renderer/ui/switch.tsx";
import { Tag } from "../../../renderer/ui/tag.tsx";
import type { Tone } from "../../../renderer/ui/tone.ts";
import { useCommands } from "../../../renderer/ui/use-commands.ts";

interface Heard {
  readonly commands: string[];
  readonly presses: string[];
}

const outcomes: readonly (readonly [Tone, IconName, string])[] = [
  ["good", "good", "Geteld"],
  ["asked", "asked", "Lot open"],
  ["unknown", "unknown", "Onbekend"],
  ["twice", "twice", "Al geteld"],
  ["expired", "expired", "Vervallen"],
  ["expired", "short", "Verval kort"],
  ["unsafe", "unsafe", "Onder nul"],
  ["neutral", "refused", "Geweigerd"],
];

/** Every control there is, in every state. */
export function Controls({ heard }: { readonly heard: Heard }) {
  const [text, setText] = useState("");
  const [isAsking, setAsking] = useState(false);
  const command = (name: string) => () => {
    heard.commands.push(name);
  };
  const names = ["Ctrl+1", "F5", "Ctrl+Z", "Del", "Esc"];
  useCommands(Object.fromEntries(names.map((name) => [name, command(name)])));
  const pressed = (name: string) => () => heard.presses.push(name);
  return (
    <main className="panel stack">
      <h1>Reshelf</h1>
      <div className="row">
        <Button kind="primary" size="big" shortcut="Ctrl+Enter" onPress={pressed("begin")}>
          Begin te tellen
        </Button>
        <Button shortcut="Ctrl+O" onPress={() => setAsking(true)}>
          Verder van een stick
        </Button>
        <Button kind="quiet" onPress={pressed("later")}>
          Later
        </Button>
        <Button kind="danger" shortcut="Del" onPress={pressed("strike")}>
          Schrappen
        </Button>
        <Button kind="primary" busy="Bezig…" onPress={pressed("busy")}>
          Boek 4.153 rijen
        </Button>
        <Button disabled onPress={pressed("disabled")}>
          Uitvoeren
        </Button>
      </div>
      <Field
        label="Apotheek"
        value={text}
        onChange={setText}
        hint="Zo ziet u later waar een pak geteld is."
      />
      <Field label="Aantal" value="12x" onChange={() => {}} problem="Het aantal “12x” is geen getal." />
      <div className="row">
        <Select
          label="Plaats"
          value="all"
          onChange={() => {}}
          options={[
            { value: "all", label: "Alle plaatsen" },
            { value: "b3", label: "Lade B3" },
          ]}
        />
        <Switch label="Grote letters" on onChange={() => {}} />
        <Switch label="Geluid" on={false} onChange={() => {}} />
      </div>
      <Choices
        label="Taal"
        value="nl"
        onChange={() => {}}
        options={[
          { value: "nl", label: "Nederlands", lang: "nl" },
          { value: "fr", label: "Français", lang: "fr" },
          { value: "de", label: "Deutsch", lang: "de" },
          { value: "en", label: "English", lang: "en" },
        ]}
      />
      <p className="row">
        {outcomes.map(([tone, icon, word]) => (
          <Tag key={word} tone={tone} icon={icon}>
            {word}
          </Tag>
        ))}
      </p>
      <Notice
        tone="unsafe"
        icon="unsafe"
        words={{
          what: "De schijf van deze pc is vol.",
          safe: "Alles tot 10:41:58 is bewaard: 1.284 lijnen, 6.032 pakken.",
          doNow: ["Maak 200 MB vrij op schijf C:", "Lukt dat niet, bewaar op stick A."],
        }}
      >
        <Button kind="primary" shortcut="F5" onPress={pressed("again")}>
          Opnieuw proberen
        </Button>
      </Notice>
      <Notice
        tone="twice"
        icon="twice"
        words={{ what: "Eén pak, twee keer geteld", safe: "Kijk in de koelkast." }}
      />
      <Progress
        label="Rijen lezen"
        done={41_000}
        of={100_000}
        detail="41.000 van 100.000, nog 4 s"
        cancel={{ label: "Stop", onPress: pressed("stop") }}
      />
      <p className="row">
        <Icon name="stick" />
        <Icon name="find" />
        <Icon name="lock" />
        <Icon name="card" />
        <Icon name="told" />
        <Icon name="down" />
      </p>
      {isAsking && (
        <Dialog label="Twee kopieën gevonden" onClose={() => setAsking(false)}>
          <p>Welke wilt u overnemen?</p>
          <div className="row">
            <Button kind="primary" onPress={pressed("newest")}>
              Neem de nieuwste
            </Button>
            <Button shortcut="Esc" onPress={() => setAsking(false)}>
              Terug
            </Button>
          </div>
        </Dialog>
      )}
    </main>
  );
}
