import "./merge.css";
import { useEffect, useState } from "react";
import type { CustomerRow, MergedRow } from "../../../shared/contracts/customer-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { nameOf, shownField } from "./customer-text.ts";
import { useDoubles } from "./use-doubles.ts";
import type { MergeRoom } from "./use-merge.ts";

/** Who else the marked customer may be; Ctrl+E puts the first beside, or finds somebody to put there. */
export function KnownDoubles({ row, room }: { readonly row: CustomerRow; readonly room: MergeRoom }) {
  const { doubles } = useMessages();
  const found = useDoubles(row.id, row.customer);
  const [first] = found;
  const open = (other: CustomerRow) => room.open(row.id, other.id);
  const find = () => room.find({ id: row.id, name: nameOf(row.customer) });
  useCommands({ "Ctrl+E": first ? () => open(first.row) : find });
  if (!first)
    return (
      <div className="row">
        <Button kind="quiet" onPress={find} shortcut="Ctrl+E">
          {doubles.find.start}
        </Button>
      </div>
    );
  return (
    <section className="customer-doubles" aria-label={doubles.title}>
      <h3>{doubles.title}</h3>
      {room.isGone && <Notice tone="asked" icon="asked" words={{ what: doubles.merge.gone }} />}
      <ul>
        {found.map(({ row: other, why }, at) => (
          <li key={other.id}>
            <span className="double-said">
              <b>{nameOf(other.customer)}</b> <span>{shownField("birthDate", other.customer)}</span>
              <span className="sub">{doubles.why[why]}</span>
            </span>
            <Button onPress={() => open(other)} {...(at === 0 ? { shortcut: "Ctrl+E" } : {})}>
              {doubles.beside}
            </Button>
          </li>
        ))}
      </ul>
      <Button kind="quiet" onPress={find}>
        {doubles.find.start}
      </Button>
    </section>
  );
}

/** The records that are in this one, each with the way back. */
export function MergedInto({ row }: { readonly row: CustomerRow }) {
  const { doubles } = useMessages();
  const format = useFormat();
  const { engine } = useServices();
  const [merged, setMerged] = useState<readonly MergedRow[]>([]);
  const { id, changedAt } = row;
  useEffect(() => {
    let isOpen = changedAt >= 0;
    void engine.mergedInto({ customer: id }).then((found) => isOpen && setMerged(found));
    return () => {
      isOpen = false;
    };
  }, [engine, id, changedAt]);
  if (merged.length === 0) return null;
  const { title, by, alsoInto, split, reason, unnamed } = doubles.merged;
  const take = async (merge: MergedRow["merge"]) => {
    const done = await engine.unmergeCustomers({ merge, reason });
    if (done.ok) setMerged(await engine.mergedInto({ customer: id }));
  };
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="merged-list">
        {merged.map(({ merge, name, at, by: who, alsoInto: others }) => (
          <li key={merge}>
            <span className="two-lines">
              {by(name || unnamed, format.when(at, Date.now()), who)}
              {others.length > 0 && <span className="sub">{alsoInto(others.join("; "))}</span>}
            </span>
            <Button onPress={() => void take(merge)}>{split}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
