import type { ElectronApplication, Page } from "playwright-core";

/** Makes the window's page so large, in its own pixels, and waits until it is. */
export async function resize(app: ElectronApplication, page: Page, width: number, height: number) {
  await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const);
  await page.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height] as const);
}

/** What of the screen as it stands cannot be read or reached: text that is cut, a page that is too wide, controls under others. */
export const whatIsCut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const wider = document.documentElement.scrollWidth - innerWidth;
    if (wider > 0) found.push(`the page is ${wider} px too wide`);
    const texts = "[role=gridcell], [role=gridcell] *, [role=columnheader], h1, h2, .button, dd";
    for (const one of document.querySelectorAll(texts)) {
      if (one instanceof SVGElement || one.closest(".unseen, svg")) continue;
      const [across, down] = [one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight];
      const isInline = getComputedStyle(one).display === "inline";
      // What hangs below a line of little height is no line.
      if (!isInline && (across > 1 || down > 8))
        found.push(`cut by ${across} × ${down} px: ${one.className} ${one.textContent}`);
    }
    for (const list of document.querySelectorAll(".table-body"))
      if (list.scrollWidth > list.clientWidth) found.push(`a list lies aside: ${list.ariaLabel}`);
    for (const one of document.querySelectorAll("main button, main input, main select, main textarea")) {
      one.scrollIntoView({ block: "center", behavior: "instant" });
      const { left, top, width, height } = one.getBoundingClientRect();
      if (width <= 1 || !(one as HTMLElement).checkVisibility()) continue;
      const at = document.elementFromPoint(left + width / 2, top + height / 2);
      const isThere = at && (one.contains(at) || at.contains(one));
      if (!isThere) found.push(`under something: ${one.outerHTML.slice(0, 120)}`);
    }
    scrollTo(0, 0);
    return found;
  });
