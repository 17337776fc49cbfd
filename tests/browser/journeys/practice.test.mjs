// A whole practice project, step by step, with the learner's own files carried on.
import { lessonFolders, solutionFiles, solutionLines } from "../lesson_folder.mjs";
import { journey } from "../visitor.mjs";

journey("a_practice_project_is_built_from_its_first_step_to_its_last", async (visitor) => {
  const steps = lessonFolders().filter((lesson) => lesson.chapter === "13-practice-model-registry");
  await visitor.open(`#lesson/${steps[0].id}`);
  for (const [number, step] of steps.entries()) {
    await visitor.page.locator(`[data-testid=lesson-title][data-lesson="${step.id}"]`).waitFor();
    for (const [path, text] of solutionFiles(step)) {
      const tab = visitor.page.locator(`[data-testid=file-tab][data-path="${path}"]`);
      if (await tab.count()) await tab.click();
      else await visitor.addFile(path);
      await visitor.write(text);
    }
    for (const line of solutionLines(step)) await visitor.command(line);
    await visitor.see("lesson-check").click();
    await visitor.page.locator("[data-testid=check-report][data-passed=true][data-current=true]").waitFor();
    if (number + 1 < steps.length) await visitor.see("go-on").click();
  }
});
