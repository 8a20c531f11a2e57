import type { Reshelf } from "./reshelf.ts";

/** Two records that are nothing alike: the other one is found by typing, and stands beside. */
export async function besideAnother({ page, words }: Reshelf): Promise<void> {
  const { find, merge } = words.doubles;
  await page.getByRole("searchbox", { name: words.customers.search }).fill("noel");
  await page.getByRole("button", { name: find.start }).waitFor();
  await page.keyboard.press("Control+E");
  const finding = page.getByRole("region", { name: find.title("Élise, Noël") });
  await finding.waitFor();
  await page.keyboard.type("vandenbroek", { delay: 90 });
  await finding.getByRole("row", { name: /Élise/ }).waitFor({ state: "detached" });
  await page.keyboard.press("Enter");
  const desk = page.getByRole("region", { name: merge.title });
  await desk.getByRole("columnheader", { name: /Vandenbroek, Maria|Van den Broeck, Maria/ }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByRole("row", { name: /Élise, Noël/ }).waitFor();
}
