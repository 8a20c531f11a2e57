import type { Settings } from "../../../shared/contracts/frame-records.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import type { Writing } from "../../services/use-written.ts";
import { DraftField } from "./draft-field.tsx";

interface ContactFieldsProps {
  readonly settings: Settings;
  readonly write: Writing["write"];
}

/** How the pharmacy is reached: it stands on what it prints for customers. */
export function ContactFields({ settings: { address, phone }, write }: ContactFieldsProps) {
  const { house } = useMessages().settings;
  const { engine } = useServices();
  return (
    <>
      <DraftField
        label={house.address}
        value={address}
        hint={house.contactHint}
        onSave={(said) => write(engine.changeSettings({ address: said.slice(0, 200) }))}
      />
      <DraftField
        label={house.phone}
        value={phone}
        onSave={(said) => write(engine.changeSettings({ phone: said.slice(0, 50) }))}
      />
    </>
  );
}
