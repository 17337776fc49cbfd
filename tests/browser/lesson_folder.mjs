// The folder of a lesson, as the journeys read it: what solves it.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";

const root = new URL("../../lessons/", import.meta.url);

/** All lessons in their order: `{ id, chapter, url }`. */
export const lessonFolders = () => {
  const folders = (url) =>
    readdirSync(url)
      .filter((name) => /^\d\d-/.test(name) && statSync(new URL(name, url)).isDirectory())
      .sort();
  return folders(root).flatMap((chapter) => {
    const place = new URL(`${chapter}/`, root);
    return folders(place).map((lesson) => ({ id: lesson.slice(3), chapter, url: new URL(`${lesson}/`, place) }));
  });
};

/** The lesson of this id. */
export const lessonFolder = (id) => lessonFolders().find((lesson) => lesson.id === id);

/** A text of the folder, or nothing. */
export const text = (lesson, path) => {
  const url = new URL(path, lesson.url);
  return existsSync(url) ? readFileSync(url, "utf8") : "";
};

/** What the lesson's front matter says of a key, as it is written there. */
export const front = (lesson, key) => text(lesson, "lesson.md").match(new RegExp(`^${key} = "(.*)"$`, "m"))?.[1];

/** The files that a solution changes: `[path, text]`. */
export const solutionFiles = (lesson) => {
  const single = text(lesson, "solution.py");
  if (single) return [[front(lesson, "main") ?? "main.py", single]];
  const folder = new URL("solution/", lesson.url);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((file) => {
    const path = `${file.parentPath ?? file.path}/${file.name}`;
    return [path.slice(folder.pathname.length).replace(/^\//, ""), readFileSync(path, "utf8")];
  });
};

/** The lines of the terminal that belong to a solution. */
export const solutionLines = (lesson) =>
  text(lesson, "solution.sh")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith("#"));

/** The right answers to the questions: `{ name, typed }` or `{ name, chosen }`, the numbers of the options from 0. */
export const answers = (lesson) =>
  text(lesson, "check.toml")
    .split("[[question]]")
    .slice(1)
    .map((block) => {
      const name = block.match(/^name = "(.*)"$/m)[1];
      const typed = block.match(/^answer = "(.*)"$/m)?.[1] ?? block.match(/^answer = """\n?([^]*?)"""$/m)?.[1];
      if (typed !== undefined) return { name, typed: typed.trimEnd() };
      const options = block.slice(block.indexOf("options = [")).split(/\{ *text = /).slice(1);
      const chosen = options.flatMap((option, at) => (/right = true/.test(option) ? [at] : []));
      return { name, chosen };
    });
