import { useState } from "react";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { useCall } from "./use-call.ts";

/** Names a product that has no name yet. */
export function NameForm({ code }: { readonly code: string }) {
  const { engine } = useServices();
  const { stock, failures } = useMessages();
  const words = stock.name;
  const [name, setName] = useState("");
  const [pack, setPack] = useState("");
  const [wasTried, setTried] = useState(false);
  const { isBusy, failure, ask } = useCall();
  const save = () => {
    setTried(true);
    if (name.trim() === "") return;
    ask(
      () => engine.nameProduct({ code, name: name.trim(), pack: pack.trim() }),
      () => undefined,
    );
  };
  return (
    <div className="stack">
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
      {failure && <p className="field-problem">{sayFailure(failures, failure).what}</p>}
      <div className="row">
        <Button onPress={save} busy={isBusy ? words.busy : undefined}>
          {words.first}
        </Button>
      </div>
    </div>
  );
}
