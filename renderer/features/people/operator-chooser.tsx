import "./people.css";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { useWritten } from "../../services/use-written.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PinField } from "../../ui/pin-field.tsx";
import { useCommands } from "../../ui/use-commands.ts";

interface OperatorChooserProps {
  readonly frame: FrameWindow;
  readonly onClose: () => void;
}

/** Who works here now, chosen or added in a panel above the status bar. Nothing waits for it: scanning goes on. */
export function OperatorChooser({ frame, onClose }: OperatorChooserProps) {
  const { settings, lock, failures } = useMessages();
  const { engine } = useServices();
  const { write, failure } = useWritten();
  const [name, setName] = useState("");
  const panel = useRef<HTMLElement>(null);
  const { who } = settings;
  useFocusBack(panel);
  useCommands({ Esc: onClose, "Ctrl+U": onClose });
  const [asked, setAsked] = useState<FrameWindow["operators"][number]>();
  const choose = async (id: FrameWindow["operators"][number]["id"], pin?: string) => {
    const who = frame.operators.find((operator) => operator.id === id);
    if (pin === undefined && frame.pinned.includes(id) && id !== frame.operator?.id) return setAsked(who);
    if (await write(engine.chooseOperator({ id, ...(pin === undefined ? {} : { pin }) }))) onClose();
  };
  const add = async () => {
    const wanted = name.trim();
    if (wanted === "") return;
    const known = frame.operators.find((operator) => operator.name === wanted);
    if (known) return await choose(known.id);
    const naming = engine.nameOperator({ name: wanted });
    if (!(await write(naming))) return;
    const named = await naming;
    if (named.ok) await choose(named.value.id);
  };
  return (
    <section ref={panel} className="operator-chooser panel" aria-label={who.title}>
      <h2>{who.title}</h2>
      <ul onKeyDown={walk}>
        {frame.operators.map((operator) => (
          <li key={operator.id}>
            <button
              type="button"
              className="button button-wide"
              aria-pressed={operator.id === frame.operator?.id}
              onClick={() => void choose(operator.id)}
            >
              {operator.name}
            </button>
          </li>
        ))}
      </ul>
      {asked && (
        <PinField
          label={lock.pin.of(asked.name)}
          choose={lock.pin.choose}
          onPin={(pin) => void choose(asked.id, pin)}
        />
      )}
      <Field label={who.add} hint={who.addHint} value={name} onChange={setName} onEnter={() => void add()} />
      {failure && <Notice tone="unsafe" icon="unsafe" words={sayFailure(failures, failure)} />}
      <Button shortcut="Esc" onPress={onClose}>
        {who.close}
      </Button>
    </section>
  );
}

/** Arrows go from name to name; nothing else hears of them. */
function walk(event: KeyboardEvent<HTMLUListElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  event.stopPropagation();
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}

/** Takes the focus to the one who works now, and brings it back to where it was. */
function useFocusBack(panel: { readonly current: HTMLElement | null }) {
  useEffect(() => {
    const before = document.activeElement;
    const first = panel.current?.querySelector<HTMLElement>("[aria-pressed=true], button, input");
    first?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [panel]);
}
