import { useState } from "react";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { useCommands } from "../../ui/use-commands.ts";

interface DraftFieldProps {
  readonly label: string;
  /** As it stands now. */
  readonly value: string;
  readonly hint?: string;
  readonly inputMode?: "text" | "numeric";
  readonly autoFocus?: boolean;
  /** What does not fit, in words. */
  readonly problemOf?: (draft: string) => string | undefined;
  /** Answers whether it was written; only then the draft goes. */
  readonly onSave: (value: string) => Promise<boolean>;
  readonly onCancel?: () => void;
}

/** A text that is written only when the person says so: Enter or the button saves, Esc brings back what was. */
export function DraftField({ value, problemOf, onSave, onCancel, ...field }: DraftFieldProps) {
  const { house } = useMessages().settings;
  const [draft, setDraft] = useState<string>();
  const shown = draft ?? value;
  const isChanged = draft !== undefined && draft.trim() !== value;
  const problem = isChanged ? problemOf?.(shown.trim()) : undefined;
  const cancel = () => {
    setDraft(undefined);
    onCancel?.();
  };
  const save = async () => {
    if (!isChanged || problem) return;
    if (await onSave(shown.trim())) setDraft(undefined);
  };
  useCommands({ Esc: isChanged || onCancel ? cancel : undefined });
  return (
    <div className="draft">
      <Field {...field} value={shown} problem={problem} onChange={setDraft} onEnter={() => void save()} />
      {isChanged && !problem && <Button onPress={() => void save()}>{house.save}</Button>}
    </div>
  );
}
