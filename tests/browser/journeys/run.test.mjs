// Writing a program and running it.
import assert from "node:assert/strict";
import { fixture, journey } from "../visitor.mjs";

journey("first_program_runs_and_its_sql_shows", async (visitor) => {
  await visitor.openWith(await fixture("books.py"));
  await visitor.run();
  await visitor.waitForSql("CREATE TABLE books");
  await visitor.waitForSql("INSERT INTO books");
  await visitor.waitForSql("COMMIT");
  await visitor.waitForOutput("1 Dune");
  await visitor.see("tab-tables").click();
  await visitor.see("table").filter({ hasText: "books" }).click();
  await visitor.see("table-rows").filter({ hasText: "Dune" }).waitFor();
});

journey("typing_shows_sql_without_run", async (visitor) => {
  await visitor.openWith(await fixture("books.py"));
  await visitor.waitForSql("INSERT INTO books");
  await visitor.type("\n\nBase.metadata.drop_all(engine)");
  await visitor.waitForSql("DROP TABLE books");
});

journey("half_typed_text_keeps_the_last_sql", async (visitor) => {
  await visitor.openWith(await fixture("books.py"));
  await visitor.waitForSql("INSERT INTO books");
  await visitor.type("\n\nfor book in");
  await visitor.page.locator("[data-testid=sql-pane][data-stale=true]").waitFor();
  await visitor.waitForSql("INSERT INTO books");
  await visitor.see("editor").locator(".cm-lintRange-error").first().waitFor();
});

journey("line_and_statement_highlight_each_other", async (visitor) => {
  const program = await fixture("books.py");
  await visitor.openWith(program);
  await visitor.waitForSql("INSERT INTO books");
  const line = program.split("\n").findIndex((text) => text.includes("session.commit()")) + 1;
  const insert = visitor.see("sql-statement").filter({ hasText: "INSERT INTO books" });
  assert.equal(await insert.getAttribute("data-line"), String(line));

  await insert.hover();
  await visitor.see("editor").locator(".cm-linked-line").filter({ hasText: "session.commit()" }).waitFor();

  await visitor.see("editor").locator(".cm-line", { hasText: "session.commit()" }).click();
  await visitor.page.locator(`[data-testid=sql-statement][data-line="${line}"][data-linked=true]`).first().waitFor();

  await insert.getByTestId("sql-line").click();
  await visitor.see("editor").locator(".cm-activeLine").filter({ hasText: "session.commit()" }).waitFor();
});

journey("typing_over_a_selection_replaces_it", async (visitor) => {
  await visitor.openWith(await fixture("books.py"));
  await visitor.see("editor").locator(".cm-content").focus();
  await visitor.page.keyboard.press("Control+A");
  await visitor.page.keyboard.type('print("anew")');
  await visitor.waitForOutput("anew");
  assert.equal(await visitor.program(), 'print("anew")');
});

journey("a_rare_standard_module_is_fetched_when_it_is_asked_for", async (visitor) => {
  await visitor.openWith(await fixture("books.py"));
  await visitor.waitForSql("INSERT INTO books");
  assert.equal(visitor.asked("/library").length, 0);
  await visitor.write("import statistics\nprint('mean', statistics.mean([1, 2, 6]))\n");
  await visitor.waitForOutput("mean 3");
  assert.notEqual(visitor.asked("/library").length, 0);
});

journey("a_part_of_the_engine_is_fetched_when_a_program_needs_it", async (visitor) => {
  await visitor.openWith(await fixture("create.py"));
  await visitor.waitForSql("INSERT INTO models");
  assert.deepEqual(visitor.asked("/worker_part"), []);

  // Without a connection the page says so, and what was typed stays.
  const program = [
    "from sqlalchemy import Column, Integer, MetaData, Table, select",
    "from sqlalchemy.dialects import oracle",
    "models = Table('models', MetaData(), Column('id', Integer))",
    "print(select(models).limit(3).compile(dialect=oracle.dialect()))",
    "",
  ].join("\n");
  await visitor.context.setOffline(true);
  await visitor.write(program);
  await visitor.see("notice").filter({ hasText: "the server does not answer" }).waitFor();
  await visitor.context.setOffline(false);

  await visitor.waitForOutput("FETCH FIRST __[POSTCOMPILE_param_1] ROWS ONLY");
  await visitor.see("notice").filter({ hasText: "the server does not answer" }).waitFor({ state: "detached" });
  // What was asked for without a connection is told late, too.
  visitor.forbidden = visitor.forbidden.filter((what) => !what.includes("ERR_INTERNET_DISCONNECTED"));
  assert.equal(await visitor.program(), program);
  await visitor.run();
  await visitor.waitForOutput("FETCH FIRST __[POSTCOMPILE_param_1] ROWS ONLY");
});

journey("what_a_first_visit_does_not_show_is_fetched_when_it_is_asked_for", async (visitor) => {
  await visitor.openWith(await fixture("create.py"));
  await visitor.waitForSql("INSERT INTO models");
  assert.deepEqual(visitor.asked("/app_part"), []);

  await visitor.context.setOffline(true);
  await visitor.see("help").click();
  await visitor.see("tab-tables").click();
  await visitor.see("notice").filter({ hasText: "the server does not answer" }).waitFor();
  await visitor.context.setOffline(false);

  await visitor.page.getByRole("dialog", { name: "Help" }).waitFor();
  await visitor.see("notice").filter({ hasText: "the server does not answer" }).waitFor({ state: "detached" });
  // What was asked for without a connection is told late, too.
  visitor.forbidden = visitor.forbidden.filter((what) => !what.includes("ERR_INTERNET_DISCONNECTED"));
  await visitor.page.keyboard.press("Escape");
  await visitor.see("table").filter({ hasText: "models" }).waitFor();
  assert.equal(await visitor.program(), await fixture("create.py"));
});

journey("a_pool_shows_how_many_of_its_connections_were_in_use", async (visitor) => {
  await visitor.openWith(
    [
      "from sqlalchemy import create_engine",
      "from sqlalchemy.exc import TimeoutError",
      "engine = create_engine('sqlite:///models.db', pool_size=2, max_overflow=1, pool_timeout=2)",
      "connections = [engine.connect() for _ in range(3)]",
      "try:",
      "    engine.connect()",
      "except TimeoutError:",
      "    print('no connection')",
      "",
    ].join("\n"),
  );
  await visitor.see("pool").getByText("at most 3 of 3 at once").waitFor();
  await visitor.see("pool-trouble").getByText("1 request timed out").waitFor();
});

journey("a_flush_shows_its_plan", async (visitor) => {
  await visitor.openWith(await fixture("authors.py"));
  const plans = visitor.see("flush-plan");
  await plans.nth(1).waitFor();
  const first = plans.first().getByTestId("flush-head");
  await first.filter({ hasText: "save 2 Author → link Author.books → link Book.author → save 3 Book" }).waitFor();
  assert.equal(await plans.count(), 2);
  await first.click();
  const steps = plans.first().getByTestId("flush-step");
  await steps.first().filter({ hasText: "new Author" }).waitFor();
  assert.equal(await steps.count(), 4);
  await first.click();
  await steps.first().waitFor({ state: "detached" });
});
