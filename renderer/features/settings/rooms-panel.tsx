import { useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";

/** What has a room of its own: teaching the scanner, and practising apart from all stock. */
export function RoomsPanel({ onRoom }: { readonly onRoom: (room: "practice" | "scanner") => void }) {
  const { rooms } = useMessages().settings;
  return (
    <section className="panel stack rooms">
      <h2>{rooms.title}</h2>
      <Button wide onPress={() => onRoom("scanner")}>
        {rooms.scanner}
      </Button>
      <p className="field-hint">{rooms.scannerHint}</p>
      <Button wide onPress={() => onRoom("practice")}>
        {rooms.practice}
      </Button>
      <p className="field-hint">{rooms.practiceHint}</p>
    </section>
  );
}
