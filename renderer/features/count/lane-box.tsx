import type { LaneRow, ProductRow } from "../../../shared/contracts/count-records.ts";
import { plainAnswer } from "./answers.ts";
import type { Desk } from "./desk.ts";
import type { Option } from "./option-list.tsx";
import { PlainOption, ProductOption } from "./product-option.tsx";

/** What is typed in the lane for a box whose number says nothing of its packs: `12*para`. */
export interface BoxText {
  readonly packs: number;
  /** The product in it, as far as it is typed. */
  readonly product: string;
}

/** Understands `12*` and what follows; undefined for any other text. */
export function boxText(typed: string): BoxText | undefined {
  const parts = /^(\d{1,4})\s*[*×](.*)$/.exec(typed);
  const packs = Number(parts?.[1] ?? 0);
  return parts && packs > 0 ? { packs, product: (parts[2] ?? "").trim() } : undefined;
}

/** The products that may be in the box, or the word to type one. */
export function boxOptions(
  desk: Desk,
  row: LaneRow,
  { packs, product }: BoxText,
  products: readonly ProductRow[],
  next: () => void,
): readonly Option[] {
  const { words, written } = desk;
  const found = products.filter(({ code, name }) => name !== "" && code !== row.code);
  if (found.length === 0)
    return [
      {
        key: "box",
        content: <PlainOption title={words.box.holds(packs)} remark={words.box.typeProduct} />,
        choose: () => {},
      },
    ];
  return found.map((other) => ({
    key: other.code,
    content: (
      <ProductOption product={other} typed={product} remark={words.box.inEach(written.number(packs))} />
    ),
    choose: () => {
      next();
      askBox(desk, row, packs, other);
    },
  }));
}

/** Asked before it is said: every box of this code counts so many from then on. */
function askBox(
  { engine, words, setAsk, counting, frame, row: standing }: Desk,
  row: LaneRow,
  packs: number,
  holds: ProductRow,
) {
  const say = () => {
    setAsk(null);
    void engine
      .boxHolds({ code: row.code, holds: holds.code, packs })
      .then((written) => written.ok && counting.hear("good", frame?.saved.state === "one-copy"));
  };
  setAsk({
    word: words.box.isBox(row.shown, packs),
    name: holds.name,
    isCode: false,
    under: holds.pack,
    answers: [
      plainAnswer("left", words.box.yes, "", say),
      plainAnswer("right", words.question.linkNo, "", () => setAsk(null)),
    ],
    over: standing?.id,
  });
}
