// What a newcomer stumbles over: small things that must answer at once, say what they mean, and lose nothing.
import assert from "node:assert/strict";
import { front, lessonFolders, solutionFiles } from "../lesson_folder.mjs";
import { journey } from "../visitor.mjs";

const narrow = { width: 390, height: 844 };

/** Opens a lesson by its address. */
const enter = async (visitor, id) => {
  await visitor.open(`#lesson/${id}`);
  await visitor.page.locator(`[data-testid=lesson-title][data-lesson="${id}"]`).waitFor();
};

/** Whether all of an element's text fits into it. */
const fits = (locator) => locator.evaluate((element) => element.scrollWidth <= element.clientWidth);

const colourOfPage = (visitor) => visitor.page.evaluate(() => getComputedStyle(document.body).backgroundColor);

journey("a_passed_lesson_is_marked_in_the_contents_at_once", async (visitor) => {
  const [lesson] = lessonFolders();
  await enter(visitor, lesson.id);
  assert.ok((await visitor.see("lesson-sections").textContent()).length > 15, "it names the lecture's sections");
  await visitor.see("lesson-contents").click();
  const chapter = visitor.see("chapter").first();
  assert.match(await chapter.locator("summary").textContent(), /0 \/ \d/);
  await visitor.page.keyboard.press("Escape");
  await visitor.see("lesson-link").first().waitFor({ state: "detached" });
  assert.equal(await visitor.see("lesson-link").count(), 0, "closed contents draw no list");

  await visitor.write(solutionFiles(lesson)[0][1]);
  await visitor.see("lesson-check").click();
  await visitor.page.locator("[data-testid=check-report][data-passed=true]").waitFor();
  await visitor.see("lesson-contents").click();
  await visitor.page.locator(`[data-testid=lesson-link][data-lesson="${lesson.id}"][data-passed=true]`).waitFor();
  assert.match(await chapter.locator("summary").textContent(), /1 \/ \d/);
  assert.match(await visitor.see("course-standing").textContent(), /^1 of \d+ lessons passed$/);
});

journey("each_press_of_the_theme_button_changes_what_one_sees", async (visitor) => {
  for (const colorScheme of ["light", "dark"]) {
    await visitor.page.emulateMedia({ colorScheme });
    await visitor.open();
    let before = await colourOfPage(visitor);
    for (let press = 1; press <= 3; press++) {
      await visitor.see("theme").click();
      const after = await colourOfPage(visitor);
      assert.notEqual(after, before, `press ${press}, the system is ${colorScheme}`);
      before = after;
    }
    await visitor.page.reload();
    assert.equal(await colourOfPage(visitor), before, "the choice is kept");
    await visitor.see("theme").click();
  }
});

journey("the_search_for_lessons_is_done_by_keys", async (visitor) => {
  await enter(visitor, lessonFolders()[0].id);
  await visitor.see("lesson-contents").click();
  await visitor.see("lesson-search").fill("savepoint");
  const hits = visitor.see("lesson-hit");
  await hits.nth(1).waitFor();
  const [first, second] = [await hits.nth(0).getAttribute("data-lesson"), await hits.nth(1).getAttribute("data-lesson")];
  const keys = (...names) => names.reduce((done, name) => done.then(() => visitor.page.keyboard.press(name)), Promise.resolve());
  await keys("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp");
  assert.ok(await visitor.see("lesson-search").evaluate((field) => field === document.activeElement), "back in the field");
  await keys("ArrowDown", "ArrowDown", "Enter");
  await visitor.page.locator(`[data-testid=lesson-title][data-lesson="${second}"]`).waitFor();

  await visitor.see("lesson-contents").click();
  await visitor.see("lesson-search").fill("savepoint");
  await visitor.see("lesson-search").press("Enter");
  await visitor.page.locator(`[data-testid=lesson-title][data-lesson="${first}"]`).waitFor();
});

journey("the_tab_of_a_new_file_is_in_sight", async (visitor) => {
  await visitor.openPlayground();
  for (let number = 1; number <= 9; number++) await visitor.addFile(`models_of_part_${number}.py`);
  const row = await visitor.page.locator(".file-tabs").boundingBox();
  const tab = await visitor.page.locator(".file-tab[aria-pressed=true]").boundingBox();
  const add = await visitor.see("new-file").boundingBox();
  assert.ok(tab.x >= row.x && tab.x + tab.width <= add.x + 1, "the tab stands before the button for the next one");
  assert.ok(add.x + add.width <= row.x + row.width + 1, "the button is in sight");
});

journey("undo_brings_back_what_reset_took_away", async (visitor) => {
  // A lesson of one file, where all of it is reset, and one of several.
  for (const [id, button] of [[lessonFolders()[0].id, "lesson-reset"], ["rename-a-column", "lesson-reset-file"]]) {
    await enter(visitor, id);
    await visitor.see("editor").locator(".cm-content").waitFor();
    const first = await visitor.program();
    await visitor.write("# my own words\n");
    await visitor.see(button).click();
    await visitor.see("notice").filter({ hasText: "What you had is kept" }).waitFor();
    assert.equal(await visitor.program(), first);
    await visitor.page.keyboard.press("Control+Z");
    await visitor.waitForLine("# my own words");
    await visitor.page.keyboard.press("Control+Shift+Z");
    await visitor.page.keyboard.press("Control+Z");
    // What the editor shows is what is kept.
    await visitor.page.waitForFunction(
      (id) => localStorage.getItem(`ormlet.draft.lesson.${id}`)?.includes("# my own words"),
      id,
    );
  }
});

