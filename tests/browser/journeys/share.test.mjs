// Links: the way there, and what a damaged one says.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { deflateRawSync } from "node:zlib";
import { fixture, journey, Visitor } from "../visitor.mjs";

journey("share_link_round_trip", async (visitor) => {
  const program = await fixture("books.py");
  const fragment = await visitor.share(program);
  assert.match(fragment, /^#1\.[A-Za-z0-9_-]+$/);

  const other = await Visitor.arrive(visitor.browser);
  try {
    await other.open(fragment);
    await other.see("editor").locator(".cm-line", { hasText: "class Book(Base):" }).waitFor();
    assert.equal((await other.program()).trim(), program.trim());
    await other.waitForSql("INSERT INTO books");
    await other.waitForOutput("1 Dune");
    other.assertNothingForbidden();
  } finally {
    await other.leave();
  }
});

journey("a_project_with_migrations_is_shared", async (visitor) => {
  await visitor.openWith('print("with migrations")\n');
  await visitor.command("alembic init alembic");
  await visitor.see("share").click();
  const link = new URL(await visitor.see("share-link").inputValue()).hash;
  const other = await Visitor.arrive(visitor.browser);
  try {
    await other.open(link);
    await other.waitForOutput("with migrations");
    await other.command("ls alembic");
    assert.match(await other.lastAnswer(), /versions/);
    other.assertNothingForbidden();
  } finally {
    await other.leave();
  }
});

journey("a_link_is_opened_over_the_lesson_of_the_last_visit", async (visitor) => {
  const fragment = await visitor.share('print("from the link")\n');
  await visitor.page.keyboard.press("Escape");
  await visitor.see("place-lesson").click();
  await visitor.see("lesson-title").waitFor();
  await visitor.write('print("of the lesson")\n');
  await visitor.waitForOutput("of the lesson");
  await visitor.page.goto("about:blank");
  await visitor.open(fragment);
  await visitor.waitForOutput("from the link");
  await visitor.see("place-playground").and(visitor.page.locator("[aria-pressed=true]")).waitFor();
  assert.equal(new URL(visitor.page.url()).hash, "");
  // The lesson's text comes later than the link's program, and takes nothing away.
  await pause(1000);
  await visitor.waitForLine("from the link");
  await visitor.see("place-lesson").click();
  await visitor.waitForLine("of the lesson");
});

journey("reload_keeps_the_draft", async (visitor) => {
  await visitor.openWith('print("a draft")\n');
  await visitor.waitForOutput("a draft");
  await visitor.page.reload();
  await visitor.see("editor").locator(".cm-line", { hasText: 'print("a draft")' }).waitFor();
  await visitor.waitForOutput("a draft");
});

journey("a_crashed_tab_keeps_the_draft", async (visitor) => {
  await visitor.openWith('print("typed before the crash")\n');
  await visitor.waitForOutput("typed before the crash");
  // Drafts are kept a moment after the last key.
  await pause(2000);
  await visitor.page.goto("chrome://crash").catch(() => {});
  const page = await visitor.context.newPage();
  await visitor.page.close();
  visitor.page = page;
  visitor.forbidden = [];
  await visitor.open();
  await visitor.see("editor").locator(".cm-line", { hasText: "typed before the crash" }).waitFor();
});

/** Opens a damaged link over a draft: it says what is wrong, and the draft is still there. */
const damagedLinkIsRefused = async (visitor, fragment) => {
  await visitor.openWith('print("my own work")\n');
  await visitor.waitForOutput("my own work");
  await visitor.page.goto("about:blank");
  visitor.forbidden = [];
  await visitor.open(fragment);
  const notice = visitor.page.locator("[data-testid=notice][data-kind=link]");
  await notice.waitFor();
  assert.ok((await notice.textContent()).trim().length > 20, "the notice says what is wrong");
  await visitor.see("editor").locator(".cm-line", { hasText: "my own work" }).waitFor();
};

journey("link_cut_in_half_says_so", async (visitor) => {
  const fragment = await visitor.share(await fixture("books.py"));
  await damagedLinkIsRefused(visitor, fragment.slice(0, fragment.length / 2));
});

journey("link_with_10_mb_of_zeros_is_refused", async (visitor) => {
  const bomb = deflateRawSync(Buffer.alloc(10 * 1024 * 1024), { level: 9 }).toString("base64url");
  await damagedLinkIsRefused(visitor, `#1.${bomb}`);
});

journey("link_of_an_unknown_version_says_so", async (visitor) => {
  await damagedLinkIsRefused(visitor, "#99.AAAA");
});
