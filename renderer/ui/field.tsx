import { type KeyboardEvent, type ReactNode, type Ref, useId } from "react";
import { Icon } from "./icon.tsx";
import { typeInto } from "./text-fields.ts";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  /** What does not fit, in words. It warns; it never takes anything away. */
  readonly problem?: string | undefined;
  readonly placeholder?: string;
  readonly big?: boolean;
  readonly lines?: number;
  readonly type?: "text" | "password" | "number" | "search";
  readonly inputMode?: "text" | "numeric" | "email" | "tel";
  readonly mono?: boolean;
  /** Only digits make sense: the unshifted digit row counts as digits, as on AZERTY it would not. */
  readonly digits?: boolean;
  readonly autoFocus?: boolean;
  readonly onEnter?: () => void;
  /** Hears that a person came to the field, or left it. */
  readonly onFocused?: (isFocused: boolean) => void;
  readonly required?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line (or some) of text with its label, a hint, and what does not fit. */
export function Field(props: FieldProps) {
  const { label, value, onChange, hint, problem, lines, onEnter } = props;
  const id = useId();
  const described = [hint ? `${id}-hint` : "", problem ? `${id}-problem` : ""].filter(Boolean).join(" ");
  const shared = {
    id,
    value,
    placeholder: props.placeholder,
    required: props.required,
    "aria-describedby": described || undefined,
    "aria-invalid": problem ? true : undefined,
    className: ["input", props.big ? "input-big" : "", props.mono ? "mono" : ""].filter(Boolean).join(" "),
    autoFocus: props.autoFocus,
    onFocus: () => props.onFocused?.(true),
    onBlur: () => props.onFocused?.(false),
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {lines ? (
        <textarea {...shared} rows={lines} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...shared}
          ref={props.ref}
          type={props.type ?? "text"}
          inputMode={props.inputMode}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (props.digits) typeDigit(event);
            if (event.key === "Enter" && onEnter) {
              event.preventDefault();
              onEnter();
            }
          }}
        />
      )}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Problem id={id} says={problem} />
    </div>
  );
}

/** What does not fit in a field, below it. */
function Problem({ id, says }: { readonly id: string; readonly says: string | undefined }) {
  if (!says) return null;
  return (
    <p className="field-problem" id={`${id}-problem`} role="status">
      <Icon name="asked" />
      {says}
    </p>
  );
}

/** Types the digit that is printed on a key of the digit row, whatever character the layout gives it. */
function typeDigit(event: KeyboardEvent<HTMLInputElement>): void {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  if (digit === undefined || event.key === digit || event.shiftKey || event.ctrlKey || event.altKey) return;
  event.preventDefault();
  typeInto(event.currentTarget, digit);
}

interface SelectProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
  /** The label is only for screen readers: the choice says it all. */
  readonly labelHidden?: boolean;
  /** What does not fit, in words. */
  readonly problem?: string | undefined;
}

/** One of several, from a list. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { label, value, options, onChange, labelHidden, problem } = props;
  const id = useId();
  return (
    <div className="field">
      <label className={labelHidden ? "unseen" : "field-label"} htmlFor={id}>
        {label}
      </label>
      <span className="select">
        <select
          id={id}
          className="input"
          value={value}
          aria-describedby={problem ? `${id}-problem` : undefined}
          aria-invalid={problem ? true : undefined}
          onChange={(event) => onChange(event.target.value as V)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
      <Problem id={id} says={problem} />
    </div>
  );
}

interface ChoicesProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: ReactNode; readonly lang?: string }[];
  readonly onChange: (value: V) => void;
}

/** One of a few, all in sight, as a row of buttons. */
export function Choices<V extends string>({ label, value, options, onChange }: ChoicesProps<V>) {
  const id = useId();
  return (
    <div className="field">
      <span className="field-label" id={id}>
        {label}
      </span>
      <div className="choices-row" role="radiogroup" aria-labelledby={id}>
        {options.map((option) => (
          <button
            type="button"
            role="radio"
            key={option.value}
            className="button"
            lang={option.lang}
            aria-checked={option.value === value}
            onClick={() => onChange(option.value)}
          >
            {option.label}
          </button>
        ))}
      </div>
    </div>
  );
}