journey("an_unknown_lesson_is_told_and_nothing_is_lost", async (visitor) => {
  await visitor.openWith("# typed before\n");
  await visitor.page.evaluate(() => (location.hash = "#lesson/nope"));
  const notice = visitor.see("notice").filter({ hasText: "There is no lesson “nope”" });
  await notice.waitFor();
  await visitor.waitForLine("# typed before");

  // The same as the first address of a visit.
  await visitor.page.reload();
  await visitor.page.goto("about:blank");
  await visitor.open("#lesson/nope");
  await notice.waitFor();
  await visitor.waitForLine("# typed before");
  await visitor.see("notice-action").click();
  await visitor.see("continue").click();
  await visitor.see("lesson-title").waitFor();
  await notice.waitFor({ state: "detached" });
});

journey("lines_to_put_in_order_are_read_whole", async (visitor) => {
  for (const lesson of lessonFolders().filter((lesson) => front(lesson, "kind") === "order")) {
    await enter(visitor, lesson.id);
    await visitor.see("order-line").first().waitFor();
    for (const line of await visitor.see("order-line").locator("code").all()) {
      assert.ok(await fits(line), `${lesson.id}: ${await line.textContent()}`);
    }
  }
});

journey("a_narrow_window_shows_contents_panes_and_check", async (visitor) => {
  await visitor.page.setViewportSize(narrow);
  await enter(visitor, lessonFolders()[0].id);
  assert.ok(await fits(visitor.page.locator(".view-tabs")), "all panes can be chosen");
  await visitor.see("lesson-contents").click();
  const link = visitor.see("lesson-link").first();
  await link.waitFor();
  assert.ok(await fits(visitor.see("contents-dialog")));
  assert.ok((await link.locator("span").first().boundingBox()).width > 180, "titles have room");
  await visitor.page.keyboard.press("Escape");
  await visitor.see("view-code").click();
  await visitor.write("# nothing yet\n");
  await visitor.see("check-here").click();
  await visitor.see("check-report").waitFor();
  assert.ok(await visitor.see("check-report").isVisible(), "what was found is in sight");
});

journey("migrations_without_a_database_say_what_to_do", async (visitor) => {
  await visitor.openWith("print('here')\n");
  await visitor.see("tab-terminal").click();
  await visitor.see("terminal-examples").filter({ hasText: "alembic init" }).waitFor();
  await visitor.command("alembic init alembic");
  await visitor.see("tab-migrations").click();
  await visitor.see("problem-help").filter({ hasText: "sqlalchemy.url = sqlite:///app.db" }).waitFor();
  await visitor.see("migrations-problem").filter({ hasText: "NoSuchModuleError" }).waitFor();
  await visitor.see("open-settings").click();
  await visitor.waitForLine("sqlalchemy.url = driver://");
});

journey("what_sqlite3_does_itself_is_no_riddle", async (visitor) => {
  await visitor.openWith("import sqlite3\nwith sqlite3.connect('app.db') as db:\n    db.execute('create table boats (name)')\n");
  await visitor.see("sql-empty").filter({ hasText: "sqlite3 itself" }).waitFor();
  await visitor.see("tab-tables").click();
  await visitor.see("table").filter({ hasText: "boats" }).waitFor();
  await visitor.write("print(1)\n");
  await visitor.see("sql-empty").filter({ hasText: "Nothing was sent" }).waitFor();
});

journey("savepoints_have_their_flushes_and_brackets_have_no_gaps", async (visitor) => {
  await visitor.openWith(`from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
class Base(DeclarativeBase): pass
class Boat(Base):
    __tablename__ = "boats"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add(Boat(name="outside"))
    with session.begin_nested():
        session.add(Boat(name="inside"))
    session.add(Boat(name="after"))
    session.commit()
`);
  const cause = (text) =>
    visitor.see("sql-statement").filter({ hasText: text }).getByTestId("sql-cause").filter({ hasText: /^flush/ });
  await cause("after").waitFor();
  assert.equal(await cause("outside").textContent(), "flush before savepoint");
  assert.equal(await cause("inside").textContent(), "flush at savepoint's end");
  assert.equal(await cause("after").textContent(), "flush on commit");

  const gaps = await visitor.page.locator(".statement").evaluateAll((rows) =>
    rows.flatMap((row, at) => {
      const next = rows[at + 1];
      const goesOn = ["start", "inside"].includes(row.dataset.bracket) && ["inside", "end"].includes(next?.dataset.bracket);
      return goesOn ? [next.getBoundingClientRect().top - row.getBoundingClientRect().bottom] : [];
    }),
  );
  assert.ok(gaps.length > 5 && gaps.every((gap) => gap < 0), `gaps: ${gaps}`);
});

journey("what_check_ran_is_called_so", async (visitor) => {
  await enter(visitor, lessonFolders()[0].id);
  await visitor.see("sql-statement").or(visitor.see("sql-empty")).first().waitFor();
  assert.equal(await visitor.see("check-note").count(), 0);
  await visitor.see("lesson-check").click();
  await visitor.see("check-report").waitFor();
  for (const pane of ["sql", "output"]) {
    await visitor.page.locator(`.pane-${pane} [data-testid=check-note]`).filter({ hasText: "What Check ran" }).waitFor();
  }
  await visitor.run();
  await visitor.see("check-note").first().waitFor({ state: "detached" });
});
