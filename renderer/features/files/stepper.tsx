import { useMessages } from "../../i18n/use-messages.tsx";

const steps = ["file", "columns", "repairAndPlan", "done"] as const;

/** Where in taking a file in one is. */
export function Stepper({ at }: { readonly at: (typeof steps)[number] }) {
  const words = useMessages().files.steps;
  const current = steps.indexOf(at);
  return (
    <ol className="stepper" aria-label={words.label}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < current ? "stepper-past" : undefined}
          aria-current={index === current ? "step" : undefined}
        >
          <span className="stepper-number">{index + 1}</span>
          {words[step]}
        </li>
      ))}
    </ol>
  );
}
