import type { ReadAs } from "../../../shared/contracts/file-records.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Select } from "../../ui/field.tsx";
import { importFlow } from "./import-flow.ts";

/** Which sheet of a workbook is read, where more than one holds something. */
export function SheetChoice({ read: { sheet, leftOut } }: { readonly read: ReadAs }) {
  const { joining } = useMessages();
  const services = useServices();
  if (sheet === undefined || leftOut.length === 0) return null;
  return (
    <section className="panel shape-choices" aria-label={joining.sheet}>
      <Select
        label={joining.sheet}
        value={sheet}
        options={[sheet, ...leftOut].map((name) => ({ value: name, label: name }))}
        onChange={(name) => void importFlow.say(services, { sheet: name, headerLine: undefined })}
      />
    </section>
  );
}
