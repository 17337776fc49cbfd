// A lesson of each kind, solved by keyboard, and what stands around the lessons.
import assert from "node:assert/strict";
import { answers, front, lessonFolder, lessonFolders, solutionFiles } from "../lesson_folder.mjs";
import { journey } from "../visitor.mjs";

const passed = "[data-testid=check-report][data-passed=true]";

/** Opens a lesson by its address. */
const enter = async (visitor, id) => {
  await visitor.open(`#lesson/${id}`);
  await visitor.page.locator(`[data-testid=lesson-title][data-lesson="${id}"]`).waitFor();
};

/** The first lesson of a kind whose solution is one file at most. */
const lessonOf = (kind) =>
  lessonFolders().find((lesson) => front(lesson, "kind") === kind && solutionFiles(lesson).length < 2);

/** Answers all questions of the lesson in view with keys alone. */
const answerAll = async (visitor, lesson) => {
  for (const answer of answers(lesson)) {
    const question = visitor.page.locator(`[data-testid=question][data-question="${answer.name}"]`);
    if (answer.typed !== undefined) {
      await question.getByTestId("typed-answer").focus();
      await visitor.page.keyboard.press("Control+A");
      const lines = answer.typed.split("\n");
      for (const [at, line] of lines.entries()) {
        if (at > 0) await visitor.page.keyboard.press("Enter");
        await visitor.page.keyboard.type(line);
      }
    } else {
      const inputs = question.locator("input");
      for (const at of answer.chosen) {
        await inputs.nth(at).focus();
        await visitor.page.keyboard.press("Space");
      }
    }
    await question.getByTestId("answer").focus();
    await visitor.page.keyboard.press("Enter");
    await visitor.page
      .locator(`[data-testid=question][data-question="${answer.name}"][data-right=true]`)
      .waitFor();
  }
};

journey("a_lesson_of_each_kind_is_solved_by_keyboard_and_stays_solved", async (visitor) => {
  for (const kind of ["write", "mend"]) {
    const lesson = lessonOf(kind);
    await enter(visitor, lesson.id);
    for (const [path, program] of solutionFiles(lesson)) {
      const tab = visitor.page.locator(`[data-testid=file-tab][data-path="${path}"]`);
      if (await tab.count()) await tab.press("Enter");
      await visitor.write(program);
    }
    await visitor.page.keyboard.press("Control+Shift+Enter");
    await visitor.page.locator(passed).waitFor();
  }

  // Lines are moved with Alt and the arrows until they stand as in the solution.
  const order = lessonOf("order");
  await enter(visitor, order.id);
  const [, program] = solutionFiles(order)[0];
  const wanted = program.split("\n");
  const start = wanted.findIndex((line) => line.trim() === "# order") + 1;
  const right = wanted.slice(start, start + wanted.slice(start).findIndex((line) => line.trim() === "# end"));
  const lines = visitor.see("order-line");
  for (const [place, line] of right.entries()) {
    const texts = await lines.locator("code").allTextContents();
    const from = texts.findIndex((text, at) => at >= place && text.trim() === line.trim());
    await lines.nth(from).focus();
    for (let at = from; at > place; at--) {
      await visitor.page.keyboard.press("Alt+ArrowUp");
      await visitor.page.locator(`#order-${at - 1}:focus`).waitFor();
    }
  }
  await visitor.page.keyboard.press("Control+Shift+Enter");
  await visitor.page.locator(passed).waitFor();

  for (const kind of ["predict", "choose", "quiz"]) {
    const lesson = lessonOf(kind);
    await enter(visitor, lesson.id);
    await visitor.see("held-back").waitFor();
    await answerAll(visitor, lesson);
    await visitor.page.locator(passed).waitFor();
  }

  const solved = ["write", "mend", "order", "predict", "choose", "quiz"].map((kind) => lessonOf(kind).id);
  await visitor.page.reload();
  await visitor.see("lesson-contents").click();
  for (const id of solved) {
    await visitor.page.locator(`[data-testid=lesson-link][data-lesson="${id}"][data-passed=true]`).waitFor({ state: "attached" });
  }
  assert.match(await visitor.see("course-standing").textContent(), /^6 of \d+ lessons passed$/);
});

journey("a_wrong_answer_is_explained_and_a_right_one_lets_the_program_run", async (visitor) => {
  const lesson = lessonOf("predict");
  await enter(visitor, lesson.id);
  const typed = answers(lesson).find((answer) => answer.typed !== undefined);
  const question = visitor.page.locator(`[data-testid=question][data-question="${typed.name}"]`);
  await question.getByTestId("typed-answer").fill("something else");
  await question.getByTestId("typed-answer").press("Enter");
  assert.ok((await question.getByTestId("verdict").textContent()).length > 20, "it says why");
  assert.equal(await visitor.see("sql-statement").count(), 0, "nothing is given away");
  await answerAll(visitor, lesson);
  await visitor.see("sql-statement").first().waitFor();
});

