// Mistakes in a program: each gets a clear message, and nothing typed is lost.
import { fixture, journey } from "../visitor.mjs";

journey("syntax_error_is_marked_and_told", async (visitor) => {
  await visitor.openWith('print("one")\nfor x in\n');
  await visitor.waitForPhase("not-parsed");
  await visitor.see("editor").locator(".cm-lintRange-error").first().waitFor();
  await visitor.run();
  await visitor.waitForOutput("SyntaxError");
  await visitor.see("editor").locator(".cm-line", { hasText: "for x in" }).waitFor();
});

journey("unknown_module_is_named", async (visitor) => {
  await visitor.openWith("import numpy_of_the_future\n");
  await visitor.run();
  await visitor.waitForOutput("ModuleNotFoundError: No module named 'numpy_of_the_future'");
});

journey("division_by_zero_inside_a_flush_shows_its_line", async (visitor) => {
  await visitor.openWith(await fixture("division_in_flush.py"));
  await visitor.run();
  await visitor.waitForOutput("ZeroDivisionError: integer division or modulo by zero");
  await visitor.see("traceback-line").first().click();
  await visitor.see("editor").locator(".cm-activeLine").filter({ hasText: "1 // 0" }).waitFor();
});

journey("endless_recursion_is_an_error_of_the_program", async (visitor) => {
  await visitor.openWith("def f():\n    return f()\nf()\n");
  await visitor.run();
  await visitor.waitForOutput("RecursionError: maximum recursion depth exceeded");
});

journey("an_error_is_explained_in_our_own_words", async (visitor) => {
  await visitor.openWith('from sqlalchemy import create_engine, text\n\ncreate_engine("sqlite://").connect().execute(text("SELECT * FROM nope"))\n');
  await visitor.run();
  await visitor.waitForOutput("Background on this error at: https://sqlalche.me/e/21/e3q8");
  await visitor.see("background").filter({ hasText: "https:" }).click();
  await visitor.see("explanation-dialog").getByRole("heading", { name: "The database could not carry out the statement" }).waitFor();
  await visitor.see("explanation").getByText("no such table").waitFor();
  await visitor.page.keyboard.press("Escape");
  await visitor.see("explanation-dialog").waitFor({ state: "hidden" });
});
