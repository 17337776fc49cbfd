// The worker's first script: gets the engine going, and keeps what the page asks for until the engine listens. The page
// gives a later worker the compiled engine of the first, as its first message. A crash reaches the page as a string, so
// that it can start a fresh worker.
const crashed = (text) => self.postMessage(String(text));
self.addEventListener("error", (event) => crashed(event.message));
self.addEventListener("unhandledrejection", (event) => crashed(event.reason?.message ?? event.reason));

const compile = async () => {
  const answer = await fetch("worker_bg.wasm");
  if (!answer.ok) throw new Error(`worker_bg.wasm: HTTP ${answer.status}`);
  const typed = answer.headers.get("content-type") === "application/wasm";
  return typed ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
};

// The Python source of the standard modules that few programs use: a file of its own, fetched when a program first asks.
let library = null;
self.libraryFile = (file) => {
  if (library === null) {
    const request = new XMLHttpRequest();
    request.open("GET", "library.json", false);
    request.send();
    if (request.status !== 200) throw new Error(`library.json: HTTP ${request.status}`);
    library = JSON.parse(request.responseText);
  }
  return library[file];
};

const isFirst = self.name === "engine";
const waiting = [];
let give;
const given = new Promise((resolve) => (give = resolve));
self.onmessage = ({ data }) => (data instanceof WebAssembly.Module ? give(data) : waiting.push(data));

const start = async (compiled) => {
  importScripts("worker.js");
  const module = await compiled;
  await wasm_bindgen({ module_or_path: module });
  // From here on the engine takes the messages itself.
  for (const data of waiting) self.onmessage({ data });
  if (isFirst) self.postMessage(module);
};
start(isFirst ? compile() : given).catch((error) => crashed(`the engine did not load: ${error?.message ?? error}`));
