import { createContext, type ReactNode, useContext, useState } from "react";
import type { OwnField } from "../../shared/domain/customers/own-field.ts";

const Context = createContext<readonly OwnField[]>([]);

/** Hands the fields this pharmacy made to everything inside, from one view for all: a record asks for them field by field. */
export function OwnFieldsProvider({
  fields,
  children,
}: {
  readonly fields: readonly OwnField[];
  readonly children: ReactNode;
}) {
  const [known, setKnown] = useState(fields);
  // Each frame brings them anew, the same ones almost always: nobody is drawn again for that.
  const isOther = known !== fields && JSON.stringify(known) !== JSON.stringify(fields);
  if (isOther) setKnown(fields);
  return <Context value={isOther ? fields : known}>{children}</Context>;
}

/** The fields this pharmacy made for its customers, in their order; those that are put away too. */
export const useOwnFields = (): readonly OwnField[] => useContext(Context);
