import type { ProductRow } from "../../../shared/contracts/count-records.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { useCall } from "./use-call.ts";

/** Two names for one product: a person chooses the one on the pack. */
export function NameChoice({
  product,
  names,
}: {
  readonly product: ProductRow;
  readonly names: readonly string[];
}) {
  const { engine } = useServices();
  const { failures } = useMessages();
  const { failure, ask } = useCall();
  const choose = (name: string) =>
    ask(
      () => engine.nameProduct({ code: product.code, name, pack: product.pack }),
      () => undefined,
    );
  return (
    <div className="line-choices">
      {names.map((name) => (
        <button type="button" className="button" key={name} onClick={() => choose(name)}>
          {name}
        </button>
      ))}
      {failure && <p className="field-problem">{sayFailure(failures, failure).what}</p>}
    </div>
  );
}
