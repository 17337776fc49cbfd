//! One style sheet in place of many: each file costs a visit a request, and the small ones compress badly.

use std::fs;
use std::path::Path;

use crate::failure::{Failure, Result};
use crate::process::{command, run_logged};
use crate::workspace::Workspace;

/// The name of the one style sheet.
const NAME: &str = "styles.css";

const BEFORE: &str = r#"<link rel="stylesheet" href="./"#;
const AFTER: &str = r#""/>"#;

/// Puts the style sheets that the folder's `index.html` names into one, in their order and minified.
pub fn join(workspace: &Workspace, folder: &Path) -> Result<()> {
    let read = |path: &Path| fs::read_to_string(path).map_err(|error| Failure::at(path, error));
    let index = folder.join("index.html");
    let (html, names) = with_one_sheet(&read(&index)?);
    let mut text = String::new();
    for name in &names {
        let path = folder.join(name);
        text += &read(&path)?;
        fs::remove_file(&path).map_err(|error| Failure::at(&path, error))?;
    }
    let sheet = folder.join(NAME);
    fs::write(&sheet, text).map_err(|error| Failure::at(&sheet, error))?;
    let program = workspace.path("www/node_modules/.bin/esbuild");
    let Some(program) = program.to_str().filter(|_| program.is_file()) else {
        return Err(Failure::new("esbuild is missing; run `npm ci --prefix www`"));
    };
    let mut minify = command(program);
    minify.arg(&sheet).args(["--minify", "--allow-overwrite", "--log-level=warning"]);
    // The browsers that the editor is made for, too.
    minify.arg("--target=chrome111,firefox113,safari16.4").arg(format!("--outfile={}", sheet.display()));
    run_logged(&mut minify, &workspace.logs()?.join("styles.log"))?;
    fs::write(&index, html).map_err(|error| Failure::at(&index, error))
}

/// The page with one link in the place of its first style sheet and none in that of the others, and their names.
fn with_one_sheet(html: &str) -> (String, Vec<String>) {
    let mut names = Vec::new();
    let mut rest = html;
    let mut joined = String::with_capacity(html.len());
    while let Some((before, (name, after))) =
        rest.split_once(BEFORE).and_then(|(before, after)| Some((before, after.split_once(AFTER)?)))
    {
        joined += before;
        if names.is_empty() {
            joined.extend([BEFORE, NAME, AFTER]);
        }
        names.push(name.to_owned());
        rest = after;
    }
    (joined + rest, names)
}

#[cfg(test)]
mod tests {
    use super::with_one_sheet;

    #[test]
    fn the_first_style_sheet_stands_for_all() {
        let link = |name: &str| format!(r#"<link rel="stylesheet" href="./{name}"/>"#);
        let page = format!("<head>{}\n{}<title></title></head>", link("a.css"), link("b.css"));
        let (joined, names) = with_one_sheet(&page);
        assert_eq!(joined, format!("<head>{}\n<title></title></head>", link("styles.css")));
        assert_eq!(names, ["a.css", "b.css"]);
    }
}
