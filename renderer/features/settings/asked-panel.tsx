import type { Settings } from "../../../shared/contracts/frame-records.ts";
import { gaps } from "../../../shared/domain/customers/to-complete.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { useWritten } from "../../services/use-written.ts";
import { Switch } from "../../ui/switch.tsx";

/** What is asked of customers at their next visit. */
export function AskedPanel({ settings: { asked } }: { readonly settings: Settings }) {
  const { complete } = useMessages();
  const { engine } = useServices();
  const { write } = useWritten();
  return (
    <section className="panel stack">
      <h2>{complete.asked}</h2>
      {gaps.map((gap) => (
        <Switch
          key={gap}
          label={complete.filters[gap]}
          on={asked.includes(gap)}
          onChange={(on) =>
            void write(
              engine.changeSettings({
                asked: gaps.filter((one) => (one === gap ? on : asked.includes(one))),
              }),
            )
          }
        />
      ))}
    </section>
  );
}
