// The migration pane: the way of a migration by clicks.
import assert from "node:assert/strict";
import { fixture, journey } from "../visitor.mjs";

/** A project with settings and an empty database. */
const project = async (visitor) => {
  await visitor.openWith("print('here')\n");
  await visitor.addFile("models.py");
  await visitor.write(await fixture("models.py"));
  await visitor.see("tab-migrations").click();
  await visitor.see("migrations-begin").click();
  await visitor.see("terminal-entry").and(visitor.page.locator("[data-state=done]")).waitFor();
  await visitor.command(edit("alembic.ini", "driver://user:pass@localhost/dbname", "sqlite:///app.db"));
  await visitor.command(edit("alembic/env.py", "target_metadata = None", "from models import Base; target_metadata = Base.metadata"));
};

/** A line of the terminal that puts one text in the place of another. */
const edit = (path, from, to) =>
  `python -c "import pathlib; p = pathlib.Path('${path}'); p.write_text(p.read_text().replace('${from}', '${to}'))"`;

const revision = (visitor, message) => visitor.see("revision").filter({ hasText: message });

journey("a_migration_is_written_and_applied_by_clicks", async (visitor) => {
  await project(visitor);
  await visitor.see("draft-operation").filter({ hasText: "authors" }).waitFor();
  await visitor.see("draft-message").fill("first tables");
  await visitor.see("draft-write").click();
  await revision(visitor, "first tables").and(visitor.page.locator("[data-standing=pending]")).waitFor();

  await visitor.see("migrate-dry").click();
  await visitor.see("migration-step").filter({ hasText: "dry run" }).waitFor();
  await revision(visitor, "first tables").and(visitor.page.locator("[data-standing=pending]")).waitFor();
  await visitor.see("migrate-head").click();
  await revision(visitor, "first tables").and(visitor.page.locator("[data-standing=current]")).waitFor();
  await visitor.see("standing").filter({ hasText: "app.db is at" }).waitFor();
  await visitor.see("draft-empty").waitFor();
  const created = visitor.see("table-difference").filter({ hasText: "authors" }).first();
  assert.equal(await created.getAttribute("data-fate"), "created");

  // The proposal follows the model while it is edited.
  await visitor.openFile("models.py");
  await visitor.type("\n    country: Mapped[str | None] = mapped_column(String(2))\n");
  await visitor.see("draft-operation").filter({ hasText: "country" }).waitFor();

  await visitor.see("migrate-down").click();
  await revision(visitor, "first tables").and(visitor.page.locator("[data-standing=pending]")).waitFor();
});

journey("what_a_step_would_destroy_is_shown_first", async (visitor) => {
  await project(visitor);
  await visitor.see("draft-message").fill("first tables");
  await visitor.see("draft-write").click();
  await revision(visitor, "first tables").waitFor();
  await visitor.see("migrate-head").click();
  await revision(visitor, "first tables").and(visitor.page.locator("[data-standing=current]")).waitFor();
  await visitor.command(`sqlite3 app.db "insert into authors (name) values ('Ursula')"`);

  // Another name for a column looks like a drop and an add.
  await visitor.openFile("models.py");
  const renamed = (await fixture("models.py")).replace("name: Mapped", "full_name: Mapped");
  await visitor.write(renamed);
  await visitor.see("draft").getByTestId("loss").filter({ hasText: "Ursula" }).waitFor();
  await visitor.see("rename-take").click();
  await visitor.see("draft-refused").filter({ hasText: "not up to date" }).waitFor();
  await visitor.see("tab-migrations").click();
  await visitor.see("migrate-head").click();
  await visitor.see("revision").first().and(visitor.page.locator("[data-standing=current]")).waitFor();
  await visitor.command("sqlite3 app.db 'select full_name from authors'");
  assert.equal(await visitor.lastAnswer(), "Ursula\n");

  // Down to base would drop the table with its row.
  await visitor.see("migrate-down").click();
  await revision(visitor, "first tables").and(visitor.page.locator("[data-standing=current]")).waitFor();
  await visitor.see("migrate-down").click();
  await visitor.see("guard").filter({ hasText: "Ursula" }).waitFor();
  await visitor.see("guard-keep").click();
  await visitor.command("sqlite3 app.db 'select name from authors'");
  assert.equal(await visitor.lastAnswer(), "Ursula\n");
  await visitor.see("migrate-down").click();
  await visitor.see("guard-go").click();
  await visitor.see("standing").filter({ hasText: "app.db is at base" }).waitFor();
});

journey("a_migration_that_fails_half_way_says_what_happened", async (visitor) => {
  await project(visitor);
  await visitor.command('alembic revision -m "half" --rev-id 1a');
  await visitor.openFile("alembic/versions/1a_half.py");
  await visitor.write(await fixture("half.py"));
  await visitor.command("alembic upgrade head", "failed");
  await visitor.see("tab-migrations").click();
  await visitor.see("migration-step").and(visitor.page.locator("[data-state=failed]")).waitFor();
  await visitor.see("step-failure").filter({ hasText: "no such table: nowhere" }).waitFor();
  await visitor.see("standing").filter({ hasText: "app.db is at base" }).waitFor();
});
