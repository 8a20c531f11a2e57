/** What a catalogue says of one product. */
export interface Product {
  /** The canonical code it is known by first: a 14-digit GTIN, or a national code as `CNK:2642619`. */
  readonly code: string;
  /** Every canonical code of it, `code` included. */
  readonly codes: readonly string[];
  readonly name: string;
  /** Pack size and form, as printed: "30 tabletten". */
  readonly pack: string;
  /** Public price in cents, where the catalogue has one. */
  readonly price?: number;
  /** VAT in percent, where the catalogue has one. */
  readonly vat?: number;
}
