import { type RefObject, useId } from "react";
import { Field } from "../../ui/field.tsx";

/** Why something is changed: free words, or one of the usual ones. */
export function ReasonField({
  label,
  value,
  usual,
  problem,
  onChange,
  onEnter,
  field,
}: {
  readonly label: string;
  readonly value: string;
  readonly usual: readonly string[];
  readonly problem?: string | undefined;
  readonly onChange: (reason: string) => void;
  readonly onEnter: () => void;
  readonly field?: RefObject<HTMLInputElement | null>;
}) {
  const id = useId();
  return (
    <div className="stack" role="group" aria-labelledby={id}>
      <span className="unseen" id={id}>
        {label}
      </span>
      <Field
        label={label}
        value={value}
        problem={problem}
        onChange={(text) => onChange(text.slice(0, 500))}
        onEnter={onEnter}
        {...(field ? { ref: field } : {})}
      />
      <div className="line-reasons">
        {usual.map((reason) => (
          <button
            type="button"
            className="button"
            key={reason}
            aria-pressed={reason === value}
            onClick={() => {
              onChange(reason);
              field?.current?.focus();
            }}
          >
            {reason}
          </button>
        ))}
      </div>
    </div>
  );
}