journey("three_hints_lead_to_a_solution_that_takes_nothing_away", async (visitor) => {
  const lesson = lessonOf("write");
  await enter(visitor, lesson.id);
  await visitor.write("# my own attempt\n");
  for (let count = 1; count <= 3; count++) {
    await visitor.see("lesson-hint").click();
    assert.equal(await visitor.see("hint").count(), count);
  }
  await visitor.see("lesson-solution").click();
  await visitor.see("comparison").first().waitFor();
  await visitor.see("use-solution").click();
  await visitor.see("notice").filter({ hasText: "What you had is kept" }).waitFor();
  await visitor.page.keyboard.press("Control+Shift+Enter");
  await visitor.page.locator(passed).waitFor();
  await visitor.see("notice-action").click();
  await visitor.waitForLine("# my own attempt");
});

journey("a_file_is_reset_alone_and_what_was_there_comes_back", async (visitor) => {
  await enter(visitor, "rename-a-column");
  await visitor.waitForLine("def upgrade()");
  const first = await visitor.program();
  await visitor.write("# changed\n");
  await visitor.see("lesson-reset-file").click();
  await visitor.waitForLine("def upgrade()");
  assert.equal(await visitor.program(), first);
  await visitor.see("notice-action").click();
  await visitor.waitForLine("# changed");
});

journey("words_and_errors_are_explained_and_lead_to_lessons", async (visitor) => {
  await enter(visitor, lessonFolders()[0].id);
  await visitor.see("lesson-contents").click();
  await visitor.see("lesson-search").fill("savepoint");
  await visitor.see("lesson-hit").first().waitFor();
  await visitor.see("lesson-hit").first().click();
  await visitor.page.waitForFunction(
    (first) => document.querySelector("[data-testid=lesson-title]")?.dataset.lesson !== first,
    lessonFolders()[0].id,
  );

  await visitor.page.locator("[data-testid=lesson-text] a[href^='#glossary/']").first().click();
  await visitor.page.locator(".term.is-asked").waitFor();
  await visitor.page.keyboard.press("Escape");

  await visitor.see("place-playground").click();
  await visitor.see("editor").locator(".cm-content").waitFor();
  await visitor.write("import sqlalchemy as sa\nraise sa.exc.IntegrityError('x', {}, Exception('y'))\n");
  await visitor.see("tab-output").click();
  await visitor.see("background").filter({ hasText: "sqlalchemy.exc.IntegrityError" }).click();
  await visitor.see("explanation").waitFor();
  await visitor.see("explanation-lessons").locator("a").first().click();
  await visitor.see("lesson-title").waitFor();
});

journey("keys_lead_from_lesson_to_lesson_and_the_text_changes_its_language", async (visitor) => {
  const [first, second] = lessonFolders();
  await enter(visitor, first.id);
  await visitor.page.keyboard.press("Alt+PageDown");
  await visitor.page.locator(`[data-testid=lesson-title][data-lesson="${second.id}"]`).waitFor();
  await visitor.page.keyboard.press("Alt+PageUp");
  await visitor.page.locator(`[data-testid=lesson-title][data-lesson="${first.id}"]`).waitFor();
  const english = await visitor.see("lesson-title").textContent();
  await visitor.page.locator("[data-testid=language][data-language=de]").click();
  await visitor.page.waitForFunction(
    (english) => document.querySelector("[data-testid=lesson-title]")?.textContent !== english,
    english,
  );
  await visitor.page.reload();
  await visitor.page.locator("[data-testid=language][data-language=de][aria-pressed=true]").waitFor();
});

journey("the_certificate_is_there_when_the_assessment_is_passed", async (visitor) => {
  const last = lessonFolders().at(-1).chapter;
  await visitor.open();
  await visitor.see("place-lesson").click();
  await visitor.see("lesson-contents").click();
  await visitor.see("open-certificate").click();
  await visitor.see("certificate-missing").waitFor();
  const ids = lessonFolders().filter((lesson) => lesson.chapter === last).map((lesson) => lesson.id);
  await visitor.page.evaluate((text) => localStorage.setItem("ormlet.progress", text), ids.join(" "));
  await visitor.page.reload();
  await visitor.see("lesson-contents").click();
  await visitor.see("open-certificate").click();
  await visitor.see("certificate-name").fill("Ada Lovelace");
  await visitor.see("certificate").filter({ hasText: "Ada Lovelace" }).waitFor();
  await visitor.page.emulateMedia({ media: "print" });
  assert.ok(await visitor.see("certificate").isVisible());
  assert.ok(!(await visitor.see("certificate-print").isVisible()), "buttons are not printed");
});
