import { useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";

/** What has a room of its own: practising, apart from all stock. */
export function RoomsPanel({ onRoom }: { readonly onRoom: (room: "practice") => void }) {
  const { rooms } = useMessages().settings;
  return (
    <section className="panel stack">
      <h2>{rooms.title}</h2>
      <Button wide onPress={() => onRoom("practice")}>
        {rooms.practice}
      </Button>
      <p className="field-hint">{rooms.practiceHint}</p>
    </section>
  );
}
