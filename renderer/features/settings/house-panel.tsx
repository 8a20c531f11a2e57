import type { FrameWindow, Settings } from "../../../shared/contracts/frame-records.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { useWritten } from "../../services/use-written.ts";
import { Choices, Select } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Switch } from "../../ui/switch.tsx";
import { ContactFields } from "./contact-fields.tsx";
import { DraftField } from "./draft-field.tsx";

const countries: readonly Settings["country"][] = ["BE", "DE", "ES", "FR", "IT", "LU", "NL"];

/** The names of pharmacy and PC, how the pharmacy is reached, the country its codes come from, and when a pack expires soon. */
export function HousePanel({ frame }: { readonly frame: FrameWindow }) {
  const { settings, start, failures } = useMessages();
  const { engine } = useServices();
  const { write, failure } = useWritten();
  const { house } = settings;
  const { shortDated } = frame.settings;
  return (
    <section className="panel stack">
      <h2>{house.title}</h2>
      <DraftField
        label={house.pharmacy}
        value={frame.pharmacy}
        onSave={(name) => write(engine.namePharmacy({ name }))}
      />
      <ContactFields settings={frame.settings} write={write} />
      <DraftField
        label={house.station}
        value={frame.station.name}
        problemOf={(name) => (name === "" ? start.needStation : undefined)}
        onSave={(name) => write(engine.nameStation({ name }))}
      />
      <Select
        label={house.country}
        value={frame.settings.country}
        options={countries.map((value) => ({ value, label: house.countries[value] }))}
        onChange={(country) => void write(engine.changeSettings({ country }))}
      />
      <div>
        <Switch
          label={house.twoCodes}
          on={frame.settings.twoCodes}
          onChange={(twoCodes) => void write(engine.changeSettings({ twoCodes }))}
        />
        <p className="field-hint">{house.twoCodesHint}</p>
      </div>
      <DraftField
        label={house.short}
        value={String(shortDated.count)}
        hint={house.shortHint}
        inputMode="numeric"
        problemOf={(count) =>
          /^\d{1,4}$/.test(count) && Number(count) <= 3650 ? undefined : house.shortProblem
        }
        onSave={(count) =>
          write(engine.changeSettings({ shortDated: { ...shortDated, count: Number(count) } }))
        }
      />
      <Choices
        label={house.shortIn}
        value={shortDated.unit}
        options={(["days", "months"] as const).map((value) => ({ value, label: house.shortUnits[value] }))}
        onChange={(unit) => void write(engine.changeSettings({ shortDated: { ...shortDated, unit } }))}
      />
      <div>
        <Switch
          label={house.camera}
          on={frame.settings.camera}
          onChange={(camera) => void write(engine.changeSettings({ camera }))}
        />
        <p className="field-hint">{house.cameraHint}</p>
      </div>
      {failure && <Notice tone="unsafe" icon="unsafe" words={sayFailure(failures, failure)} />}
    </section>
  );
}
