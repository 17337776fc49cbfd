// Runs before the first paint: sets the kept theme, and starts the engine while the page is still loading.
// The first worker fetches and compiles the engine's WebAssembly by itself, beside the page's own start; it hands the
// compiled module back, so that a worker that takes its place costs no download and no compile.
(() => {
  try {
    const theme = localStorage.getItem("ormlet.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is switched off: the system's theme holds.
  }

  let module = null;

  // A started worker keeps what it says in `early` until someone listens.
  const start = () => {
    const worker = new Worker("engine.js", { name: module ? "engine again" : "engine" });
    const early = [];
    worker.addEventListener("message", (event) => {
      if (!(event.data instanceof WebAssembly.Module)) return;
      module = event.data;
      event.stopImmediatePropagation();
    });
    worker.onmessage = (event) => early.push(event.data);
    worker.onerror = (event) => early.push(event.message || "engine.js did not load");
    if (module) worker.postMessage(module);
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
