import { useFrame } from "../../services/services.tsx";

/** Whose paper it is: the pharmacy's name, address and telephone. */
export function Letterhead() {
  const frame = useFrame();
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
