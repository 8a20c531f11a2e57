// The baseline of `start`: the same runtime with a window and a word in it, and nothing else.
const path = require("node:path");
const { app, BrowserWindow } = require("electron");

app.setPath("userData", process.env.RESHELF_PROFILE);
app.on("window-all-closed", () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, webPreferences: { sandbox: true } });
  window.webContents.on("console-message", (_event, _level, message) => console.log(message));
  window.loadFile(path.join(__dirname, "index.html"));
});
