// The terminal: a project with migrations, from nothing.
import assert from "node:assert/strict";
import { fixture, journey } from "../visitor.mjs";

const settings = `[alembic]
script_location = alembic
prepend_sys_path = .
sqlalchemy.url = sqlite:///app.db
`;

journey("migrations_are_set_up_and_run_in_the_terminal", async (visitor) => {
  await visitor.openWith("print('here')\n");
  await visitor.addFile("models.py");
  await visitor.write(await fixture("models.py"));

  await visitor.command("alembic init alembic");
  assert.match(await visitor.lastAnswer(), /Creating directory \/home\/user\/alembic\/versions/);
  await visitor.openFile("alembic.ini");
  await visitor.write(settings);
  await visitor.openFile("alembic/env.py");
  const environment = await visitor.program();
  assert.match(environment, /target_metadata = None/);
  await visitor.write(await fixture("env.py"));

  await visitor.command('alembic revision --autogenerate -m "add authors" --rev-id 1a');
  assert.match(await visitor.lastAnswer(), /Detected added table 'authors'/);
  await visitor.openFile("alembic/versions/1a_add_authors.py");
  assert.match(await visitor.program(), /op\.create_table\('authors'/);

  await visitor.command("alembic upgrade head");
  assert.match(await visitor.lastAnswer(), /Running upgrade {2}-> 1a, add authors/);
  await visitor.waitForSql("CREATE TABLE authors");
  await visitor.command("alembic current");
  assert.match(await visitor.lastAnswer(), /1a \(head\)/);
  await visitor.command("sqlite3 app.db .tables");
  assert.match(await visitor.lastAnswer(), /alembic_version {2}authors/);
  await visitor.see("tab-tables").click();
  await visitor.see("table").filter({ hasText: "authors" }).click();

  await visitor.command("alembic downgrade nowhere", "failed");
  assert.match(await visitor.lastAnswer(), /Can't locate revision identified by 'nowhere'/);
  await visitor.command("alembic downgrade base");
  await visitor.command("sqlite3 app.db .tables");
  assert.match(await visitor.lastAnswer(), /alembic_version\s+$/);

  // A reload brings back the files; the databases live as long as the page.
  await visitor.open();
  await visitor.openFile("alembic/versions/1a_add_authors.py");
  await visitor.command("ls alembic/versions");
  assert.match(await visitor.lastAnswer(), /1a_add_authors\.py/);
});

journey("the_terminal_is_used_with_keys_alone", async (visitor) => {
  await visitor.openWith("print('from main')\n");
  await visitor.see("tab-terminal").click();
  const input = visitor.see("terminal-input");
  await input.focus();
  await visitor.page.keyboard.type("pyth");
  await visitor.page.keyboard.press("Tab");
  await visitor.page.keyboard.type("m");
  await visitor.page.keyboard.press("Tab");
  assert.equal(await input.inputValue(), "python main.py ");
  await visitor.page.keyboard.press("Enter");
  await visitor.see("terminal").filter({ hasText: "from main" }).waitFor();
  await visitor.page.keyboard.press("ArrowUp");
  assert.equal(await input.inputValue(), "python main.py");
  await visitor.page.keyboard.press("ArrowDown");
  assert.equal(await input.inputValue(), "");
  // An empty line lets the focus go on.
  await visitor.page.keyboard.press("Tab");
  await visitor.page.waitForFunction(() => document.activeElement?.dataset.testid !== "terminal-input");
  await input.focus();
  await visitor.page.keyboard.type("al");
  await visitor.page.keyboard.press("Tab");
  await visitor.page.keyboard.press("Tab");
  await visitor.see("terminal-offers").filter({ hasText: "upgrade" }).waitFor();
  await visitor.page.keyboard.press("Control+L");
  assert.equal(await visitor.see("terminal-entry").count(), 0);
});

journey("a_command_that_does_not_end_is_stopped", async (visitor) => {
  await visitor.openWith("print(1)\n");
  await visitor.see("tab-terminal").click();
  await visitor.see("terminal-input").fill("python -c 'while True: pass'");
  await visitor.see("terminal-input").press("Enter");
  await visitor.waitForPhase("running");
  await visitor.see("terminal-input").press("Control+C");
  await visitor.page.locator("[data-testid=terminal-entry][data-state=stopped]").waitFor();
  await visitor.command("pwd");
  assert.match(await visitor.lastAnswer(), /\/home\/user/);
});
