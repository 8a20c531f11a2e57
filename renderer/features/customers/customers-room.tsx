import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useCurtain } from "./curtain.ts";
import { CustomersScreen } from "./customers-screen.tsx";
import { KeysTrouble } from "./keys-trouble.tsx";
import { LockedCustomers } from "./locked-customers.tsx";

/** The Customers screen, or what stands in its place while the customers are locked. */
export function CustomersRoom({ frame }: { readonly frame: FrameWindow }) {
  const isCovered = useCurtain();
  const { customers } = useMessages();
  const { keysTrouble, hasSnapshotKeys } = frame;
  if (keysTrouble && keysTrouble !== "part")
    return (
      <main className="screen-body customers-locked" aria-label={customers.title}>
        <h1>{customers.title}</h1>
        <KeysTrouble trouble={keysTrouble} hasKeys={hasSnapshotKeys} />
      </main>
    );
  if (frame.customersLock === "locked" || (isCovered && frame.customersLock !== "none"))
    return <LockedCustomers frame={frame} />;
  return <CustomersScreen />;
}
