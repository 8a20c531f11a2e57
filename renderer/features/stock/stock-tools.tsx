import type { KeyboardEvent, RefObject } from "react";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useView } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Keycap } from "../../ui/keycap.tsx";
import type { ExpiryFilter, StockFilter } from "./stock-filter.ts";

interface StockToolsProps {
  readonly filter: StockFilter;
  readonly onFilter: (filter: StockFilter) => void;
  readonly search: RefObject<HTMLInputElement | null>;
  /** Keys of the list that work from the search field too. */
  readonly onListKey: (event: KeyboardEvent) => void;
  readonly onExport: () => void;
  readonly isExporting: boolean;
}

/** The row above the list: search, place, expiry, export. */
export function StockTools({ filter, onFilter, search, ...props }: StockToolsProps) {
  const { stock } = useMessages();
  const places = useView("places", {}) ?? [];
  const expiries = Object.entries(stock.expiries) as readonly [ExpiryFilter, string][];
  return (
    <div className="stock-tools">
      <h1>{stock.title}</h1>
      <div className="stock-search">
        <Icon name="find" />
        <input
          ref={search}
          type="search"
          className="input"
          value={filter.text}
          placeholder={stock.search}
          aria-label={stock.search}
          aria-keyshortcuts="F3 Control+F"
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onFilter({ ...filter, text: event.target.value })}
          onKeyDown={props.onListKey}
        />
        <Keycap>F3</Keycap>
      </div>
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
    </div>
  );
}
