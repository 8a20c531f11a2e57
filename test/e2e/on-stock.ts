import { afterEach, beforeEach } from "vitest";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { Reshelf } from "./reshelf.ts";

/** What a scanner reads from a pack of lot `L1`, `L2`… with a serial number of its own. */
export const serial = (lot: string, number: string) =>
  `0105412345678908172801001${"0"}${lot}\u001d21${number}`;

/** Before each test of a file a fresh station that counts at the place Robot; and what one finds on Stock. */
export function onStock(name: string) {
  let profile = "";
  let program: Reshelf;
  beforeEach(async () => {
    profile = await freshProfile(name);
    program = await Reshelf.open({ profile });
    await program.setUp();
    await program.openPlace("Robot");
  });
  afterEach(async () => {
    await program.close().catch(() => {});
    await removeProfile(profile);
  });
  const words = () => program.words.stock;
  const list = () => program.page.getByRole("grid", { name: words().list });
  const detail = () => program.page.getByRole("complementary", { name: words().detail, exact: true });
  const press = (key: string) => program.page.keyboard.press(key);
  return {
    get profile() {
      return profile;
    },
    get program() {
      return program;
    },
    words,
    list,
    detail,
    press,
    rowOf: (text: string) => list().getByRole("row").filter({ hasText: text }),
    openStock: async () => {
      await press("Control+2");
      await detail().getByRole("term").first().waitFor();
    },
    openHistory: async () => {
      const { history } = program.words;
      await program.goTo("history");
      await program.page.getByRole("complementary", { name: history.entry }).getByRole("heading").waitFor();
    },
    /** Kills the program and opens it again on what is on the disk. */
    killAndReopen: async () => {
      await program.kill();
      program = await Reshelf.open({ profile });
      // Keys that come before something has the focus go nowhere.
      await program.page.locator(":focus").waitFor();
    },
  };
}
