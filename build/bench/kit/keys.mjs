import { setTimeout as rest } from "node:timers/promises";

/** Before the last key of a scan that is timed, in milliseconds. */
const pause = 20;

/**
 * @typedef {object} Press one key as a scanner presses it
 * @property {string} key what it types
 * @property {string} code where it lies
 * @property {boolean} shiftKey
 * @property {boolean} ctrlKey
 */

const digits = ")!@#$%^&*(";
/** @type {Readonly<Record<string, readonly [string, string]>>} */
const signs = {
  Backquote: ["`", "~"],
  Minus: ["-", "_"],
  Equal: ["=", "+"],
  BracketLeft: ["[", "{"],
  BracketRight: ["]", "}"],
  Backslash: ["\\", "|"],
  Semicolon: [";", ":"],
  Quote: ["'", '"'],
  Comma: [",", "<"],
  Period: [".", ">"],
  Slash: ["/", "?"],
  Space: [" ", " "],
};

/** @param {string} key @param {string} code @param {Partial<Press>} [held] @returns {readonly [string, Press]} */
const entry = (key, code, held = {}) => [key, { key, code, shiftKey: false, ctrlKey: false, ...held }];

/** Every key of a US keyboard by what it types; the group separator is Ctrl+], as most scanners send it. */
const presses = new Map([
  ...[..."abcdefghijklmnopqrstuvwxyz"].flatMap((letter) => {
    const code = `Key${letter.toUpperCase()}`;
    return [entry(letter, code), entry(letter.toUpperCase(), code, { shiftKey: true })];
  }),
  ...Array.from({ length: 10 }, (_, digit) => entry(`${digit}`, `Digit${digit}`)),
  ...[...digits].map((sign, digit) => entry(sign, `Digit${digit}`, { shiftKey: true })),
  ...Object.entries(signs).flatMap(([code, [plain, shifted]]) => [
    entry(shifted, code, { shiftKey: true }),
    entry(plain, code),
  ]),
  entry("\n", "Enter", { key: "Enter" }),
  entry("\u001d", "BracketRight", { key: "]", ctrlKey: true }),
]);

/**
 * The keys of a text on a scanner set to a US keyboard; a line feed is Enter, U+001D the group separator.
 *
 * @param {string} text
 * @returns {readonly Press[]}
 */
export const pressesOf = (text) =>
  [...text].map((character) => {
    const press = presses.get(character);
    if (press === undefined) throw new Error(`no key of a US keyboard types ${JSON.stringify(character)}`);
    return press;
  });

/**
 * A scanner's burst through the DevTools protocol: every event is sent, then all are awaited (about 600 keys a second;
 * awaited one by one the gaps would split it).
 *
 * @param {import("playwright-core").CDPSession} devtools
 * @param {string} text
 */
export const burst = (devtools, text) => send(devtools, pressesOf(text));

/**
 * A scan whose last key comes by itself, once the window has dealt with those before it: what the driver needs for a
 * burst then does not stand between the last key and what follows it. The pause is shorter than a busy scanner's.
 *
 * @param {import("playwright-core").CDPSession} devtools
 * @param {string} text
 */
export async function burstThenLastKey(devtools, text) {
  const presses = pressesOf(text);
  await send(devtools, presses.slice(0, -1));
  await rest(pause);
  await send(devtools, presses.slice(-1));
}

/** @param {import("playwright-core").CDPSession} devtools @param {readonly Press[]} presses */
async function send(devtools, presses) {
  const sent = presses.flatMap(({ key, code, shiftKey, ctrlKey }) => {
    const modifiers = (ctrlKey ? 2 : 0) | (shiftKey ? 8 : 0);
    const typed = key === "Enter" ? "\r" : ctrlKey ? "" : key;
    const common = { key, code, modifiers, windowsVirtualKeyCode: virtualKeyOf(code, key) };
    return [
      devtools.send("Input.dispatchKeyEvent", {
        type: typed === "" ? "rawKeyDown" : "keyDown",
        text: typed,
        ...common,
      }),
      devtools.send("Input.dispatchKeyEvent", { type: "keyUp", ...common }),
    ];
  });
  await Promise.all(sent);
}

/** The number Windows gives a key; Chromium needs it for Enter, and fills `keyCode` with it. */
function virtualKeyOf(/** @type {string} */ code, /** @type {string} */ key) {
  if (key === "Enter") return 13;
  return /^(Key|Digit)/.test(code) ? code.charCodeAt(code.length - 1) : 0;
}

/**
 * Scans made of events dispatched in the page itself, at a rate the protocol cannot reach. To be told apart from real
 * keys in what is printed.
 *
 * @param {import("playwright-core").Page} page
 * @param {readonly string[]} texts
 * @param {number} perSecond scans a second
 */
export async function dispatchScans(page, texts, perSecond) {
  const scans = texts.map(pressesOf);
  await page.evaluate(
    async ({ scans, gap }) => {
      const start = performance.now();
      for (const [index, scan] of scans.entries()) {
        const wait = start + index * gap - performance.now();
        if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
        for (const press of scan)
          for (const type of ["keydown", "keyup"]) {
            const event = new KeyboardEvent(type, {
              ...press,
              bubbles: true,
              cancelable: true,
              composed: true,
            });
            (document.activeElement ?? document.body).dispatchEvent(event);
          }
      }
    },
    { scans, gap: 1000 / perSecond },
  );
}
