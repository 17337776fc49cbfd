// The lecture's whole flow of migrations, as it was recorded: typed into the terminal, then stepped through by clicks.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { journey } from "../visitor.mjs";

const recording = new URL("../../alembic/lectures/lecture_flow.txt", import.meta.url);

/** The steps: what is done, and the parts of the recording by name. */
const steps = async () =>
  (await readFile(recording, "utf8"))
    .split(/^=== /m)
    .slice(1)
    .map((text) => {
      const [words, ...parts] = text.split(/\n--- /);
      const named = parts.map((part) => [part.slice(0, part.indexOf("\n")), part.slice(part.indexOf("\n") + 1)]);
      return { words: words.trim(), parts: named, part: (name) => named.find(([known]) => known === name)?.[1] ?? "" };
    });

journey("the_lectures_flow_goes_through_the_terminal_and_by_clicks", async (visitor) => {
  await visitor.openWith("print('the lecture')\n");
  // The revisions of this visit by those of the recording.
  const own = new Map();
  const asHere = (text) =>
    [...own].reduce((text, [recorded, here]) => text.replaceAll(recorded, here), text).replaceAll("/home/learner/ml_project", "/home/user");
  let count = 0;
  for (const step of await steps()) {
    const files = step.parts.filter(([name]) => name.startsWith("file ")).map(([name, text]) => [name.slice(5), text]);
    if (step.words.startsWith("(edit")) {
      for (const [path, text] of files) {
        const here = asHere(path);
        const tab = visitor.page.locator(`[data-testid=file-tab][data-path="${here}"]`);
        if (await tab.count()) await tab.click();
        else await visitor.addFile(here);
        await visitor.write(asHere(text));
      }
      continue;
    }
    const status = step.part("status").trim() || "0";
    await visitor.command(asHere(step.words), status === "0" ? "done" : "failed");
    const answer = await visitor.lastAnswer();
    for (const [path] of files) {
      const recorded = path.match(/versions\/([0-9a-f]{12})_/)?.[1];
      if (recorded) own.set(recorded, answer.match(/versions\/([0-9a-f]{12})_/)[1]);
    }
    const isUsage = /^usage:/m.test(step.part("stdout"));
    for (const line of step.part("stdout").split("\n").filter((line) => line.trim() && !isUsage && !/Create Date/.test(line))) {
      assert.ok(answer.includes(asHere(line).trimEnd()), `${step.words}: ${asHere(line)}\n${answer}`);
    }
    count += 1;
  }
  assert.ok(count > 40, "the whole flow");

  // The same by clicks: up to the newest, down a step, up again.
  await visitor.command("alembic downgrade base");
  await visitor.see("tab-migrations").click();
  await visitor.see("standing").filter({ hasText: "is at base" }).waitFor();
  const at = (message) =>
    visitor.see("revision").filter({ hasText: message }).and(visitor.page.locator("[data-standing=current]")).waitFor();
  await visitor.see("migrate-up").click();
  await at("create models table");
  await visitor.see("table-difference").filter({ hasText: "models" }).first().waitFor();
  await visitor.see("migrate-head").click();
  await at("nothing changed");
  await visitor.see("migrate-down").click();
  await at("add accuracy column");
});
