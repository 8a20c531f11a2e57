import { useState } from "react";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Tag } from "../../ui/tag.tsx";
import { DraftField } from "./draft-field.tsx";

interface PersonRowProps {
  readonly name: string;
  readonly isNow: boolean;
  readonly onChoose: () => void;
  readonly onRename: (name: string) => Promise<boolean>;
}

/** One person: whether they work here now, or a button for it, and another name. */
export function PersonRow({ name, isNow, onChoose, onRename }: PersonRowProps) {
  const { people, house } = useMessages().settings;
  const [isRenaming, setRenaming] = useState(false);
  if (isRenaming)
    return (
      <li>
        <DraftField
          label={people.newName(name)}
          value={name}
          autoFocus
          problemOf={(next) => (next === "" ? house.save : undefined)}
          onCancel={() => setRenaming(false)}
          onSave={async (next) => {
            const isWritten = await onRename(next);
            if (isWritten) setRenaming(false);
            return isWritten;
          }}
        />
      </li>
    );
  return (
    <li className="person">
      <b className="grow">{name}</b>
      {isNow ? (
        <Tag tone="good" icon="good">
          {people.now}
        </Tag>
      ) : (
        <Button label={people.choose(name)} onPress={onChoose}>
          {people.choose1}
        </Button>
      )}
      <Button label={people.renameOf(name)} onPress={() => setRenaming(true)}>
        {people.rename}
      </Button>
    </li>
  );
}
