// Starts the page's own WebAssembly. Trunk writes the two addresses into this script's element.
const { app, wasm } = document.getElementById("start").dataset;
try {
  const { default: init } = await import(new URL(app, document.baseURI).href);
  await init({ module_or_path: new URL(wasm, document.baseURI) });
} catch (error) {
  const line = document.getElementById("boot-status");
  if (line) line.textContent = `The page did not start: ${error.message ?? error}. Reload to try again.`;
  throw error;
}
