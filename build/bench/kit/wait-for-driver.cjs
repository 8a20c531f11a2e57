// Read before the program (`electron -r`): it opens no window before the driver listens to it. A driver that comes upon a
// page between its empty document and the first real one never hears of the second, and waits for it for ever.
const { app } = require("electron");

// As if the program had been named alone.
process.argv.splice(process.argv.indexOf("-r"), 2);

const whenReady = app.whenReady.bind(app);
const attached = new Promise((resolve) => {
  // What Playwright calls once it listens.
  globalThis.__playwright_run = resolve;
});
app.whenReady = () => attached.then(whenReady);
