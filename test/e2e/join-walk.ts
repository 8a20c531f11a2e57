import type { Reshelf } from "./reshelf.ts";

/** The next two files of that making, brought together and the other way round, are joined as the recipe says. */
export async function joinedByRecipe({ page, words }: Reshelf): Promise<void> {
  const { columns, files, joining } = words;
  await page.evaluate(
    (all) => {
      const dataTransfer = new DataTransfer();
      for (const [name = "", text = ""] of all) dataTransfer.items.add(new File([text], name));
      window.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
    },
    [
      ["namen-2.csv", "Benaming\tCode CNK\r\nZocor\t21295\r\nMotilium\t0733295\r\n"],
      ["codes-2.csv", "CNK;Aantal;Plaats\r\n0021295;3;Kluis\r\n733295;2;Kluis\r\n2642619;1;Kluis\r\n"],
    ],
  );
  await page.getByText(columns.byRecipe("Codes en namen")).waitFor();
  await page.getByText(joining.joined("namen-2.csv", "2", "3")).waitFor();
  await page.getByRole("grid").getByText("Zocor").waitFor();
  // What found nothing stays out, as the recipe says too.
  await page
    .getByRole("button", { name: files.plan.book(2, "2") })
    .first()
    .waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("region", { name: files.take.title }).waitFor();
}
