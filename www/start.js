// Starts the page's own WebAssembly, once the editor that it mounts is there. Trunk writes the addresses into this
// script's element; all three load and compile side by side.
const { app, wasm, editor } = document.getElementById("start").dataset;
const at = (path) => new URL(path, document.baseURI);
try {
  const answer = fetch(at(wasm));
  const [{ default: init }] = await Promise.all([import(at(app).href), import(at(editor).href)]);
  await init({ module_or_path: answer });
} catch (error) {
  const line = document.getElementById("boot-status");
  if (line) line.textContent = `The page did not start: ${error.message ?? error}. Reload to try again.`;
  throw error;
}
