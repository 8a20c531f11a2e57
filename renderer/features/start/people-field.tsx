import { type Ref, useId } from "react";
import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { Start } from "./use-start.ts";

/** Who works here: names as chips, the one who works now marked, and a field for one more. */
export function PeopleField({
  start,
  known,
  problem,
  ref,
}: {
  readonly start: Start;
  readonly known: FrameWindow["operators"];
  readonly problem: string | undefined;
  readonly ref: Ref<HTMLInputElement>;
}) {
  const { start: words } = useMessages();
  const { answers, change, addTyped, removePerson } = start;
  const id = useId();
  const hint = known.length > 0 ? words.whoKnown : words.whoHint;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {words.who}
      </label>
      <div className="start-people">
        {known.map(({ id: who, name }) => (
          <Chip key={who} name={name} isNow={answers.who === who} onChoose={() => change({ who })} />
        ))}
        {answers.people.map((name) => (
          <Chip
            key={name}
            name={name}
            isNow={answers.who === name}
            onChoose={() => change({ who: name })}
            remove={{ label: words.remove(name), press: () => removePerson(name) }}
          />
        ))}
        <input
          ref={ref}
          id={id}
          className="input input-big"
          value={answers.typed}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={problem ? `${id}-problem` : `${id}-hint`}
          aria-invalid={problem ? true : undefined}
          onChange={(event) => change({ typed: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.ctrlKey) return;
            event.preventDefault();
            addTyped();
          }}
        />
      </div>
      {problem ? (
        <p className="field-problem" id={`${id}-problem`} role="status">
          <Icon name="asked" />
          {problem}
        </p>
      ) : (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface ChipProps {
  readonly name: string;
  readonly isNow: boolean;
  readonly onChoose: () => void;
  readonly remove?: { readonly label: string; readonly press: () => void };
}

function Chip({ name, isNow, onChoose, remove }: ChipProps) {
  return (
    <span className="chip">
      <button type="button" className="button chip-name" aria-pressed={isNow} onClick={onChoose}>
        {name}
      </button>
      {remove && (
        <button
          type="button"
          className="button chip-remove"
          aria-label={remove.label}
          title={remove.label}
          onClick={remove.press}
        >
          ×
        </button>
      )}
    </span>
  );
}
