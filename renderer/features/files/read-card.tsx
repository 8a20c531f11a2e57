import type { ReactNode } from "react";
import type { Reason } from "../../../shared/domain/tables/shape.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { lookAtShape } from "./columns-flow.ts";
import type { Step } from "./import-state.ts";

/** How a file was cut into cells, each decision with its reason, and the way to cut it otherwise. */
export function ReadCard({ state }: { readonly state: Step<"columns"> }) {
  const { columns: words, shape } = useMessages();
  const format = useFormat();
  const services = useServices();
  const { file, read } = state;
  const { encoding, delimiter, headerLine } = read.shape;
  const why = ({ why: reason, count, of }: Reason<AnyWhy>) =>
    shape.why[reason](format.number(count), format.number(of));
  const looked = read.looks[0]?.rows ?? 0;
  const parted = shape.delimiters[delimiter as keyof typeof shape.delimiters] ?? delimiter;
  return (
    <section className="panel read-card" aria-label={shape.title}>
      <Fact name={file.name} strong>
        {shape.rows(format.number(read.rows))}
        {looked < read.rows && ` · ${words.looked(format.number(looked))}`}
      </Fact>
      <Fact name={shape.encodings[encoding]}>{why(read.reasons.encoding)}</Fact>
      <Fact name={parted}>{why(read.reasons.delimiter)}</Fact>
      <Fact name={headerLine > 0 ? words.header(format.number(headerLine)) : shape.noHeader}>
        {read.title > 0 ? shape.titleRows(format.number(read.title)) : why(read.reasons.header)}
      </Fact>
      <Button shortcut="F2" onPress={() => void lookAtShape(services)}>
        {words.readOtherwise}
      </Button>
    </section>
  );
}

type AnyWhy = Step<"columns">["read"]["reasons"]["encoding" | "delimiter" | "header"]["why"];

interface FactProps {
  readonly name: string;
  readonly strong?: boolean;
  readonly children: ReactNode;
}

function Fact({ name, strong, children }: FactProps) {
  return (
    <p className="read-fact">
      {strong ? <b>{name}</b> : <span>{name}</span>}
      <span className="quiet">{children}</span>
    </p>
  );
}
