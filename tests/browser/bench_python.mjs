// Runs the Python programs of a folder in the page and prints how many milliseconds each took, as one line of JSON.
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { Visitor, launch } from "./visitor.mjs";

const folder = process.argv[2];
const rounds = 2;
const browser = await launch();
const times = {};
try {
  for (const file of (await readdir(folder)).filter((file) => file.endsWith(".py")).sort()) {
    const program = await readFile(path.join(folder, file), "utf8");
    const visitor = await Visitor.arrive(browser);
    await visitor.openPlayground();
    const live = visitor.see("live");
    if ((await live.getAttribute("aria-checked")) === "true") await live.click();
    await visitor.write(program);
    const samples = [];
    for (let round = 0; round < rounds; round++) {
      const took = await visitor.page.evaluate(
        () =>
          new Promise((resolve) => {
            const status = document.querySelector("[data-testid=status]");
            let start = 0;
            new MutationObserver((_, observer) => {
              if (!["finished", "failed"].includes(status.dataset.phase)) return;
              observer.disconnect();
              resolve(status.dataset.phase === "finished" ? performance.now() - start : null);
            }).observe(status, { attributes: true });
            start = performance.now();
            document.querySelector("[data-testid=run]").click();
          }),
      );
      if (took !== null) samples.push(took);
    }
    times[path.basename(file, ".py")] = Math.min(...samples);
    await visitor.leave();
  }
  console.log(JSON.stringify(times));
} finally {
  await browser.close();
}
