// Programs without an end: Stop ends them, and what they wrote is still there.
import { setTimeout as pause } from "node:timers/promises";
import { fixture, journey } from "../visitor.mjs";

const stopKeepsRows = async (visitor, program) => {
  await visitor.openPlayground();
  const live = visitor.see("live");
  if ((await live.getAttribute("aria-checked")) === "true") await live.click();
  await visitor.write(program);
  await visitor.see("run").click();
  await visitor.waitForPhase("running");
  // Long enough to be in the loop.
  await pause(1500);
  await visitor.see("stop").click();
  await visitor.waitForPhase("stopped");
  await visitor.see("tab-tables").click();
  await visitor.see("table").filter({ hasText: "ticks" }).click();
  await visitor.see("rows-range").filter({ hasText: "3" }).waitFor();

  // The engine lives on: the next program sees the rows that were committed.
  await visitor.write(
    'from sqlalchemy import create_engine, text\nengine = create_engine("sqlite:///ticks.db")\n' +
      'with engine.connect() as connection:\n    print("kept", connection.scalar(text("SELECT count(*) FROM ticks")))\n',
  );
  await visitor.run();
  await visitor.waitForOutput("kept 3");
};

journey("stop_endless_loop", async (visitor) => {
  await stopKeepsRows(visitor, await fixture("endless_loop.py"));
});

journey("stop_endless_statement", async (visitor) => {
  await stopKeepsRows(visitor, await fixture("endless_statement.py"));
});

journey("live_mode_ends_an_endless_loop_by_itself", async (visitor) => {
  await visitor.openWith("while True:\n    pass\n");
  await visitor.waitForPhase("over-budget");
  await visitor.write('print("still here")\n');
  await visitor.waitForOutput("still here");
});
