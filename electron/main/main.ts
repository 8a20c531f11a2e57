import { join } from "node:path";
import { app, type BrowserWindow, powerMonitor } from "electron";
import { registerScheme, serveApp } from "./app-protocol.ts";
import { removeHalfKept } from "./befores.ts";
import { BroughtPaths, filesHandedOver, filesNamed } from "./brought-paths.ts";
import { beginCardProcess } from "./card-process.ts";
import { CardWatch } from "./card-watch.ts";
import { ChosenFiles } from "./chosen-files.ts";
import { systemDialogs } from "./dialogs.ts";
import { DiskSpace, usualLimits } from "./disk-space.ts";
import { systemDrives } from "./drives.ts";
import { fileHandlers } from "./file-handlers.ts";
import { Journal } from "./journal.ts";
import { setMenu } from "./menu.ts";
import { ownStation } from "./own-station.ts";
import { prepareProfile, profileFiles, profileHandlers, removeDrafts } from "./profile-handlers.ts";
import { serveProfilePort } from "./profile-port.ts";
import { hardenProcess, hardenSessions } from "./security.ts";
import { serveHost } from "./serve-host.ts";
import { SnapshotsUnderWay } from "./snapshots-under-way.ts";
import { stickHandlers } from "./stick-handlers.ts";
import { StickMemory } from "./stick-memory.ts";
import { findTemporaryRoom } from "./temporary-room.ts";
import { fileToVerify, folderForAWhile, languageAsked, verifiedBy, verifyAlone } from "./verify-alone.ts";
import { WatchSticks } from "./watch-sticks.ts";
import { openWindow } from "./window.ts";

const dist = join(__dirname, "..");
// A fixed folder, the same from a checkout and from the installed program; tests bring their own.
const profile = process.env["RESHELF_PROFILE"] ?? join(app.getPath("appData"), "Reshelf");
// Whatever anybody writes into the profile, Chromium included, is for its owner only.
const savedFileMode = 0o666 & ~process.umask(0o077);
let window: BrowserWindow | undefined;
const brought = new BroughtPaths(() => window?.webContents.send("reshelf-files-brought"));

const toVerify = fileToVerify(process.argv);
if (toVerify === undefined) begin();
else void verify(toVerify);

/** Verifies one file and ends, without a window and without the profile. */
async function verify(named: string): Promise<void> {
  findTemporaryRoom(profile);
  const folder = folderForAWhile();
  app.setPath("userData", folder.path);
  const verifier = join(__dirname, "verify.cjs");
  const by = verifiedBy(process.argv);
  const language = languageAsked(process.argv) ?? app.getPreferredSystemLanguages()[0];
  const code = await verifyAlone(named, { verifier, input: process.stdin, by, language });
  folder.remove();
  app.exit(code);
}

function begin(): void {
  app.setPath("userData", profile);
  const files = filesNamed(process.argv, process.defaultApp === true, process.cwd());
  const isWritable = prepareProfile(profile);
  const hasRoom = findTemporaryRoom(profile);
  // Where nothing can be written, neither can the lock, and nothing can be spoiled by a second start.
  if (app.requestSingleInstanceLock({ files }) || !isWritable) start(files, isWritable);
  else if (hasRoom) {
    console.log("Reshelf is already open; its window comes to the front.");
    app.exit(0);
  } else {
    console.error(
      "Reshelf did not open: no temporary folder can be written to. Nothing is lost. Make room on the",
    );
    console.error("disk, or name a folder that can be written to in TMPDIR, and start again.");
    app.exit(1);
  }
}

function start(files: readonly string[], isWritable: boolean): void {
  app.on("second-instance", (_event, _words, _folder, handed) => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
    brought.add(filesHandedOver(handed));
  });
  brought.add(files);
  app.on("window-all-closed", () => app.quit());
  hardenProcess();
  registerScheme();
  setMenu();
  void app.whenReady().then(() => open(isWritable));
}

