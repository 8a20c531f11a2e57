import { noLocation } from "../ledger/identity.ts";
import { Words } from "./words.ts";

/** The places that entries name. One that says "no place" is none, as the empty word is. */
export class LocationWords extends Words {
  override place(word: string): number {
    return word === noLocation ? 0 : super.place(word);
  }

  override find(word: string): number | undefined {
    return word === noLocation ? 0 : super.find(word);
  }
}
