import { type ReactNode, useState } from "react";
import type { Customer } from "../../../shared/domain/customers/customer.ts";
import type { Failure } from "../../../shared/errors.ts";
import { useFrame, useServices } from "../../services/services.tsx";
import { ConsentSheet } from "./consent-sheet.tsx";

/** The consent note on paper; printed once it is listed that it is, anew each time it is asked for. */
export function useConsentNote() {
  const { engine } = useServices();
  const frame = useFrame();
  const [sheet, setSheet] = useState<ReactNode>();
  const [failure, setFailure] = useState<Failure>();
  const print = async (customer: Customer) => {
    const listed = await engine.customersPrinted({ how: "consent", customers: 1 });
    setFailure(listed.ok ? undefined : listed.failure);
    const screen = frame?.settings.language ?? "nl";
    const key = String(performance.now());
    if (listed.ok) setSheet(<ConsentSheet key={key} {...{ customer, screen }} />);
  };
  return { sheet, failure, print: (customer: Customer) => void print(customer) };
}
