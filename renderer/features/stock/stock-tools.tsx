import type { KeyboardEvent, RefObject } from "react";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useView } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/field.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { placeOptions } from "./place-options.ts";
import type { ExpiryFilter, StockFilter } from "./stock-filter.ts";

interface StockToolsProps {
  readonly filter: StockFilter;
  readonly onFilter: (filter: StockFilter) => void;
  readonly search: RefObject<HTMLInputElement | null>;
  /** Keys of the list that work from the search field too. */
  readonly onListKey: (event: KeyboardEvent) => void;
  readonly onExport: () => void;
  readonly isExporting: boolean;
  readonly onPrint: () => void;
}

/** The row above the list: search, place, expiry, export. */
export function StockTools({ filter, onFilter, search, ...props }: StockToolsProps) {
  const { stock } = useMessages();
  const places = placeOptions(useView("places", {}) ?? [], "filled");
  const expiries = Object.entries(stock.expiries) as readonly [ExpiryFilter, string][];
  return (
    <div className="screen-tools stock-tools">
      <h1>{stock.title}</h1>
      <SearchField
        label={stock.search}
        text={filter.text}
        onText={(text) => onFilter({ ...filter, text })}
        field={search}
        onListKey={props.onListKey}
      />
      <Select
        label={stock.place}
        labelHidden
        value={filter.place ?? ""}
        options={[
          { value: "", label: stock.allPlaces },
          ...places.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        onChange={(value) =>
          onFilter({ ...filter, place: places.find(({ id }) => id === value)?.id ?? null })
        }
      />
      <Select
        label={stock.expiryFilter}
        labelHidden
        value={filter.expiry}
        options={expiries.map(([value, label]) => ({ value, label }))}
        onChange={(expiry) => onFilter({ ...filter, expiry })}
      />
      <Button
        onPress={props.onExport}
        shortcut="Ctrl+E"
        busy={props.isExporting ? stock.exporting : undefined}
      >
        {stock.export}
      </Button>
      <Button onPress={props.onPrint} shortcut="Ctrl+P">
        {stock.print.do}
      </Button>
    </div>
  );
}
