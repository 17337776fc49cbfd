// Measures the release site in a real browser and prints one line of JSON for `cargo xtask bench`.
import { setTimeout as pause } from "node:timers/promises";
import { Visitor, fixture, launch } from "./visitor.mjs";

/** Visits from which the medians of loading come, each with a fresh profile. */
const visits = 7;
const keystrokes = 200;

const ordered = (numbers) => [...numbers].sort((a, b) => a - b);
const quantile = (numbers, part) => ordered(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))];
const rounded = (number) => Math.round(number * 10) / 10;

/** Runs in the page before its own scripts: notes when the first statement of an ORM and its result are drawn. */
const watchForResult = () => {
  const look = () => {
    const status = document.querySelector("[data-testid=status]")?.dataset;
    const isThere = status?.phase === "finished" && document.querySelector("[data-testid=sql-statement]");
    if (!isThere) return;
    observer.disconnect();
    requestAnimationFrame(() => (globalThis.firstResult = performance.now()));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-phase"] });
};

/** Opens the site at a link in a fresh profile and returns what that visit took. */
const visit = async (browser, fragment) => {
  const visitor = await Visitor.arrive(browser);
  await visitor.context.addInitScript(watchForResult);
  await visitor.open(fragment);
  await visitor.page.waitForFunction(() => globalThis.firstResult !== undefined);
  const times = await visitor.page.evaluate(() => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    result: globalThis.firstResult,
  }));
  const requests = [...new Set(visitor.requests.filter((url) => url.startsWith("http")).map((url) => new URL(url).pathname))];
  await visitor.leave();
  return { ...times, requests };
};

/** Runs in the page: for each key, the time until the panes show its run, in the document and on the screen. */
const watchKeys = () => {
  const samples = [];
  let pressed = null;
  const settled = ["finished", "failed", "stopped", "over-budget", "not-parsed"];
  const status = document.querySelector("[data-testid=status]");
  document.addEventListener("keydown", (event) => (pressed = { at: event.timeStamp, run: status.dataset.run }), true);
  const channel = new MessageChannel();
  let painted = null;
  channel.port1.onmessage = () => painted?.();
  new MutationObserver(() => {
    if (pressed === null || status.dataset.run === pressed.run || !settled.includes(status.dataset.phase)) return;
    const sample = { drawn: performance.now() - pressed.at };
    const at = pressed.at;
    pressed = null;
    requestAnimationFrame(() => {
      painted = () => {
        painted = null;
        sample.painted = performance.now() - at;
        samples.push(sample);
      };
      channel.port2.postMessage(0);
    });
  }).observe(status, { attributes: true });
  globalThis.keySamples = samples;
};

/** Types into the lecture's program on creating objects, and returns the times from key to pane. */
const type = async (browser) => {
  const visitor = await Visitor.arrive(browser);
  await visitor.openWith(await fixture("create.py"));
  await visitor.waitForSql("INSERT INTO models");
  await visitor.page.evaluate(watchKeys);
  const content = visitor.see("editor").locator(".cm-content");
  await content.focus();
  const { keyboard } = visitor.page;
  await keyboard.press("Control+End");
  // Statements typed key by key, through every half-typed state; then a key inside a call that sends a query each time,
  // as the editor closes brackets and quotes by itself.
  const typed = [
    'session.add(Model(name="T5", framework="JAX", accuracy=0.9))',
    "session.commit()",
    "print(session.query(Model).filter(Model.accuracy > 0.9).count())",
    'session.get(Model, "',
  ].join("\n");
  const text = typed + "abcdefghij".repeat(keystrokes / 10);
  for (const key of text.slice(0, keystrokes)) {
    const seen = await visitor.page.evaluate(() => globalThis.keySamples.length);
    await keyboard.press(key === "\n" ? "Enter" : key === " " ? "Space" : key);
    await visitor.page.waitForFunction((seen) => globalThis.keySamples.length > seen, seen, { timeout: 2000 }).catch(() => {});
    await pause(20);
  }
  const samples = await visitor.page.evaluate(() => globalThis.keySamples);
  await visitor.leave();
  return samples;
};

/** Presses Stop in a program without an end; returns the time until the page shows that it stopped. */
const stop = async (browser, name) => {
  const visitor = await Visitor.arrive(browser);
  await visitor.openPlayground();
  const live = visitor.see("live");
  if ((await live.getAttribute("aria-checked")) === "true") await live.click();
  await visitor.write(await fixture(name));
  await visitor.see("run").click();
  await visitor.waitForPhase("running");
  await pause(1000);
  const took = await visitor.page.evaluate(
    () =>
      new Promise((resolve) => {
        const status = document.querySelector("[data-testid=status]");
        const button = document.querySelector("[data-testid=stop]");
        let pressed = 0;
        new MutationObserver(() => {
          if (status.dataset.phase === "stopped") resolve(performance.now() - pressed);
        }).observe(status, { attributes: true });
        pressed = performance.now();
        button.click();
      }),
  );
  await visitor.leave();
  return took;
};

/** The link that Share gives for a program. */
const linkTo = async (browser, program) => {
  const visitor = await Visitor.arrive(browser);
  const fragment = await visitor.share(program);
  await visitor.leave();
  return fragment;
};

const browser = await launch();
try {
  const fragment = await linkTo(browser, await fixture("create.py"));
  const loads = [];
  for (let count = 0; count < visits; count++) loads.push(await visit(browser, fragment));
  const samples = await type(browser);
  const median = (numbers) => rounded(quantile(numbers, 0.5));
  console.log(
    JSON.stringify({
      requests: loads[0].requests,
      paint: median(loads.map((load) => load.paint)),
      result: median(loads.map((load) => load.result)),
      keys: samples.length,
      drawn: [0.5, 0.95].map((part) => rounded(quantile(samples.map((sample) => sample.drawn), part))),
      painted: [0.5, 0.95].map((part) => rounded(quantile(samples.map((sample) => sample.painted), part))),
      stopLoop: rounded(await stop(browser, "endless_loop.py")),
      stopStatement: rounded(await stop(browser, "endless_statement.py")),
    }),
  );
} finally {
  await browser.close();
}
