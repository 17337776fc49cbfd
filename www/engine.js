// The worker's first script. The page sends the compiled engine as the first message; from then on the engine
// itself takes the messages. A crash reaches the page as a string, so that it can start a fresh worker.
importScripts("worker.js");

const crashed = (text) => self.postMessage(String(text));
self.addEventListener("error", (event) => crashed(event.message));
self.addEventListener("unhandledrejection", (event) => crashed(event.reason?.message ?? event.reason));

self.onmessage = (event) => {
  self.onmessage = null;
  wasm_bindgen({ module_or_path: event.data }).catch((error) => crashed(error?.message ?? error));
};
