import { describe, expect, test } from "vitest";
import { kept, maria } from "../makers/customers.ts";
import {
  bookList as book,
  everybody,
  peopleList as list,
  lookAtList as look,
} from "../makers/people-list.ts";
import { readyToCount } from "../makers/station.ts";

describe("a row without a number, of somebody's name, birth date and address", () => {
  const home = { ...maria, insz: "", street: "Kerkstraat 1", postcode: "2400", town: "Mol" };
  const row = (said: string) => list(`VAN DEN BROECK;Maria;${said};`);

  test("is that customer: what is missing is added and told, and nothing asked", async () => {
    const station = await readyToCount();
    await kept(station, { ...home, phone: "" });
    const same = row("1958-03-14;;Kerkstraat 1;2400;Mol;014 31 22 33");
    const { is, doubts, recognised, all } = await look(station, same);
    expect({ is, doubts, recognised }).toEqual({ is: ["changed"], doubts: [], recognised: 1 });
    expect(all[0]?.was).toBeDefined();
    await book(station, same);
    expect(await everybody(station)).toMatchObject([{ name: "Van den Broeck", phone: "014 31 22 33" }]);
  });

  test.each([
    ["another phone", "1958-03-14;;Kerkstraat 1;2400;Mol;014 99 99 99"],
    ["another house", "1958-03-14;;Kerkstraat 12;2400;Mol;"],
    ["no address", "1958-03-14;;;;;014 31 22 33"],
    ["no day of birth", "1958;;Kerkstraat 1;2400;Mol;"],
  ])("is asked about with %s", async (_, said) => {
    const station = await readyToCount();
    await kept(station, { ...home, phone: said.includes("99 99") ? home.phone : "" });
    const { is, doubts, recognised } = await look(station, row(said));
    expect(is).toEqual(["ambiguous"]);
    expect(doubts).toHaveLength(1);
    expect(recognised).toBe(0);
  });

  test("a phone as it is dialled from abroad is the same phone", async () => {
    const station = await readyToCount();
    await kept(station, home);
    const { is } = await look(station, row("1958-03-14;;Kerkstraat 1;2400;Mol;0475/12.34.56"));
    expect(is).toEqual(["same"]);
    expect(await everybody(station)).toMatchObject([{ phone: "+32 475 12 34 56" }]);
  });
});
