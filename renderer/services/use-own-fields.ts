import type { OwnField } from "../../shared/domain/customers/own-field.ts";
import { useView } from "./services.tsx";

const none: readonly OwnField[] = [];

/** The fields this pharmacy made for its customers, in their order; those that are put away too. */
export const useOwnFields = (): readonly OwnField[] => useView("frame", {})?.ownFields ?? none;
