// Makes a bare Electron start the program named on its command line, as `electron .` does: Electron loads
// `resources/default_app.asar` when no app lies beside it.
const Module = require("node:module");
const path = require("node:path");
const { app } = require("electron");

process.defaultApp = true;
const words = process.argv.slice(1);
let target = ".";
while (words.length > 0) {
  const word = words.shift();
  if (word === "-r" || word === "--require") require(path.resolve(words.shift()));
  else if (!word.startsWith("-")) {
    target = word;
    break;
  }
}
const folder = path.resolve(target);
const { name, productName, version, main = "index.js" } = require(path.join(folder, "package.json"));
app.setName(productName ?? name);
app.setVersion(version);
app.setAppPath(folder);
Module._load(path.join(folder, main), null, true);
