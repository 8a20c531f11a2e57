import { type Asked, askedOf } from "../../../shared/domain/customers/to-complete.ts";
import { useFrame } from "../../services/services.tsx";
import { useOwnFields } from "../../services/use-own-fields.tsx";

/** All that is asked of customers here: what was set, and the fields this pharmacy made to be asked. */
export function useAsked(): readonly Asked[] {
  const asked = useFrame()?.settings.asked;
  const own = useOwnFields();
  return asked ? askedOf(asked, own) : [];
}
