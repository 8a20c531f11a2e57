import { lazy, Suspense } from "react";
import type { LaneRow } from "../../../shared/contracts/count-records.ts";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { Keycap } from "../../ui/keycap.tsx";
import { useShortcuts } from "../../ui/shortcut-text.ts";
import type { Desk } from "./desk.ts";
import { KeyPanel } from "./key-panel.tsx";
import { packsAndPieces } from "./pieces-text.ts";
import type { WorkingKey } from "./working-keys.ts";

// Fetched when a person has chosen a camera: a start pays nothing for it.
const CameraPanel = lazy(async () => ({ default: (await import("./camera-panel.tsx")).CameraPanel }));

/** Beside the count: the place, what is still to do, and the keys that work now. */
export function SideColumn({
  desk,
  keys,
  isAllKeys,
}: {
  readonly desk: Desk;
  readonly keys: readonly WorkingKey[];
  readonly isAllKeys: boolean;
}) {
  return (
    <aside className="aside">
      {desk.frame?.settings.camera && (
        <Suspense>
          <CameraPanel words={desk.words} onCode={desk.seeCode} />
        </Suspense>
      )}
      <PlacePanel desk={desk} />
      {!isAllKeys && <LanePanel desk={desk} />}
      <KeyPanel
        label={isAllKeys ? desk.words.keys.all : desk.words.keys.label}
        keys={keys}
        isLong={isAllKeys}
      />
    </aside>
  );
}

function PlacePanel({ desk: { frame, words, written, go } }: { readonly desk: Desk }) {
  const { aria } = useShortcuts();
  const place = frame?.place;
  const progress = place?.expected ?? frame?.expected;
  return (
    <section className="panel place">
      <p className="panel-head">
        <span className="sub">{words.place.label}</span>
        <button
          type="button"
          className="key-button"
          aria-keyshortcuts={aria("F4")}
          onClick={() => go({ kind: "place" })}
        >
          <Keycap>F4</Keycap>
          {place ? words.place.change : words.place.choose}
        </button>
      </p>
      <b className={place ? "place-name" : "place-name quiet"}>{place?.name ?? words.place.none}</b>
      {place?.note && <span className="quiet">{place.note}</span>}
      {place && (
        <dl>
          <dt>{words.place.lines}</dt>
          <dd>{written.number(place.lines)}</dd>
          <dt>{words.place.packs}</dt>
          <dd>{written.number(place.packs)}</dd>
          {place.pieces !== 0 && (
            <>
              <dt>{words.pieces.loose}</dt>
              <dd>{written.number(place.pieces)}</dd>
            </>
          )}
          {progress && (
            <>
              <dt>{place.expected ? words.place.expected : words.place.expectedAnywhere}</dt>
              <dd>{words.place.progress(written.number(progress.found), written.number(progress.of))}</dd>
            </>
          )}
          {place.quarantine.lines > 0 && (
            <>
              <dt>{words.place.quarantine}</dt>
              <dd>{packsAndPieces(place.quarantine, words, written)}</dd>
            </>
          )}
        </dl>
      )}
      {place && progress && (
        <span className="place-progress" aria-hidden="true">
          <span style={{ width: `${(100 * progress.found) / progress.of}%` }} />
        </span>
      )}
    </section>
  );
}

function LanePanel({ desk }: { readonly desk: Desk }) {
  const { window, words, written, go } = desk;
  const { aria } = useShortcuts();
  const { unknown, unnamed, questions } = window?.lane ?? { unknown: 0, unnamed: 0, questions: 0 };
  const newest = (window?.newest ?? []).slice(0, 4);
  const unnamedKind = { tone: "unknown", icon: "told", name: words.lane.unnamed, count: unnamed } as const;
  const kinds = [
    { tone: "unknown", icon: "unknown", name: words.lane.unknown, count: unknown },
    ...(unnamed > 0 ? [unnamedKind] : []),
    { tone: "asked", icon: "asked", name: words.lane.questions, count: questions },
  ] as const satisfies readonly { tone: string; icon: IconName; name: string; count: number }[];
  return (
    <section className="panel lane-panel">
      <h2>
        <button
          type="button"
          className="panel-head lane-head"
          aria-keyshortcuts={aria("F6")}
          onClick={() => go({ kind: "lane" })}
        >
          {words.lane.title}
          <Keycap>F6</Keycap>
        </button>
      </h2>
      <ul className="lane">
        {kinds.map(({ tone, icon, name, count }) => (
          <li key={name} className={`t-${tone}`}>
            <Icon name={icon} />
            <span>{name}</span>
            <b className="n">{written.number(count)}</b>
          </li>
        ))}
      </ul>
      {newest.map((row) => (
        <LaneItem key={`${row.kind} ${row.reading ?? row.code}`} row={row} desk={desk} />
      ))}
    </section>
  );
}

function LaneItem({
  row,
  desk: { row: standing, written, go },
}: {
  readonly row: LaneRow;
  readonly desk: Desk;
}) {
  const isNew = standing !== undefined && standing.product.code === row.code;
  const tone = row.kind === "question" ? "t-asked" : "t-unknown";
  return (
    <button
      type="button"
      className={`lane-item ${tone}${isNew ? " new" : ""}`}
      onClick={() => go({ kind: "lane", code: row.code })}
    >
      <b>{written.number(row.packs || row.pieces)}</b>
      <span className="mono">{row.shown}</span>
      <span className="faint">{written.minute(row.at)}</span>
    </button>
  );
}
