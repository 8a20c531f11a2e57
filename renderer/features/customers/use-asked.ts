import { type Asked, askedOf } from "../../../shared/domain/customers/to-complete.ts";
import { useView } from "../../services/services.tsx";

/** All that is asked of customers here: what was set, and the fields this pharmacy made to be asked. */
export function useAsked(): readonly Asked[] {
  const frame = useView("frame", {});
  return frame ? askedOf(frame.settings.asked, frame.ownFields) : [];
}
