import "./join.css";
import type { JoinLook, JoinSide } from "../../../shared/domain/tables/join.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { importFlow } from "./import-flow.ts";
import type { Step } from "./import-state.ts";
import { joinBy, joinChosen, joinWaiting, turnJoin } from "./join-acts.ts";
import type { JoinSaid } from "./read-file.ts";

/** So many rows that found nothing are named. */
const named = 3;

/** Another file whose columns come behind this one's: offered, or what joining them came to, to be changed or left. */
export function JoinPanel({ state }: { readonly state: Step<"shape"> }) {
  const { join } = state.read;
  return join && state.file.also ? <Joined join={join} /> : <Offer />;
}

function Offer() {
  const { joining } = useMessages();
  const services = useServices();
  const waiting = importFlow.waits;
  return (
    <div className="join-offer">
      <span className="quiet">{joining.offer}</span>
      {waiting && <Button onPress={() => void joinWaiting(services)}>{joining.addOf(waiting.name)}</Button>}
      <Button onPress={() => void joinChosen(services, joining.dialog)}>{joining.add}</Button>
    </div>
  );
}

function Joined({ join }: { readonly join: JoinLook }) {
  const { joining } = useMessages();
  const services = useServices();
  const { own, other, column, otherColumn, unmatched } = join;
  const say = (said: Partial<JoinSaid>) => void joinBy(services, said);
  return (
    <section className="panel join-panel" aria-label={joining.title}>
      <ColumnChoice side={own} column={column} onSay={(at) => say({ column: at })} />
      <ColumnChoice side={other} column={otherColumn} onSay={(at) => say({ otherColumn: at })} />
      <Select
        label={joining.unmatched}
        value={unmatched}
        options={[
          { value: "kept", label: joining.kept },
          { value: "refused", label: joining.refused },
        ]}
        onChange={(value) => say({ unmatched: value })}
      />
      <Found join={join} />
      <div className="row">
        <Button onPress={() => void turnJoin(services)}>{joining.turn}</Button>
        <Button onPress={() => void joinBy(services, null)}>{joining.without}</Button>
      </div>
    </section>
  );
}

function ColumnChoice(props: {
  readonly side: JoinSide;
  readonly column: number;
  readonly onSay: (column: number) => void;
}) {
  const { joining } = useMessages();
  const format = useFormat();
  const { side, column, onSay } = props;
  const options = side.headers.map((header, at) => ({
    value: String(at),
    label: header || joining.column(format.number(at + 1), (side.cells[at] ?? "").slice(0, 30)),
  }));
  return (
    <Select
      label={joining.own(side.name)}
      value={String(column)}
      options={[...(column < 0 ? [{ value: "-1", label: joining.noColumn }] : []), ...options]}
      onChange={(value) => onSay(Number(value))}
    />
  );
}

function Found({ join }: { readonly join: JoinLook }) {
  const { joining } = useMessages();
  const format = useFormat();
  const { rows, matched, lost, twice, other } = join;
  const codes = lost
    .slice(0, named)
    .map(({ line, code }) => joining.line(format.number(line), code.trim() || joining.empty));
  return (
    <div className="join-found">
      {matched === 0 ? (
        <p className="join-none t-asked">
          <Icon name="asked" />
          {joining.none(other.name)}
        </p>
      ) : (
        <p>
          <b>{joining.matched(format.number(matched), format.number(rows), other.name)}</b>
          {lost.length > 0 && ` ${joining.lost(codes.join(", "))}${lost.length > named ? " …" : ""}`}
        </p>
      )}
      {twice > 0 && <p className="quiet">{joining.twice(format.number(twice))}</p>}
    </div>
  );
}
