import type { ReactNode } from "react";
import type { ReadAs } from "../../../shared/contracts/file-records.ts";
import type { Reason, SaidShape } from "../../../shared/domain/tables/shape.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Select } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";

interface ShapeChoicesProps {
  readonly read: ReadAs;
  readonly onSay: (said: SaidShape) => void;
}

const delimiters = [";", ",", "\t", "|"] as const;

/** Letters, delimiter, quotation marks and header: what was found, why, and what else it can be. */
export function ShapeChoices({ read, onSay }: ShapeChoicesProps) {
  const { shape: words } = useMessages();
  const { shape, reasons } = read;
  const isUsual = (delimiters as readonly string[]).includes(shape.delimiter);
  return (
    <section className="panel shape-choices" aria-label={words.title}>
      <Choice why={reasons.encoding}>
        <Select
          label={words.encoding}
          value={shape.encoding}
          options={optionsOf(words.encodings)}
          onChange={(encoding) => onSay({ encoding })}
        />
      </Choice>
      <Choice why={reasons.delimiter}>
        <Select
          label={words.delimiter}
          value={shape.delimiter}
          options={[
            ...delimiters.map((value) => ({ value: value as string, label: words.delimiters[value] })),
            ...(isUsual ? [] : [{ value: shape.delimiter, label: shape.delimiter }]),
          ]}
          onChange={(delimiter) => onSay({ delimiter })}
        />
      </Choice>
      <Choice why={reasons.quotes}>
        <Select
          label={words.quotes}
          value={shape.quotes}
          options={[
            { value: "enclose", label: words.marks.enclose },
            { value: "literal", label: words.marks.literal },
          ]}
          onChange={(quotes) => onSay({ quotes })}
        />
      </Choice>
      <Choice why={reasons.header}>
        <HeaderChoice read={read} onSay={onSay} />
      </Choice>
    </section>
  );
}

function HeaderChoice({ read, onSay }: ShapeChoicesProps) {
  const { shape: words } = useMessages();
  const format = useFormat();
  const rows = read.first.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const label = (cells: readonly string[]) =>
    cells
      .filter((cell) => cell !== "")
      .slice(0, 4)
      .join(" · ")
      .slice(0, 60);
  return (
    <Select
      label={words.header}
      value={String(read.shape.headerLine)}
      options={[
        ...rows.map(({ line, cells }) => ({
          value: String(line),
          label: words.line(format.number(line), label(cells)),
        })),
        { value: "0", label: words.noHeader },
      ]}
      onChange={(line) => onSay({ headerLine: Number(line) })}
    />
  );
}

/** A decision and its reason. */
function Choice({ why, children }: { readonly why: Reason<AnyWhy>; readonly children: ReactNode }) {
  const { shape: words } = useMessages();
  const format = useFormat();
  return (
    <div className="shape-choice">
      {children}
      <p className="quiet">{words.why[why.why](format.number(why.count), format.number(why.of))}</p>
      {why.isDoubtful && (
        <p className="shape-doubt t-asked">
          <Icon name="asked" />
          {words.doubtful}
        </p>
      )}
    </div>
  );
}

type AnyWhy = ReadAs["reasons"][keyof ReadAs["reasons"]]["why"];

const optionsOf = <V extends string>(words: { readonly [K in V]: string }) =>
  (Object.keys(words) as V[]).map((value) => ({ value, label: words[value] }));
