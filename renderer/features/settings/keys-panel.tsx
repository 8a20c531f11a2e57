import { useMessages } from "../../i18n/use-messages.tsx";
import { Keycap } from "../../ui/keycap.tsx";
import { useShortcuts } from "../../ui/shortcut-text.ts";
import { counting, everywhere, type KeyRow } from "./key-list.ts";

/** All keys, as this station's keyboard shows them. */
export function KeysPanel() {
  const { keys } = useMessages().settings;
  return (
    <section className="panel stack">
      <h2>{keys.title}</h2>
      <KeyTable title={keys.everywhere} rows={everywhere} />
      <KeyTable title={keys.counting} rows={counting(keys)} />
    </section>
  );
}

interface KeyTableProps {
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

function KeyTable({ title, rows }: KeyTableProps) {
  const { keys: words } = useMessages().settings;
  return (
    <table className="key-table">
      <caption>{title}</caption>
      <tbody>
        {rows.map(({ keys, does }) => (
          <tr key={does}>
            <th scope="row">
              <span className="keys-row">
                {keys.map((key) => (
                  <Keys key={key} keys={key} />
                ))}
              </span>
            </th>
            <td>{words.does[does]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Read aloud as text; the keycap itself is only drawn. */
function Keys({ keys }: { readonly keys: string }) {
  const { shown } = useShortcuts();
  return (
    <span>
      <span className="unseen">{shown(keys)} </span>
      <Keycap>{keys}</Keycap>
    </span>
  );
}
