import type { ReactNode } from "react";
import type { Failure } from "../../../shared/errors.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Notice } from "../../ui/notice.tsx";

/** Why a file was not taken, in the place where it would have been: what happened, what is safe, what to do. */
export function Refusal({ failure, children }: { readonly failure: Failure; readonly children?: ReactNode }) {
  const { failures, files } = useMessages();
  // What is said of a pack that could not be saved does not fit a file.
  const words =
    failure.code === "ledger/not-written"
      ? { what: files.plan.notKept, safe: files.plan.notKeptSafe, doNow: [files.plan.notKeptDo] }
      : sayFailure(failures, failure);
  return (
    <Notice tone="neutral" icon="refused" words={words}>
      {children}
    </Notice>
  );
}
