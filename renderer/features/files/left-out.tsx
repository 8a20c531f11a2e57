import type { ReadAs } from "../../../shared/contracts/file-records.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Notice } from "../../ui/notice.tsx";

/** What of a workbook is not read, where there is more than one sheet. */
export function LeftOut({ read: { leftOut } }: { readonly read: ReadAs }) {
  const { shape } = useMessages();
  if (leftOut.length === 0) return null;
  return <Notice tone="asked" icon="asked" words={{ what: shape.leftOut(leftOut.join(", ")) }} />;
}
