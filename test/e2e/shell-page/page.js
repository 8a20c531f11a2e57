// What a hostile script in the window would try first, and the way of the profile's port into a worker.
const tried = async (attempt) => {
  try {
    const result = await attempt();
    return result === undefined ? "done" : result;
  } catch {
    return "refused";
  }
};

const image = (url) =>
  new Promise((done, refused) => {
    const picture = new Image();
    picture.onload = () => done("done");
    picture.onerror = refused;
    picture.src = url;
  });

const blobWorker = () =>
  new Promise((done, refused) => {
    const worker = new Worker(URL.createObjectURL(new Blob(["postMessage(1)"])));
    worker.onmessage = () => done("done");
    worker.onerror = refused;
  });

const inline = () => {
  const script = document.createElement("script");
  script.textContent = "globalThis.inlineRan = true";
  document.body.append(script);
  if (!globalThis.inlineRan) throw new Error("not run");
};

const frame = () =>
  new Promise((done, refused) => {
    const inner = document.createElement("iframe");
    inner.src = "app://reshelf/index.html";
    document.addEventListener("securitypolicyviolation", refused, { once: true });
    inner.onload = () => setTimeout(done, 500);
    document.body.append(inner);
  });

globalThis.trials = (async () => ({
  evaluated: await tried(() => new Function("return 1")()),
  inline: await tried(inline),
  blobWorker: await tried(blobWorker),
  fetched: await tried(() => fetch("https://example.org/").then(() => {})),
  image: await tried(() => image("https://example.org/x.png")),
  frame: await tried(frame),
  opened: await tried(() => {
    if (window.open("https://example.org/") === null) throw new Error("no window");
  }),
  require: typeof globalThis.require,
  process: typeof globalThis.process,
}))();

const worker = new Worker("worker.js", { type: "module" });
let asked = 0;
const waiting = new Map();
worker.onmessage = ({ data: [id, answer] }) => waiting.get(id)?.(answer);
/** Calls the profile through the worker; a rejection comes back as its text. */
globalThis.profile = (name, input) => {
  asked += 1;
  worker.postMessage([asked, name, input]);
  return new Promise((resolve) => waiting.set(asked, resolve));
};
window.addEventListener("message", ({ source, data, ports }) => {
  if (source === window && data === "reshelf-profile-port") worker.postMessage("port", [...ports]);
});
globalThis.reshelf.requestProfilePort();
globalThis.reshelf.call("app.ready", {});
