import { useEffect, useState } from "react";
import type { DoubleRow } from "../../../shared/contracts/customer-records.ts";
import type { Customer } from "../../../shared/domain/customers/customer.ts";
import type { CustomerId } from "../../../shared/domain/ledger/identity.ts";
import { useServices } from "../../services/services.tsx";

/** A pause in typing after which one looks, in milliseconds. */
const pause = 250;

/** Who else a record may be of while it is typed; what was found stays until the next answer is there. */
export function useDoubles(id: CustomerId | null, customer: Customer): readonly DoubleRow[] {
  const { engine } = useServices();
  const [found, setFound] = useState<readonly DoubleRow[]>([]);
  const key = JSON.stringify([id, customer]);
  useEffect(() => {
    let isOpen = true;
    const look = setTimeout(() => {
      const [of, said] = JSON.parse(key) as [CustomerId | null, Customer];
      void engine
        .doublesOf({ ...(of ? { id: of } : {}), customer: said })
        .then((answer) => isOpen && setFound(answer));
    }, pause);
    return () => {
      isOpen = false;
      clearTimeout(look);
    };
  }, [engine, key]);
  return found;
}
