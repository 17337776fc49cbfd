// Runs before the first paint: sets the kept theme, and starts the engine while the page is still loading.
// The engine's WebAssembly is compiled once and handed to each worker, so a restart costs no download and no compile.
(() => {
  try {
    const theme = localStorage.getItem("ormlet.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is switched off: the system's theme holds.
  }

  const compile = async () => {
    const answer = await fetch("worker_bg.wasm");
    if (!answer.ok) throw new Error(`worker_bg.wasm: HTTP ${answer.status}`);
    const typed = answer.headers.get("content-type") === "application/wasm";
    return typed ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
  };
  let module = compile();
  module.catch(() => {});

  // A started worker keeps what it says in `early` until someone listens.
  const start = () => {
    const worker = new Worker("engine.js");
    const early = [];
    worker.onmessage = (event) => early.push(event.data);
    worker.onerror = (event) => early.push(event.message || "engine.js did not load");
    module.then(
      (compiled) => worker.postMessage(compiled),
      (error) => {
        module = compile();
        module.catch(() => {});
        const text = `the engine did not load: ${error.message ?? error}`;
        if (worker.onmessage) worker.onmessage(new MessageEvent("message", { data: text }));
      },
    );
    return { worker, early };
  };

  let first = start();
  globalThis.ormletEngine = {
    // The worker started by this script, or a fresh one.
    take() {
      const taken = first ?? start();
      first = null;
      return taken;
    },
  };
})();
