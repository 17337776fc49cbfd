import { join } from "node:path";
import { Visitor, fixture, launch } from "./visitor.mjs";
const folder = "/tmp/l";
const sizes = { wide: { width: 1400, height: 900 }, narrow: { width: 360, height: 740 } };
const browser = await launch();
const settings = `[alembic]\nscript_location = alembic\nprepend_sys_path = .\nsqlalchemy.url = sqlite:///app.db\n`;
try {
  for (const [size, viewport] of Object.entries(sizes)) for (const colorScheme of ["light", "dark"]) {
    const v = await Visitor.arrive(browser, { viewport, colorScheme });
    const shoot = async (what) => v.page.screenshot({ path: join(folder, `${what}-${size}-${colorScheme}.png`) });
    await v.open();
    await v.see("place-playground").click();
    await v.see("editor").locator(".cm-content").waitFor();
    await v.write("print('here')\n");
    await shoot("t0");
    if (size === "narrow") { 
      await v.see("view-terminal").click(); await shoot("t1"); await v.leave(); continue; }
    await v.addFile("models.py");
    await v.write(await fixture("models.py"));
    await v.command("alembic init alembic");
    await v.openFile("alembic.ini"); await v.write(settings);
    await v.openFile("alembic/env.py"); await v.write(await fixture("env.py"));
    await v.command('alembic revision --autogenerate -m "add authors" --rev-id 1a');
    await v.command("alembic upgrade head");
    await v.command("alembic downgrade nowhere", "failed");
    await shoot("t2");
    await v.see("terminal-input").fill("alembic "); await v.see("terminal-input").press("Tab");
    await v.page.waitForTimeout(200);
    await shoot("t3");
    await v.see("new-file").click(); await v.see("file-name").fill("models.py"); await v.see("file-add").click();
    await shoot("t4");
    await v.leave();
  }
} finally { await browser.close(); }
