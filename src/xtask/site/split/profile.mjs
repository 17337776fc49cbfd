// The engine without a browser: hears the requests of visits, and prints for each kind of visit which blocks of
// functions have run by its end, a bit for each, and which files of Python's library it read that had not been before.
// The event loop is a queue and the clock moves when it is looked at, so that the answer is always the same.
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

const [glue, engine, libraryFile, requests] = process.argv.slice(2);
const worker = globalThis;
const queue = [];
let time = 0;
worker.self = worker;
worker.setTimeout = (ring, milliseconds) =>
  queue.push(() => {
    time += milliseconds;
    ring();
  });
Object.defineProperty(worker, "performance", { value: { now: () => (time += 0.02) } });
worker.Date = class extends Date {
  constructor(...parts) {
    super(...(parts.length > 0 ? parts : [1.7e12 + time]));
  }
  static now() {
    return 1.7e12 + time;
  }
};
let seed = 1;
Math.random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
worker.MessageChannel = class {
  constructor() {
    this.port1 = { onmessage: null };
    this.port2 = { postMessage: (data) => queue.push(() => this.port1.onmessage({ data })) };
  }
};
// Every address can be read: nobody presses Stop.
worker.XMLHttpRequest = class {
  open() {}
  send() {}
};
worker.postMessage = (message) => {
  if (typeof message === "string") throw new Error(`the engine crashed: ${message}`);
};
const library = JSON.parse(readFileSync(libraryFile, "utf8"));
const read = new Set();
worker.libraryFile = (file) => {
  read.add(file);
  return library[file];
};

const drain = () => {
  while (queue.length > 0) queue.shift()();
};
// A binding of a script is seen by the scripts after it alone.
runInThisContext(`${readFileSync(glue, "utf8")}\nglobalThis.wasm_bindgen = wasm_bindgen;`);
const exports = worker.wasm_bindgen.initSync({ module: new WebAssembly.Module(readFileSync(engine)) });
drain();

const known = new Set();
const news = (seen) => {
  const fresh = seen.filter((name) => !known.has(name));
  for (const name of fresh) known.add(name);
  return fresh;
};
const marks = Object.keys(exports).filter((name) => name.startsWith("ran "));
const ran = JSON.parse(readFileSync(requests, "utf8")).map((visits) => {
  visits.forEach((request, at) => {
    const hear = () => worker.onmessage({ data: new Uint8Array(Buffer.from(request, "base64")) });
    // Who types does not wait: each request comes a second time, while the engine is at work for the first.
    hear();
    for (let turns = at % 5; turns > 0 && queue.length > 0; turns--) queue.shift()();
    hear();
    drain();
  });
  const blocks = Int32Array.from(marks, (name) => exports[name].value);
  return { blocks: Buffer.from(blocks.buffer).toString("base64"), library: news([...read]) };
});
process.stdout.write(JSON.stringify(ran), () => process.exit(0));
