/** What opens the copies of the pictures. */
export const passphrase = "vier groene paarden eten brood";

/** Makes the keys of copies, as somebody does who copies the one for paper by hand. @param {import("playwright-core").Page} page */
export async function makeKeys(page) {
  const fields = page.locator(".stick input");
  await fields.nth(0).fill(passphrase);
  await fields.nth(1).fill(passphrase);
  await page.keyboard.press("Control+Enter");
  const key = page.locator(".paper-key .key-text");
  await key.waitFor();
  const last = (await key.textContent())?.slice(-7) ?? "";
  await page.keyboard.press("Control+Enter");
  await fields.fill(last);
  await page.keyboard.press("Control+Enter");
  await page.waitForTimeout(500);
}
