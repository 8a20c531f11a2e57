import { app, BrowserWindow, nativeTheme, screen } from "electron";
import { startPage } from "./app-url.ts";
import { windowBounds } from "./window-bounds.ts";

/** The page colours of the design's tokens, so that nothing flashes before the first paint. */
const pageColour = { light: "#eef1f3", dark: "#0d1318" } as const;

/**
 * Opens the one window, sandboxed. It is shown once its page's own code has run, and painted only then: a hidden page that
 * is painted waits for the graphics process before it reads its first line.
 */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    // In the screen's own pixels: at 200 % a laptop has half of them.
    ...windowBounds(screen.getPrimaryDisplay().workArea),
    show: false,
    paintWhenInitiallyHidden: false,
    title: "Reshelf",
    backgroundColor: nativeTheme.shouldUseDarkColors ? pageColour.dark : pageColour.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      disableBlinkFeatures: "Auxclick",
      spellcheck: false,
      devTools: !app.isPackaged,
      // The sound of a scan must come although no key was pressed by hand, and a count goes on while minimised.
      autoplayPolicy: "no-user-gesture-required",
      backgroundThrottling: false,
    },
  });
  window.webContents.once("dom-ready", () => window.show());
  restartCrashedPage(window);
  void window.loadURL(startPage);
  return window;
}

/** A page that died is loaded again, since everything acknowledged is on disk; one that keeps dying is left dead. */
function restartCrashedPage(window: BrowserWindow): void {
  let crashes = 0;
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    crashes += 1;
    if (reason === "clean-exit" || crashes > 3) return;
    console.error(`The window's process ended (${reason}); it is started again`);
    window.webContents.reload();
  });
}
