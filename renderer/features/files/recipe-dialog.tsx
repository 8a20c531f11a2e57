import { useState } from "react";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";

interface RecipeDialogProps {
  readonly title: string;
  readonly lead?: string;
  readonly name: string;
  readonly onKeep: (name: string) => void;
  readonly onClose: () => void;
}

const longest = 80;

/** Asks for the name of a recipe. */
export function RecipeDialog({ title, lead, name: first, onKeep, onClose }: RecipeDialogProps) {
  const { columns: words } = useMessages();
  const [name, setName] = useState(first);
  const own = name.trim().slice(0, longest);
  const keep = () => {
    if (own === "") return;
    onKeep(own);
    onClose();
  };
  return (
    <Dialog label={title} onClose={onClose}>
      {lead && <p>{lead}</p>}
      <Field label={words.name} value={name} onChange={setName} onEnter={keep} autoFocus />
      <div className="row row-end">
        <Button shortcut="Esc" onPress={onClose}>
          {words.cancel}
        </Button>
        <Button kind="primary" disabled={own === ""} onPress={keep}>
          {words.save}
        </Button>
      </div>
    </Dialog>
  );
}
