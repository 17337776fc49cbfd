// Bundles the editor into one minified module beside its source: `npm run build`.
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

await build({
  entryPoints: [here("src/main.js")],
  outfile: here("editor.js"),
  bundle: true,
  minify: true,
  format: "esm",
  target: ["chrome111", "firefox113", "safari16.4"],
  legalComments: "none",
  banner: { js: "// Built by `npm run build` in www/ from editor/src and CodeMirror 6 (MIT, Marijn Haverbeke and others)." },
});
