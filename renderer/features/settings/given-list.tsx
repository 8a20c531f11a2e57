import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useView } from "../../services/services.tsx";

/** So many of the last times are shown; all of them stand in History. */
const shown = 6;

/** When data of customers was handed out or printed, by whom, how, of how many. */
export function GivenList() {
  const { given } = useMessages().lock;
  const format = useFormat();
  const rows = useView("customersGiven", {});
  if (!rows) return null;
  return (
    <>
      <h3>{given.title}</h3>
      {rows.length === 0 ? (
        <p className="field-hint">{given.never}</p>
      ) : (
        <ul className="people-list">
          {rows.slice(0, shown).map(({ at, who, how, customers }) => (
            <li key={`${at} ${how}`}>
              {format.when(at, Date.now())} · {who} · {sayHow(given, how)} ·{" "}
              {given.customers(format.number(customers), customers)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A way this version has no word for stands as it was said. */
const sayHow = (given: ReturnType<typeof useMessages>["lock"]["given"], how: string) =>
  Object.hasOwn(given.how, how) ? given.how[how as keyof typeof given.how] : how;
