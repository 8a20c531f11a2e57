/**
 * What every environment this half of the house runs in has, beyond the language itself: UTF-8 (WHATWG Encoding),
 * URL-free and clock-free. Nothing else may be added without a decision.
 */
declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: "utf-8", options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes?: Uint8Array): string;
}
