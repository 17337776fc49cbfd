// Learning: the first lesson, failed with a reason, then passed.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { readdirSync } from "node:fs";
import { journey } from "../visitor.mjs";

const lessons = new URL("../../../lessons/", import.meta.url);

/** The folder of the first lesson. */
const firstLesson = () => {
  const folders = (place) =>
    readdirSync(place, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  const chapter = new URL(`${folders(lessons)[0]}/`, lessons);
  return new URL(`${folders(chapter)[0]}/`, chapter);
};

journey("lesson_fails_with_a_reason_then_passes", async (visitor) => {
  await visitor.open();
  await visitor.see("place-lesson").click();
  await visitor.see("lesson-title").waitFor();

  await visitor.see("lesson-check").click();
  await visitor.page.locator("[data-testid=check-report][data-passed=false]").waitFor();
  const missing = visitor.page.locator("[data-testid=check-result][data-passed=false]").first();
  assert.ok((await missing.textContent()).trim().length > 10, "a failed check says why");

  await visitor.write(await readFile(new URL("solution.py", firstLesson()), "utf8"));
  await visitor.see("lesson-check").click();
  await visitor.page.locator("[data-testid=check-report][data-passed=true]").waitFor();

  // Progress is kept.
  await visitor.page.reload();
  await visitor.see("lesson-contents").click();
  await visitor.page.locator("[data-testid=lesson-link][data-passed=true]").first().waitFor();
});

journey("lessons_lead_on_and_back", async (visitor) => {
  await visitor.open();
  await visitor.see("place-lesson").click();
  const title = visitor.see("lesson-title");
  const first = await title.getAttribute("data-lesson");
  await visitor.see("lesson-next").first().click();
  await visitor.page.waitForFunction(
    (first) => document.querySelector("[data-testid=lesson-title]")?.dataset.lesson !== first,
    first,
  );
  await visitor.see("lesson-previous").first().click();
  await visitor.page.locator(`[data-testid=lesson-title][data-lesson="${first}"]`).waitFor();
});

journey("a_narrow_window_goes_from_a_lesson_to_the_playground", async (visitor) => {
  await visitor.page.setViewportSize({ width: 360, height: 740 });
  await visitor.open();
  await visitor.see("place-lesson").click();
  await visitor.see("lesson-title").waitFor();
  await visitor.see("place-playground").click();
  await visitor.see("editor").locator(".cm-content").waitFor();
});
