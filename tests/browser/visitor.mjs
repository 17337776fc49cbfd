// One person in front of a real browser: what they do, what they see, and what must never happen meanwhile.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";

const address = process.env.ORMLET_URL ?? "http://localhost:8080/";
const origin = new URL(address).origin;
// Generous: a step that takes this long has failed, and no test passes or fails by less.
const patience = 20_000;

/** Phases of the status line in which no program runs. */
const settled = ["finished", "failed", "stopped", "over-budget", "not-parsed"];

export const launch = () =>
  chromium.launch({
    executablePath: process.env.ORMLET_CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

let browser;
let isPrepared = false;

/** A journey: a test in which one visitor walks, and nothing forbidden happens on the way. */
export const journey = (name, walk) => {
  if (!isPrepared) {
    isPrepared = true;
    before(async () => {
      browser = await launch();
    });
    after(() => browser?.close());
  }
  test(name, { timeout: 120_000 }, async () => {
    const visitor = await Visitor.arrive(browser);
    try {
      await walk(visitor);
      visitor.assertNothingForbidden();
    } catch (error) {
      throw new Error(`${error.message}\n${await visitor.describe()}`, { cause: error });
    } finally {
      await visitor.leave();
    }
  });
};

export class Visitor {
  /** A fresh browser profile with an empty page. */
  static async arrive(browser, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin });
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) =>
        console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`),
      );
    });
    const visitor = new Visitor(context, await context.newPage());
    context.setDefaultTimeout(patience);
    return visitor;
  }

  constructor(context, page) {
    this.browser = context.browser();
    this.context = context;
    this.page = page;
    this.forbidden = [];
    this.requests = [];
    context.on("request", (request) => {
      const url = request.url();
      this.requests.push(url);
      const isOwn = [`${origin}/`, `blob:${origin}/`, "data:"].some((start) => url.startsWith(start));
      if (!isOwn) this.forbidden.push(`left the origin: ${url}`);
    });
    context.on("response", (response) => {
      if (response.status() >= 400) this.forbidden.push(`HTTP ${response.status()}: ${response.url()}`);
    });
    context.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.forbidden.push(`console ${message.type()}: ${message.text()}`);
    });
    context.on("weberror", (error) => this.forbidden.push(`uncaught: ${error.error()}`));
  }

  /** The element with this test id. */
  see(id) {
    return this.page.getByTestId(id);
  }

  /** The addresses with this text that were asked for. */
  asked(text) {
    return this.requests.filter((url) => url.includes(text));
  }

  /** Opens the site, at the part of the address from `#` on, and waits until the engine is ready. */
  async open(fragment = "") {
    await this.page.goto(address + fragment);
    await this.waitForPhase("ready", "running", ...settled);
  }

  /** Opens the free playground with an empty page in front of the visitor. */
  async openPlayground() {
    await this.open();
    await this.see("place-playground").click();
    await this.see("editor").locator(".cm-content").waitFor();
  }

  /** Opens the playground and puts a program into the editor. */
  async openWith(program) {
    await this.openPlayground();
    await this.write(program);
  }

  /** Pastes a program over all of the editor's text. */
  async write(program) {
    await this.see("editor").locator(".cm-content").focus();
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), program);
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.press("Control+V");
  }

  /** Types at the end of the text, key by key. */
  async type(text) {
    await this.see("editor").locator(".cm-content").focus();
    await this.page.keyboard.press("Control+End");
    await this.page.keyboard.type(text);
  }

  /** Presses Run and waits for the end of that run. */
  async run() {
    const before = await this.runNumber();
    await this.see("run").click();
    await this.page.waitForFunction(
      ([number, phases]) => {
        const status = document.querySelector("[data-testid=status]")?.dataset;
        return Number(status?.run) > number && phases.includes(status.phase);
      },
      [before, settled],
    );
  }

  /** The number of the run in view. */
  async runNumber() {
    return Number((await this.see("status").getAttribute("data-run")) ?? 0);
  }

  /** Waits until the status line shows one of these phases. */
  async waitForPhase(...phases) {
    await this.page.waitForFunction(
      (phases) => phases.includes(document.querySelector("[data-testid=status]")?.dataset.phase),
      phases,
    );
  }

  /** Waits until the SQL pane holds a statement with this text. */
  async waitForSql(text) {
    await this.see("sql-statement").filter({ hasText: text }).first().waitFor();
  }

  /** Waits until the output pane holds this text. */
  async waitForOutput(text) {
    await this.see("tab-output").click();
    await this.see("output").filter({ hasText: text }).waitFor();
  }

  /** Adds a file to the project; the editor shows it. */
  async addFile(path) {
    await this.see("new-file").click();
    await this.see("file-name").fill(path);
    await this.see("file-add").click();
    await this.see("file-tab").and(this.page.locator(`[data-path="${path}"][aria-pressed=true]`)).waitFor();
  }

  /** Shows a file of the project in the editor. */
  async openFile(path) {
    await this.see("file-tab").and(this.page.locator(`[data-path="${path}"]`)).click();
    await this.see("editor").locator(".cm-content").waitFor();
  }

  /** Types a line into the terminal and waits for its end. */
  async command(line, state = "done") {
    await this.see("tab-terminal").click();
    const count = await this.see("terminal-entry").count();
    await this.see("terminal-input").fill(line);
    await this.see("terminal-input").press("Enter");
    await this.see("terminal-entry").nth(count).and(this.page.locator(`[data-state=${state}]`)).waitFor();
  }

  /** What the last line of the terminal printed. */
  async lastAnswer() {
    return (await this.see("terminal-entry").last().locator(".output").textContent()) ?? "";
  }

  /** Puts a program into the playground and returns the part of Share's link from `#` on. */
  async share(program) {
    await this.openWith(program);
    await this.see("share").click();
    const link = await this.see("share-link").inputValue();
    return new URL(link).hash;
  }

  /** The text in the editor; long texts are drawn in part, so this asks for short ones only. */
  async program() {
    const lines = await this.see("editor").locator(".cm-line").allTextContents();
    return lines.join("\n");
  }

  /** Fails when a request left the origin, the console complained, or the policy was violated. */
  assertNothingForbidden() {
    assert.deepEqual(this.forbidden, []);
  }

  /** What the visitor has in view, for the report of a failure. */
  async describe() {
    const text = async (id) => (await this.see(id).first().textContent({ timeout: 500 }).catch(() => "")) ?? "";
    const status = await this.see("status").first().evaluate((line) => line.outerHTML, null, { timeout: 500 }).catch(() => "no status line");
    return [
      `status: ${status}`,
      `notice: ${await text("notice")}`,
      `output: ${(await text("output")).slice(0, 500)}`,
      `sql: ${(await text("sql-pane")).slice(0, 500)}`,
      `forbidden: ${this.forbidden.join("; ")}`,
    ].join("\n");
  }

  /** Closes the profile. */
  async leave() {
    await this.context.close();
  }
}

/** A program of this folder's `fixtures`. */
export const fixture = (name) => readFile(new URL(`fixtures/${name}`, import.meta.url), "utf8");
