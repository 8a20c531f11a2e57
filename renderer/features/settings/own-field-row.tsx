import type { OwnField } from "../../../shared/domain/customers/own-field.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Tag } from "../../ui/tag.tsx";

interface OwnFieldRowProps {
  readonly field: OwnField;
  readonly onChange: () => void;
  readonly onHide: (isHidden: boolean) => void;
  /** Up and down, where there is somewhere to go; undefined for one that is put away. */
  readonly onMove:
    | { readonly up: (() => void) | undefined; readonly down: (() => void) | undefined }
    | undefined;
}

/** One field: what it is called and holds, whether it is asked; buttons to move, change and put it away. */
export function OwnFieldRow({ field, onChange, onHide, onMove }: OwnFieldRowProps) {
  const { ownFields: words } = useMessages();
  const { name, form, choices, isAsked, isHidden, also } = field;
  const holds = form === "choice" ? choices.join(", ") : words.forms[form];
  return (
    <>
      <div className="person">
        <span className="grow own-field-name">
          <b>{name}</b>
          <span className="sub">{holds}</span>
        </span>
        {isAsked && <Tag tone="asked">{words.askedTag}</Tag>}
        {isHidden && <span className="quiet">{words.hidden}</span>}
      </div>
      <div className="row">
        {onMove && (
          <span className="own-field-move">
            <Button label={words.up(name)} onPress={onMove.up ?? (() => {})} disabled={!onMove.up}>
              ↑
            </Button>
            <Button label={words.down(name)} onPress={onMove.down ?? (() => {})} disabled={!onMove.down}>
              ↓
            </Button>
          </span>
        )}
        {!isHidden && (
          <Button label={words.change(name)} onPress={onChange}>
            {words.change1}
          </Button>
        )}
        <Button label={isHidden ? words.show(name) : words.hide(name)} onPress={() => onHide(!isHidden)}>
          {isHidden ? words.show1 : words.hide1}
        </Button>
      </div>
      {also.length > 0 && <p className="field-hint">{words.also(also.join(", "))}</p>}
    </>
  );
}
