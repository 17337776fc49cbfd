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

// Fetches a file that the engine cannot go on without. A server that does not answer is asked again until it does, and
// the page is told (true: the engine waits; false: it goes on).
const patience = 500;
const pause = () => {
  const end = performance.now() + patience;
  while (performance.now() < end);
};
const ask = (name, type) => {
  const request = new XMLHttpRequest();
  try {
    request.open("GET", name, false);
    request.responseType = type;
    request.send();
  } catch {
    return null;
  }
  return request.status === 200 ? request.response : null;
};
const fetchNow = (name, type) => {
  let answer = ask(name, type);
  if (answer !== null) return answer;
  self.postMessage(true);
  while (answer === null) {
    pause();
    answer = ask(name, type);
  }
  self.postMessage(false);
  return answer;
};

// The Python source of the standard modules that few programs use: in files of their own, fetched when a program first
// asks. What most of these programs ask for is in the first.
const libraries = ["library_usual.json", "library.json"];
const texts = {};
self.libraryFile = (file) => {
  while (!(file in texts) && libraries.length > 0) {
    Object.assign(texts, JSON.parse(fetchNow(libraries.shift(), "text")));
  }
  return texts[file];
};

// The parts of the engine beyond what a first visit runs: the engine asks for one when a function of it is called. A part
// uses those before it, but for the first: that one has rare pieces of the engine's own functions, and no other needs it.
const parts = ["worker_part_1.wasm", "worker_part_2.wasm", "worker_part_3.wasm", "worker_part_4.wasm"];
let engine = null;
const loaded = new Set();
const load = (last) => {
  for (let at = Math.min(last, 1); at <= last; at++) {
    if (loaded.has(at)) continue;
    const part = new WebAssembly.Module(fetchNow(parts[at], "arraybuffer"));
    new WebAssembly.Instance(part, { parts: { ...engine, load } });
    loaded.add(at);
  }
};

const isFirst = self.name === "engine";
const waiting = [];
let give;
const given = new Promise((resolve) => (give = resolve));
self.onmessage = ({ data }) => (data instanceof WebAssembly.Module ? give(data) : waiting.push(data));

const start = async (compiled) => {
  importScripts("worker.js");
  const module = await compiled;
  // The parts take from the engine what only its instance has, and the script that makes it keeps it until the engine's
  // first function has run.
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (module, imports) => {
    const instance = await instantiate(module, { ...imports, parts: { load } });
    engine = instance.exports;
    return instance;
  };
  await wasm_bindgen({ module_or_path: module });
  // From here on the engine takes the messages itself.
  for (const data of waiting) self.onmessage({ data });
  if (isFirst) self.postMessage(module);
};
start(isFirst ? compile() : given).catch((error) => crashed(`the engine did not load: ${error?.message ?? error}`));
