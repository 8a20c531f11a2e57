import type { ExportWhat } from "../../../shared/domain/export/export-fields.ts";
import { usualProfile } from "../../../shared/domain/export/export-profile.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useFrame, useServices, useView } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { giveDraft } from "./give-draft.ts";
import { giveFlow } from "./give-flow.ts";
import { GiveOutcome } from "./give-outcome.tsx";
import { useStore } from "./store.ts";

/** What can be handed out as a table, how much that is, and what was saved last. */
export function GivePanel() {
  const { files, give } = useMessages();
  const format = useFormat();
  const services = useServices();
  const { busy } = useStore(giveFlow.store);
  const frame = useFrame();
  const customers = useView("customers", { first: 0, count: 0, text: "" });
  const { listed = 0, isCompared = false } = useView("exportProfiles", {}) ?? {};
  const language = frame?.settings.language ?? "nl";
  const save = (what: ExportWhat) => void giveFlow.give(services, { what }, files.give.dialog);
  const setUp = (what: ExportWhat) => {
    giveFlow.forget();
    giveDraft.open(services, usualProfile(what, language, isCompared, frame?.ownFields));
  };
  useCommands({ "Ctrl+E": () => save("stock") });
  const number = (count: number | undefined) => format.number(count ?? 0);
  const words = files.give;
  const rows: readonly { readonly what: ExportWhat; readonly facts: string; readonly warn?: string }[] = [
    { what: "stock", facts: words.stockWhat(number(frame?.lines), number(frame?.packs)) },
    { what: "products", facts: words.productsWhat },
    { what: "customers", facts: words.customersWhat(number(customers?.all)), warn: words.customersWarn },
    { what: "movements", facts: give.movementsWhat },
    { what: "links", facts: give.linksWhat },
    ...(listed > 0 ? [{ what: "catalogue" as const, facts: give.catalogueWhat(number(listed)) }] : []),
  ];
  return (
    <section className="panel files-panel" aria-labelledby="files-give">
      <h2 id="files-give">{words.title}</h2>
      <p className="quiet">{words.lead}</p>
      <ul className="files-rows">
        {rows.map(({ what, facts, warn }) => (
          <li key={what}>
            <span>
              <b>{give.whats[what]}</b>
              <span className="sub">{warn ? `${facts}. ${warn}` : facts}</span>
            </span>
            <span className="grow" />
            <Button
              disabled={busy !== undefined}
              label={give.setUpWhat(give.whats[what])}
              onPress={() => setUp(what)}
            >
              {give.setUp}
            </Button>
            <Button
              disabled={busy !== undefined}
              {...(what === "stock" ? { shortcut: "Ctrl+E" } : {})}
              onPress={() => save(what)}
            >
              <span aria-hidden="true">{words.save}</span>
              <span className="unseen">{words.saveWhat(give.whats[what])}</span>
            </Button>
          </li>
        ))}
      </ul>
      <div className="files-act">
        <GiveOutcome />
      </div>
    </section>
  );
}