async function open(isWritable: boolean): Promise<void> {
  if (isWritable) await Promise.all([removeDrafts(profile), removeHalfKept(profile)]);
  const files = profileFiles(profile);
  const space = new DiskSpace(files.reserve, limits());
  const journal = new Journal(files.journal, { makeRoom: () => space.makeRoom() });
  hardenSessions();
  serveApp(join(dist, "renderer"));
  const memory = new StickMemory(files.sticks, () => ownStation(files.settings));
  const sticks = sticksOf(memory);
  const cards = new CardWatch(
    () => beginCardProcess(join(__dirname, "cards.cjs")),
    () => tell("reshelf-cards-changed"),
  );
  serve(journal, space, { sticks, cards, hasAlarm: () => memory.hasAlarm });
  // Electron names each of its events in a signature of its own.
  for (const news of ["lock-screen", "suspend"] as const)
    powerMonitor.on(news as "suspend", () => tell("reshelf-system-locked"));
  window = openWindow(join(dist, "electron", "preload.cjs"));
  closeLast(journal, space, sticks);
  await space.watch();
}

/** The sticks of this profile; tests that wait for several minutes make them shorter. */
function sticksOf(memory: StickMemory): WatchSticks {
  const told = () => tell("reshelf-sticks-changed");
  const minute = Number(process.env["RESHELF_STICK_MINUTE"] ?? 60_000);
  return new WatchSticks(systemDrives(), memory, Date.now, told, minute);
}

/** The page is told that there is something to ask for. */
function tell(news: string): void {
  if (window && !window.isDestroyed()) window.webContents.send(news);
}

interface Watched {
  readonly sticks: WatchSticks;
  readonly cards: CardWatch;
  /** Whether a stick is not as it was left. */
  readonly hasAlarm: () => boolean;
}

function serve(journal: Journal, space: DiskSpace, { sticks, cards, hasAlarm }: Watched): void {
  const chosen = new ChosenFiles();
  const underWay = new SnapshotsUnderWay();
  const ours = () => window;
  const dialogs = systemDialogs(ours);
  const version = app.getVersion();
  // A system without a language set (LANG=C) says "c".
  const locale =
    app.getPreferredSystemLanguages().find((tag) => /^[a-z]{2,3}\b/i.test(tag)) ?? app.getLocale();
  serveHost(ours, {
    "app.about": () => ({ version, locale, platform: process.platform, persistent: true }),
    "app.ready": () => {
      // A page that was loaded anew looks at no card yet.
      cards.watch(false);
      console.log("Reshelf is ready");
      // Listing the drives starts other programs on Windows and macOS: never before a person can scan.
      void sticks.watch();
      return {};
    },
    "app.restart": () => {
      app.relaunch();
      app.quit();
      return {};
    },
    ...fileHandlers({
      ...{ dialogs, profile, journal, brought, chosen, underWay, sticks, version, savedFileMode },
      now: () => new Date(),
    }),
    ...stickHandlers(sticks, chosen, underWay),
    ...cards.handlers(),
  });
  serveProfilePort(
    ours,
    profileHandlers(profile, journal, space, {
      wentBack: () => sticks.expectFewer(),
      hasAlarm,
    }),
  );
}

/** The program ends when what was handed to the journal is in it. */
function closeLast(journal: Journal, space: DiskSpace, sticks: WatchSticks): void {
  app.once("will-quit", (event) => {
    event.preventDefault();
    void Promise.allSettled([journal.close(), space.stop(), sticks.stop()]).then(() => {
      app.exit(0);
      // Seen once: without a window, turning in circles for ever. All is on disk; the next start must not find the station in use.
      setTimeout(() => process.kill(process.pid, "SIGKILL"), 5_000);
    });
  });
}

/** The limits of disk space; tests on small disks set their own. */
function limits() {
  const bytes = (name: string, usual: number) => Number(process.env[name] ?? usual);
  return {
    low: bytes("RESHELF_DISK_LOW", usualLimits.low),
    stop: bytes("RESHELF_DISK_STOP", usualLimits.stop),
    reserve: bytes("RESHELF_DISK_RESERVE", usualLimits.reserve),
  };
}
