// Pictures of the page for a person to look at: wide and narrow, light and dark, into the folder given.
import { join } from "node:path";
import { Visitor, fixture, launch } from "./visitor.mjs";

const [folder] = process.argv.slice(2);
const sizes = { wide: { width: 1400, height: 900 }, narrow: { width: 360, height: 740 } };

const browser = await launch();
try {
  const program = await fixture("create.py");
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const colorScheme of ["light", "dark"]) {
      const visitor = await Visitor.arrive(browser, { viewport, colorScheme });
      const shoot = async (what) => {
        const path = join(folder, `${what}-${size}-${colorScheme}.png`);
        await visitor.page.screenshot({ path });
        console.log(path);
      };
      await visitor.open();
      await visitor.see("place-lesson").click();
      await visitor.see("lesson-title").waitFor();
      await shoot("lesson");
      if (size === "narrow") {
        await visitor.see("view-code").click();
      }
      await visitor.openWith(program);
      await visitor.waitForPhase("finished");
      if (size === "wide") {
        await shoot("playground");
      } else {
        for (const view of ["code", "sql", "output", "tables"]) {
          await visitor.see(`view-${view}`).click();
          await shoot(view);
        }
      }
      await visitor.leave();
    }
  }
} finally {
  await browser.close();
}
