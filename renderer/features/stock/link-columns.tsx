import type { LinkRow } from "../../../shared/contracts/link-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import type { TableColumn } from "../../ui/table-parts.tsx";
import { Tag } from "../../ui/tag.tsx";

/** The columns of the list of linked codes. */
export function useLinkColumns(): readonly TableColumn<LinkRow>[] {
  const { stock } = useMessages();
  const format = useFormat();
  const { links } = stock;
  return [
    {
      key: "code",
      head: links.code,
      width: "var(--c-link)",
      isWhole: true,
      cell: ({ shown }) => <span className="mono">{shown}</span>,
    },
    {
      key: "to",
      head: links.code,
      width: "var(--c-link)",
      isWhole: true,
      cell: ({ shownTo }) => <span className="mono">{shownTo}</span>,
    },
    {
      key: "name",
      head: links.name,
      width: "minmax(0, 1fr)",
      isLead: true,
      cell: ({ name, pack, isApart }) => (
        <span className="two-lines">
          <b>{name || "–"}</b> <span className="sub">{pack}</span>{" "}
          {isApart && (
            <Tag tone="asked" icon="asked">
              {links.apart}
            </Tag>
          )}
        </span>
      ),
    },
    {
      key: "who",
      head: links.who,
      width: "var(--c-find)",
      cell: ({ operator, at }) => (
        <span className="two-lines">
          {operator || "–"} <span className="sub">{`${format.date(at)} ${format.minute(at)}`}</span>
        </span>
      ),
    },
    {
      key: "source",
      head: links.source,
      width: "var(--c-loc)",
      cell: ({ source }) => source || links.person,
    },
  ];
}
