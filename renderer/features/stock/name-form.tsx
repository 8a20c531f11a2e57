import { useState } from "react";
import type { ProductRow } from "../../../shared/contracts/count-records.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { useDraft } from "../../services/use-draft.ts";
import { Field } from "../../ui/field.tsx";
import { FormFrame } from "./form-frame.tsx";
import { useCall } from "./use-call.ts";

/** Names a product that has no name yet, as it is printed on the pack. */
export function NameForm({ product, onDone }: { readonly product: ProductRow; readonly onDone: () => void }) {
  const { engine } = useServices();
  const { stock } = useMessages();
  const words = stock.name;
  const [name, setName] = useDraft("name", "");
  const [pack, setPack] = useDraft("pack", "");
  const [wasTried, setTried] = useState(false);
  const { isBusy, failure, ask } = useCall();
  const save = () => {
    setTried(true);
    if (name.trim() === "") return;
    ask(() => engine.nameProduct({ code: product.code, name: name.trim(), pack: pack.trim() }), onDone);
  };
  return (
    <FormFrame
      title={stock.explain.unnamed.doNow}
      first={words.first}
      keep={words.keep}
      busy={isBusy ? words.busy : undefined}
      failure={failure}
      onFirst={save}
      onKeep={onDone}
    >
      <Field
        label={words.field}
        value={name}
        onChange={(text) => setName(text.slice(0, 500))}
        onEnter={save}
        problem={wasTried && name.trim() === "" ? words.missing : undefined}
      />
      <Field
        label={words.pack}
        value={pack}
        onChange={(text) => setPack(text.slice(0, 300))}
        onEnter={save}
      />
    </FormFrame>
  );
}
