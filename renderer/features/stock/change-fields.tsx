import { useState } from "react";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useView } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Field, Select } from "../../ui/field.tsx";
import { type ChangeDraft, type ChangeStart, newPlace } from "./change-draft.ts";
import { placeOptions } from "./place-options.ts";
import { ProductPicker } from "./product-picker.tsx";

/** Place, lot, expiry and product, as they are or as they should be. */
export function ChangeFields({
  draft,
  start,
  isExpiryGood,
  onDraft,
  onEnter,
}: {
  readonly draft: ChangeDraft;
  readonly start: ChangeStart;
  readonly isExpiryGood: boolean;
  readonly onDraft: (draft: ChangeDraft) => void;
  readonly onEnter: () => void;
}) {
  const { history } = useMessages();
  const words = history.change;
  const places = placeOptions(useView("places", {}) ?? [], "all");
  const [isFinding, setFinding] = useState(false);
  const stays = start.isOne ? {} : { placeholder: words.stays };
  return (
    <>
      <Select
        label={words.place}
        value={draft.place as string}
        options={[
          ...(start.place === "" ? [{ value: "", label: words.stays }] : []),
          ...places.map(({ id, name }) => ({ value: id as string, label: name })),
          { value: newPlace, label: words.newPlace },
        ]}
        onChange={(place) => onDraft({ ...draft, place: place as ChangeDraft["place"] })}
      />
      {draft.place === newPlace && (
        <Field
          label={words.newPlaceName}
          value={draft.placeName}
          onChange={(placeName) => onDraft({ ...draft, placeName: placeName.slice(0, 200) })}
          onEnter={onEnter}
          autoFocus
        />
      )}
      <div className="line-pair">
        <Field
          label={words.lot}
          value={draft.lot}
          mono
          onChange={(lot) => onDraft({ ...draft, lot: lot.slice(0, 100) })}
          onEnter={onEnter}
          {...stays}
        />
        <Field
          label={words.expiry}
          value={draft.expiry}
          digits
          hint={words.expiryHint}
          problem={isExpiryGood ? undefined : words.expiryProblem}
          onChange={(expiry) => onDraft({ ...draft, expiry })}
          onEnter={onEnter}
          {...stays}
        />
      </div>
      {isFinding ? (
        <ProductPicker
          onPick={(product) => {
            onDraft({ ...draft, product });
            setFinding(false);
          }}
        />
      ) : (
        <div className="row">
          {draft.product && (
            <p>
              {words.product}: <b>{draft.product.name || draft.product.shown}</b>{" "}
              <span className="sub">{draft.product.pack}</span>
            </p>
          )}
          <Button onPress={() => setFinding(true)}>{words.otherProduct}</Button>
        </div>
      )}
    </>
  );
}
