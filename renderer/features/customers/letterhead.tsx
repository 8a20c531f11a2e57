import { useView } from "../../services/services.tsx";

/** Whose paper it is: the pharmacy's name, address and telephone. */
export function Letterhead() {
  const frame = useView("frame", {});
  const { address = "", phone = "" } = frame?.settings ?? {};
  return (
    <header className="letterhead">
      <b>{frame?.pharmacy}</b>
      {[address, phone].filter(Boolean).map((line) => (
        <div key={line}>{line}</div>
      ))}
    </header>
  );
}
