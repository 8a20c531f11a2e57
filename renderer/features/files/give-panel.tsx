import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import type { SavedExport } from "../../services/save-export.ts";
import { useServices, useView } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { giveFlow } from "./give-flow.ts";
import { Refusal } from "./refusal.tsx";
import { useStore } from "./store.ts";
import { TaskProgress } from "./task-progress.tsx";

/** What can be handed out as a table, how much that is, and what was saved last. */
export function GivePanel() {
  const { give } = useMessages().files;
  const format = useFormat();
  const services = useServices();
  const { busy, saved, refused } = useStore(giveFlow.store);
  const frame = useView("frame", {});
  const customers = useView("customers", { first: 0, count: 0, text: "" });
  const save = (what: Given) => void giveFlow.give(services, { what }, give.dialog);
  useCommands({ "Ctrl+E": () => save("stock") });
  const number = (count: number | undefined) => format.number(count ?? 0);
  const rows: readonly { readonly what: Given; readonly facts: string; readonly warn?: string }[] = [
    { what: "stock", facts: give.stockWhat(number(frame?.lines), number(frame?.packs)) },
    { what: "products", facts: give.productsWhat },
    { what: "customers", facts: give.customersWhat(number(customers?.all)), warn: give.customersWarn },
  ];
  return (
    <section className="panel files-panel" aria-labelledby="files-give">
      <h2 id="files-give">{give.title}</h2>
      <p className="quiet">{give.lead}</p>
      <ul className="files-rows">
        {rows.map(({ what, facts, warn }) => (
          <li key={what}>
            <span>
              <b>{give[what]}</b>
              <span className="sub">{warn ? `${facts}. ${warn}` : facts}</span>
            </span>
            <Button
              disabled={busy !== undefined}
              {...(what === "stock" ? { shortcut: "Ctrl+E" } : {})}
              onPress={() => save(what)}
            >
              <span aria-hidden="true">{give.save}</span>
              <span className="unseen">{give.saveWhat(give[what])}</span>
            </Button>
          </li>
        ))}
      </ul>
      <div className="files-act">
        {busy && <TaskProgress what="export" label={give.writing(give[busy.what as Given])} />}
        {refused && <Refusal failure={refused} />}
        {saved && <SavedNotice saved={saved} />}
      </div>
    </section>
  );
}

type Given = "stock" | "products" | "customers";

function SavedNotice({ saved: { place, receipt } }: { readonly saved: SavedExport }) {
  const { file: name, rows, isReadBack: readBack } = receipt;
  const { give } = useMessages().files;
  const format = useFormat();
  const count = format.number(rows);
  return (
    <Notice
      tone={readBack ? "good" : "asked"}
      icon={readBack ? "good" : "told"}
      words={{
        what: place === "" ? give.savedHere(name) : give.saved(name, place),
        safe: readBack ? give.identical(count) : give.unread(count),
      }}
    />
  );
}
