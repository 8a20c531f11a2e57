import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { OpenDraft } from "./give-draft.ts";

/** The first rows of the table as they will stand in the file, and letters it could not hold. */
export function GiveLook({ open: { look, draft } }: { readonly open: OpenDraft }) {
  const { give } = useMessages();
  const format = useFormat();
  if (!look) return <div className="shape-rows give-rows" aria-busy />;
  const [header = [], ...rows] = look.rows;
  const { lost } = look;
  return (
    <>
      {lost.count > 0 && (
        <Notice
          tone="asked"
          icon="asked"
          words={{
            what: give.lost(
              format.number(lost.count),
              lost.letters.join(" "),
              give.encodings[draft.encoding],
            ),
            safe: give.lostDo,
          }}
        />
      )}
      <div className="shape-rows give-rows" tabIndex={0} role="region" aria-label={give.preview}>
        <table>
          <caption className="quiet">{give.preview}</caption>
          <thead>
            <tr>
              {header.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                <th scope="col" key={at}>
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="mono">
            {rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              <tr key={row}>
                {cells.map((cell, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className="quiet give-empty">{give.empty}</p>}
      </div>
    </>
  );
}
