export type TextField = HTMLInputElement | HTMLTextAreaElement;

const typing = new Set(["text", "search", "password", "email", "tel", "url", "number"]);

/** True for elements that take characters. */
export const isTextField = (element: unknown): element is TextField =>
  (element instanceof HTMLInputElement && typing.has(element.type)) || element instanceof HTMLTextAreaElement;

/** Takes the last characters before the caret out again, in a way that whoever watches the field hears of. */
export function takeOut(target: EventTarget | null, count: number): void {
  if (!isTextField(target)) return;
  const end = caretOf(target);
  const start = Math.max(0, end - count);
  setText(target, target.value.slice(0, start) + target.value.slice(end), start);
}

/** Types a text at the caret, in the place of what is selected. */
export function typeInto(target: EventTarget | null, text: string): void {
  if (!isTextField(target)) return;
  const end = caretOf(target);
  const start = target.selectionStart ?? end;
  setText(target, target.value.slice(0, start) + text + target.value.slice(end), start + text.length);
}

/** Sets what stands in a field and where the caret is. */
export function setText(field: TextField, value: string, caret: number): void {
  // The setter of the prototype: React shadows the element's own and would not hear of a change.
  const prototype =
    field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  try {
    field.setSelectionRange(caret, caret);
  } catch {
    // A field of another type than text has no caret to set (HTML standard, selection APIs); its value is right already.
  }
}

const caretOf = (field: TextField) => field.selectionEnd ?? field.value.length;
