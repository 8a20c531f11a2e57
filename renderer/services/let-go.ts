const all: (() => void)[] = [];

/** Has something let go of what it holds of customers whenever they are locked, on whatever screen that happens. */
export function onLetGo(letGo: () => void): void {
  all.push(letGo);
}

/** The customers are being locked: nothing of them is held or shown any more. */
export function letGoOfCustomers(): void {
  for (const letGo of all) letGo();
}
