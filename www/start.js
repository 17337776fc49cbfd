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

const { instantiate, instantiateStreaming } = WebAssembly;

// What of the page a first visit does not show. It works on the page's memory and functions. What did not load is asked
// for again by the next call; a build that is not split has nothing to load.
const later = "app_part_1.wasm";
let page;
const parts = {
  load() {
    throw new Error("the page called a part of itself that is not there yet");
  },
};
// Who opens a lesson needs it at once: it loads beside the rest.
const opensLesson = () => {
  try {
    if (location.hash.length > 1) return /^#(lesson|glossary|error)\//.test(location.hash);
    return localStorage.getItem("ormlet.place")?.startsWith("lesson.");
  } catch {
    return false;
  }
};
let early = opensLesson() ? fetch(at(later)).catch(() => null) : null;
const loadLater = async () => {
  if (!("t0" in page)) return;
  const answer = (await early) ?? (await fetch(at(later)));
  early = null;
  if (!answer.ok) throw new Error(`${later}: HTTP ${answer.status}`);
  await instantiate(await answer.arrayBuffer(), { parts: { ...page, ...parts } });
};
let coming = null;
globalThis.ormletLoadLater = () =>
  (coming ??= loadLater().catch((error) => {
    coming = null;
    throw error;
  }));

// The part takes from the page what only its instance has, which the script that makes it keeps to itself.
const keeping = (start) => async (source, imports) => {
  const made = await start(source, { ...imports, parts });
  page = (made.instance ?? made).exports;
  return made;
};

try {
  const answer = fetch(at(wasm));
  const { default: init } = await import(at(app).href);
  Object.assign(WebAssembly, { instantiate: keeping(instantiate), instantiateStreaming: keeping(instantiateStreaming) });
  await init({ module_or_path: answer });
} catch (error) {
  const line = document.getElementById("boot-status");
  if (line) line.textContent = `The page did not start: ${error.message ?? error}. Reload to try again.`;
  throw error;
} finally {
  Object.assign(WebAssembly, { instantiate, instantiateStreaming });
}
