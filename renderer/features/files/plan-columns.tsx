import type { PlanRow, PlanSummary } from "../../../shared/contracts/file-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Icon, type IconName } from "../../ui/icon.tsx";
import type { TableColumn } from "../../ui/table-parts.tsx";
import type { Tone } from "../../ui/tone.ts";
import type { Bucket } from "./import-state.ts";

type Columns = readonly TableColumn<PlanRow>[];

/** How each bucket looks; its word stands beside. */
export const bucketLook: Readonly<
  Record<PlanRow["bucket"], { readonly tone: Tone; readonly icon: IconName }>
> = {
  new: { tone: "good", icon: "good" },
  more: { tone: "good", icon: "good" },
  same: { tone: "neutral", icon: "refused" },
  changed: { tone: "asked", icon: "asked" },
  ambiguous: { tone: "asked", icon: "asked" },
  refused: { tone: "neutral", icon: "refused" },
};

/** The columns in which the rows of a bucket are looked at. */
export function usePlanColumns(
  what: PlanSummary["what"],
  bucket: Bucket,
  header: readonly string[],
  hasSerials: boolean,
): Columns {
  const { files, frame } = useMessages();
  const { plan } = files;
  const format = useFormat();
  const line: TableColumn<PlanRow> = {
    key: "line",
    head: plan.line,
    width: "4.5rem",
    isNumber: true,
    cell: (row) => format.number(row.line),
  };
  const why = useWhy();
  if (bucket === "refused") return [line, why.cell, why.why];
  const facts =
    what === "stock"
      ? stockColumns(
          plan,
          hasSerials,
          (text) => format.expiry(text),
          (count) => format.plural(count, frame.pieces1, frame.piecesN),
        )
      : headed(header);
  if (bucket === "ambiguous") return [line, ...facts.slice(0, 6), mayBe(plan.mayBe)];
  if (bucket === "changed") return [line, ...facts.slice(0, 2), changes(plan.changes, header)];
  if (bucket !== "all") return [line, ...facts];
  const become: TableColumn<PlanRow> = {
    key: "bucket",
    head: plan.bucket,
    width: "8rem",
    cell: (row) => (
      <span className={`plan-becomes t-${bucketLook[row.bucket].tone}`}>
        <Icon name={bucketLook[row.bucket].icon} />
        {plan.buckets[row.bucket]}
      </span>
    ),
  };
  return [line, become, ...facts.map(whole(why.text))];
}

/** Names longer than this may not fit two lines in the usual size, in the widest letters a PC may have; longer ones need three. */
const longName = 32;
const longestName = 42;

/** A name ends in an ellipsis where its row is full, never within a line; the pointer shows it whole. */
function Name({ name }: { readonly name: string }) {
  const size = name.length > longestName ? "plan-longest" : name.length > longName ? "plan-long" : "";
  return (
    <b className={`plan-name ${size}`} title={name}>
      {name}
    </b>
  );
}

type PlanWords = ReturnType<typeof useMessages>["files"]["plan"];

function stockColumns(
  plan: PlanWords,
  hasSerials: boolean,
  expiry: (text: string) => string,
  pieces: (count: number) => string,
): Columns {
  const column = (
    at: number,
    head: string,
    width: string,
    more: Partial<TableColumn<PlanRow>> = {},
  ): TableColumn<PlanRow> => ({
    key: `cell-${at}`,
    head,
    width,
    cell: (row) => row.cells[at] ?? "",
    ...more,
  });
  const mono = (at: number) => ({
    cell: (row: PlanRow) => <span className="mono">{row.cells[at] ?? ""}</span>,
  });
  return [
    column(0, plan.place, "6rem"),
    column(1, plan.product, "minmax(7.25rem, 1fr)", {
      isLead: true,
      cell: (row) => <Name name={row.cells[1] ?? ""} />,
    }),
    column(2, plan.code, "calc(14ch + 1.2rem)", { ...mono(2), isWhole: true }),
    column(3, plan.lot, "6.75rem", mono(3)),
    column(4, plan.expiry, "calc(10ch + 1.2rem)", {
      isWhole: true,
      cell: (row) => expiry(row.cells[4] ?? ""),
    }),
    column(5, plan.quantity, "6.5rem", {
      isNumber: true,
      cell: ({ cells, inPieces }) =>
        inPieces ? `${cells[5]} ${pieces(Number(cells[5]))}` : (cells[5] ?? ""),
    }),
    ...(hasSerials
      ? [
          column(6, plan.serials, "5.5rem", {
            isNumber: true,
            cell: (row) => (row.cells[6] ? row.cells[6].split(" ").length : ""),
          }),
        ]
      : []),
  ];
}

/** Tables other than the stock's show what the file's own header names. */
function headed(header: readonly string[]): Columns {
  return header.slice(0, 6).map((head, at) => ({
    key: `cell-${at}`,
    head,
    isLead: at === 1,
    width: at === 1 ? "minmax(8rem, 1fr)" : "minmax(5rem, 12rem)",
    cell: (row) => row.cells[at] ?? "",
  }));
}

/** In a list of all rows a refused one shows what stands in the file, and why, where its facts would be. */
function whole(text: (row: PlanRow) => string) {
  return (column: TableColumn<PlanRow>, at: number): TableColumn<PlanRow> => ({
    ...column,
    cell: (row) =>
      row.bucket !== "refused"
        ? column.cell(row)
        : at === 0
          ? (row.cells[0] ?? "")
          : at === 1
            ? text(row)
            : "",
  });
}

/** What a row may be: the first, and how many more there are. */
const mayBe = (head: string): TableColumn<PlanRow> => ({
  key: "may-be",
  head,
  width: "minmax(8rem, 1fr)",
  cell: ({ candidates: [first, ...others] = [] }) => {
    // One person may be taken in two ways.
    const more = others.filter(({ how }) => how !== "said").length;
    return first && `${first.name} ${first.pack}${more > 0 ? ` (+${more})` : ""}`;
  },
});

/** What a row changes: each field as it is known and as it becomes. */
const changes = (head: string, header: readonly string[]): TableColumn<PlanRow> => ({
  key: "changes",
  head,
  width: "minmax(12rem, 2fr)",
  cell: ({ cells, was = [] }) =>
    cells
      .flatMap((cell, at) =>
        (was[at] ?? cell) === cell ? [] : [`${header[at] ?? ""}: ${was[at] || "–"} → ${cell || "–"}`],
      )
      .join(" · "),
});

function useWhy() {
  const { plan, reasons } = useMessages().files;
  const text = ({ reason }: PlanRow) => (reason ? (reasons[reason as keyof typeof reasons] ?? reason) : "");
  const cell: TableColumn<PlanRow> = {
    key: "cell",
    head: plan.cell,
    width: "minmax(8rem, 18rem)",
    cell: (row) => <span className="mono">{row.cells[0] || "–"}</span>,
  };
  const why: TableColumn<PlanRow> = {
    key: "why",
    head: plan.why,
    width: "minmax(16rem, 1fr)",
    isLead: true,
    cell: text,
  };
  return { text, cell, why };
}
