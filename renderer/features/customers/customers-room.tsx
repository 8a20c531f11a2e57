import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import { useCurtain } from "./curtain.ts";
import { CustomersScreen } from "./customers-screen.tsx";
import { LockedCustomers } from "./locked-customers.tsx";

/** The Customers screen, or what stands in its place while the customers are locked. */
export function CustomersRoom({ frame }: { readonly frame: FrameWindow }) {
  const isCovered = useCurtain();
  if (frame.customersLock === "locked" || (isCovered && frame.customersLock !== "none"))
    return <LockedCustomers isOther={frame.lockIsOther} />;
  return <CustomersScreen />;
}
