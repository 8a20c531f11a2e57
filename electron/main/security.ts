import { app, type Session, session, type WebContents } from "electron";
import { isOwn, startPage } from "./app-url.ts";

/** Switches that must stand before the app is ready: the sandbox for every process, and no talk with the network. */
export function hardenProcess(): void {
  // Together with --no-sandbox (root, in tests) this would end every child process at once.
  if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
  for (const name of [
    "disable-background-networking",
    "disable-component-update",
    "disable-domain-reliability",
  ])
    app.commandLine.appendSwitch(name);
  // What customers' texts were in is collected when they are locked (renderer/adapters/sweep-memory.ts).
  app.commandLine.appendSwitch("js-flags", "--expose-gc");
  app.commandLine.appendSwitch("no-pings");
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  app.on("web-contents-created", (_event, contents) => confine(contents));
}

/** Rules of the one session; must run when the app is ready and before a window is made. Any other gets them too. */
export function hardenSessions(): void {
  app.on("session-created", harden);
  harden(session.defaultSession);
}

function harden(own: Session): void {
  denyPermissions(own);
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayBeAsked(url) }));
  own.on("will-download", (event) => event.preventDefault());
  // With a language set Chromium fetches its dictionary, spellcheck or not.
  own.setSpellCheckerLanguages([]);
  own.setSpellCheckerEnabled(false);
  void own.setProxy({ mode: "direct" });
}

/** No contents ever leaves its page, opens another or embeds one; loading the same page again is allowed. */
function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-navigate", (event, url) => {
    if (url !== startPage) event.preventDefault();
  });
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}

/** Storage that is not evicted, and the picture of a camera when a person starts one, are all the program asks for. */
function denyPermissions(own: Session): void {
  const mayHave = (permission: string, url: string) => permission === "persistent-storage" && isOwn(url);
  own.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(
      mayHave(permission, details.requestingUrl) ||
        (permission === "media" && isOwn(details.requestingUrl) && isPictureOnly(details)),
    ),
  );
  own.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    mayHave(permission, requestingOrigin),
  );
  own.setDevicePermissionHandler(() => false);
}

/** A wish for a camera and nothing else: no microphone, no screen. */
function isPictureOnly(details: object): boolean {
  const { mediaTypes = [] } = details as { readonly mediaTypes?: readonly string[] };
  return mediaTypes.length === 1 && mediaTypes[0] === "video";
}

/** Nothing outside is ever asked for: only the program's own files, what a page made itself, and developer tools. */
const mayBeAsked = (url: string) =>
  isOwn(url) ||
  url.startsWith("blob:app://reshelf/") ||
  url.startsWith("data:") ||
  url.startsWith("devtools://");
