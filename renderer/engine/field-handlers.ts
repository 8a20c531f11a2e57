import { defineField, orderFields } from "../../shared/usecases/own-fields.ts";
import type { Engine, EngineHandlers } from "./engine.ts";

/** What is asked of the fields a pharmacy makes for its customers. */
export const fieldHandlers = (engine: Engine): Pick<EngineHandlers, "defineField" | "orderFields"> => ({
  defineField: ({ id, ...said }) => defineField(engine, id, said),
  orderFields: ({ order }) => orderFields(engine, order),
});
