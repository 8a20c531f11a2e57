import { useView } from "../../services/services.tsx";
import { useCurtain } from "./curtain.ts";
import { CustomersScreen } from "./customers-screen.tsx";
import { LockedCustomers } from "./locked-customers.tsx";

/** The Customers screen, or what stands in its place while the customers are locked. */
export function CustomersRoom() {
  const frame = useView("frame", {});
  const isCovered = useCurtain();
  if (!frame) return null;
  if (frame.customersLock === "locked" || (isCovered && frame.customersLock !== "none"))
    return <LockedCustomers />;
  return <CustomersScreen />;
}
