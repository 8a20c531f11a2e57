import { useState } from "react";
import type { CatalogueRow } from "../../../shared/contracts/frame-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useFrame, useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type LoadedList, listFlow } from "./list-flow.ts";
import { PutBack } from "./put-back.tsx";
import { Refusal } from "./refusal.tsx";
import { useStore } from "./store.ts";
import { TaskProgress } from "./task-progress.tsx";
import { useListsBefore } from "./use-lists-before.ts";

/** The product lists of this PC: what is loaded, a list more, a list less. */
export function ListsPanel() {
  const { lists } = useMessages().files;
  const format = useFormat();
  const services = useServices();
  const { reading, loaded, refused } = useStore(listFlow.store);
  const [leaving, setLeaving] = useState<CatalogueRow>();
  const rows = useFrame()?.catalogues ?? [];
  const before = useListsBefore(rows);
  return (
    <section className="panel files-panel" aria-labelledby="files-lists">
      <div className="files-top">
        <h2 id="files-lists">{lists.title}</h2>
        {reading === undefined && (
          <Button onPress={() => void listFlow.load(services, lists.dialog)}>{lists.load}</Button>
        )}
      </div>
      {rows.length === 0 && <p className="quiet">{lists.none}</p>}
      <ul className="files-rows">
        {rows.map((row) => (
          <li key={row.id}>
            <span>
              <b>{row.title}</b>
              <span className="sub">
                {row.products === 0
                  ? lists.onlyNames
                  : lists.products(row.products, format.number(row.products))}
                {", "}
                {lists.loaded(format.date(row.loadedAt))}
              </span>
            </span>
            <div className="list-acts">
              <PutBack before={before.get(row.id)} />
              <Button label={lists.removeWhat(row.title)} onPress={() => setLeaving(row)}>
                {lists.remove}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <div className="files-act">
        {rows.map(
          ({ id, title, isDamaged }) =>
            isDamaged && (
              <Notice key={id} tone="unknown" icon="unsafe" words={{ what: lists.damaged(title) }} />
            ),
        )}
        {refused && <Refusal failure={refused} />}
        {loaded && <LoadedNotice loaded={loaded} />}
        {reading !== undefined && <TaskProgress what="catalogue" label={lists.loading(reading)} />}
      </div>
      {leaving && <RemoveDialog row={leaving} onClose={() => setLeaving(undefined)} />}
    </section>
  );
}

function LoadedNotice({ loaded }: { readonly loaded: LoadedList }) {
  const { lists } = useMessages().files;
  const format = useFormat();
  const lacks = loaded.lacks && { packs: lists.onlyNames, names: lists.onlyPacks }[loaded.lacks];
  const refused =
    loaded.refused > 0 ? lists.refused(loaded.refused, format.number(loaded.refused)) : undefined;
  return (
    <Notice
      tone={lacks ? "asked" : "good"}
      icon={lacks ? "asked" : "good"}
      words={{ what: lists.ready(loaded.title), safe: lacks ?? refused }}
    />
  );
}

function RemoveDialog({ row, onClose }: { readonly row: CatalogueRow; readonly onClose: () => void }) {
  const { lists } = useMessages().files;
  const services = useServices();
  const remove = () => {
    void listFlow.remove(services, row.id);
    onClose();
  };
  return (
    <Dialog label={lists.removeTitle(row.title)} onClose={onClose}>
      <p>{lists.removeText}</p>
      <div className="row row-end">
        <Button shortcut="Esc" onPress={onClose} autoFocus>
          {lists.keep}
        </Button>
        <Button kind="danger" onPress={remove}>
          {lists.remove}
        </Button>
      </div>
    </Dialog>
  );
}
