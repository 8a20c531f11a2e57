import { useState } from "react";
import type { ExportProfile } from "../../../shared/domain/export/export-profile.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices, useView } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field, Select } from "../../ui/field.tsx";
import { giveDraft } from "./give-draft.ts";
import { useBase, useUsual } from "./use-profiles.ts";

/** The profiles there are, and what is done with the one that is open. */
export function GiveProfiles({ draft }: { readonly draft: ExportProfile }) {
  const { give } = useMessages();
  const services = useServices();
  const profiles = useView("exportProfiles", {})?.profiles ?? [];
  const base = useBase(draft);
  const [isNaming, setNaming] = useState(false);
  const isChanged = base !== undefined && JSON.stringify(base) !== JSON.stringify(draft);
  const usual = useUsual(draft.what);
  const nameOf = ({ id, name }: ExportProfile) => (id === "" ? give.usual : name);
  const own = [usual, ...profiles.filter(({ what }) => what === draft.what)];
  const pick = (id: string) => giveDraft.open(services, own.find((one) => one.id === id) ?? usual);
  return (
    <section className="give-profiles" aria-label={give.profile}>
      <Select
        label={give.profile}
        labelHidden
        value={draft.id}
        options={own.map((one) => ({
          value: one.id,
          label: isChanged && one.id === draft.id ? give.changed(nameOf(one)) : nameOf(one),
        }))}
        onChange={pick}
      />
      <div className="row give-acts">
        {isChanged && draft.id !== "" && (
          <Button onPress={() => void giveDraft.keep(services)}>{give.keep}</Button>
        )}
        <Button onPress={() => setNaming(true)}>{give.keepAs}</Button>
        {draft.id !== "" && (
          <Button onPress={() => void giveDraft.remove(services, usual)}>{give.remove}</Button>
        )}
        <Button onPress={() => void giveDraft.toFile(services, give.toFileDialog)}>{give.toFile}</Button>
        <Button onPress={() => void giveDraft.fromFile(services, give.fromFileDialog)}>
          {give.fromFile}
        </Button>
      </div>
      {isNaming && <NameDialog draft={draft} onClose={() => setNaming(false)} />}
    </section>
  );
}

function NameDialog({ draft, onClose }: { readonly draft: ExportProfile; readonly onClose: () => void }) {
  const { give } = useMessages();
  const services = useServices();
  const [name, setName] = useState(draft.id === "" ? "" : draft.name);
  const keep = () => {
    if (name.trim() === "") return;
    void giveDraft.keep(services, name.trim().slice(0, 80));
    onClose();
  };
  return (
    <Dialog label={give.keepTitle} onClose={onClose}>
      <Field
        label={give.keepName}
        hint={give.keepHint}
        value={name}
        onChange={setName}
        onEnter={keep}
        autoFocus
      />
      <div className="row row-end">
        <Button shortcut="Esc" onPress={onClose}>
          {give.back}
        </Button>
        <Button kind="primary" disabled={name.trim() === ""} onPress={keep}>
          {give.keepNow}
        </Button>
      </div>
    </Dialog>
  );
}
