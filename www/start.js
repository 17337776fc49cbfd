// Starts the page's own WebAssembly, then the editor that it mounts: the page shows its program, and the engine works on
// it, before the editor's larger script is evaluated. Trunk writes the addresses into this script's element; all
// three load side by side.
const { app, wasm, editor } = document.getElementById("start").dataset;
const at = (path) => new URL(path, document.baseURI);

let load;
const loaded = new Promise((resolve) => (load = resolve));
// The page asks for the editor when it has shown what is quicker to show.
globalThis.ormletLoadEditor = () => {
  load(import(at(editor).href));
  return loaded;
};

try {
  const answer = fetch(at(wasm));
  const { default: init } = await import(at(app).href);
  await init({ module_or_path: answer });
} catch (error) {
  const line = document.getElementById("boot-status");
  if (line) line.textContent = `The page did not start: ${error.message ?? error}. Reload to try again.`;
  throw error;
}
