import { Choices } from "./field.tsx";

const usual = [5, 15, 30, 60];

interface MinutesChoiceProps {
  readonly label: string;
  readonly minutes: number;
  /** A number as people here write it. */
  readonly say: (minutes: number) => string;
  readonly onChange: (minutes: number) => void;
}

/** How many minutes something takes its time; what was set otherwise stands among the usual ones. */
export function MinutesChoice({ label, minutes, say, onChange }: MinutesChoiceProps) {
  const options = [...new Set([...usual, minutes])].sort((a, b) => a - b);
  return (
    <Choices
      label={label}
      value={String(minutes)}
      options={options.map((one) => ({ value: String(one), label: say(one) }))}
      onChange={(chosen) => onChange(Number(chosen))}
    />
  );
}
