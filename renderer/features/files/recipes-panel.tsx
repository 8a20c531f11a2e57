import { useState } from "react";
import type { RecipeRow } from "../../../shared/contracts/file-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices, useView } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { RecipeDialog } from "./recipe-dialog.tsx";
import { recipeFlow } from "./recipe-flow.ts";
import { Refusal } from "./refusal.tsx";
import { useStore } from "./store.ts";

/** The recipes of this station: how files are read that came before. */
export function RecipesPanel() {
  const { recipes } = useMessages().columns;
  const services = useServices();
  const [naming, setNaming] = useState<RecipeRow>();
  const { done, refused } = useStore(recipeFlow.store);
  const rows = useView("recipes", {}) ?? [];
  return (
    <section className="panel files-panel" aria-labelledby="files-recipes">
      <div className="files-top">
        <h2 id="files-recipes">{recipes.title}</h2>
        <Button onPress={() => void recipeFlow.take(services, recipes.dialog)}>{recipes.take}</Button>
      </div>
      {rows.length > 0 && (
        <>
          <p className="quiet">{recipes.lead}</p>
          <ul className="files-rows">
            {rows.map((row) => (
              <Row key={row.id} row={row} onRename={() => setNaming(row)} />
            ))}
          </ul>
        </>
      )}
      <div className="files-act">
        {refused && <Refusal failure={refused} />}
        {done && (
          <Notice tone="good" icon="good" words={{ what: recipes[done.what](done.name) }}>
            {done.what === "removed" && (
              <div className="row">
                <Button onPress={() => void recipeFlow.undo(services)}>{recipes.undo}</Button>
              </div>
            )}
          </Notice>
        )}
      </div>
      {naming && (
        <RecipeDialog
          title={recipes.renameWhat(naming.name)}
          name={naming.name}
          onKeep={(name) => void recipeFlow.rename(services, naming.id, name)}
          onClose={() => setNaming(undefined)}
        />
      )}
    </section>
  );
}

function Row({ row, onRename }: { readonly row: RecipeRow; readonly onRename: () => void }) {
  const { recipes: words, targets } = useMessages().columns;
  const format = useFormat();
  const services = useServices();
  const { id, name, target, columns, at, headers } = row;
  return (
    <li>
      <span>
        <b>{name}</b>
        <span className="sub">
          {words.facts(targets[target], format.number(columns), format.date(at))}
          {headers.length === 0 && ` · ${words.bare}`}
        </span>
      </span>
      <span className="recipe-acts">
        <Button label={words.renameWhat(name)} onPress={onRename}>
          {words.rename}
        </Button>
        <Button
          label={words.toFileWhat(name)}
          onPress={() => void recipeFlow.toFile(services, id, words.saveDialog)}
        >
          {words.toFile}
        </Button>
        <Button label={words.removeWhat(name)} onPress={() => void recipeFlow.remove(services, row)}>
          {words.remove}
        </Button>
      </span>
    </li>
  );
}
