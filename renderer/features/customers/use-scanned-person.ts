import { personInReading } from "../../../shared/domain/customers/person-in-reading.ts";
import { useFrame } from "../../services/services.tsx";
import { useTakenReading } from "../../ui/use-scanner.ts";

/**
 * Hears the number of a person that is scanned while the screen stands, from an isi+ card or any other paper; every other
 * reading goes to the count, as it does everywhere. The number goes no further than this screen.
 */
export function useScannedPerson(onPerson: (insz: string) => void): void {
  const frame = useFrame();
  useTakenReading((reading) => {
    const { country = "BE", scanner = null } = frame?.settings ?? {};
    const today = new Date().toISOString().slice(0, 10);
    const insz = personInReading(reading, { today, country, scanner });
    if (insz !== undefined) onPerson(insz);
    return insz !== undefined;
  });
}
