//! `ormlet alembic` on the files of a folder, and programs over Alembic: the flows of `alembic/`, as the real library went
//! through them.

#![cfg(unix)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, process, thread};

use tests::alembic_output::own_frames;
use tests::difference::difference;
use tests::{ormlet, workspace};

/// Names the folder, and leaves the frames of other files out, as the recorder does.
fn normalise(text: &str, here: &str) -> String {
    without_temporary_names(&own_frames(&text.replace(here, "HERE"), "HERE"))
}

/// `/tmp/NAME.txt` for each file that is made for once.
fn without_temporary_names(text: &str) -> String {
    let mut parts = text.split("/tmp/tmp");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.split_once(".txt").map_or(part, |(_, rest)| rest);
        plain.push_str("/tmp/NAME.txt");
        plain.push_str(rest);
    }
    plain
}

/// What a flow prints.
fn play(flow: &Path) -> String {
    let name = flow.file_stem().and_then(|name| name.to_str()).expect("a flow has a name");
    let folder = env::temp_dir().join(format!("ormlet-alembic-{}-{name}", process::id()));
    fs::create_dir(&folder).expect("a temporary folder");
    let here = folder.canonicalize().expect("the folder is there");
    let command = ormlet::command().display();
    let is_program = flow.extension().is_some_and(|ending| ending == "py");
    let script = if is_program { "exec $PYTHON \"$0\" 2>&1" } else { "exec 2>&1; source \"$0\"" };
    let done = Command::new("bash")
        .args(["-c", script])
        .arg(flow)
        .current_dir(&here)
        .env("TZ", "UTC")
        .env("COLUMNS", "80")
        .env("ALEMBIC", format!("{command} alembic"))
        .env("PYTHON", format!("{command} run"))
        .output()
        .expect("bash runs");
    fs::remove_dir_all(&folder).expect("the folder goes away");
    normalise(&String::from_utf8_lossy(&done.stdout), &here.display().to_string())
}

#[test]
fn flows_go_as_recorded() {
    let folder = workspace().join("tests/alembic");
    let wanted = env::var("ORMLET_ALEMBIC").unwrap_or_default();
    let files = fs::read_dir(&folder).expect("the flows are there").map(|entry| entry.expect("an entry").path());
    let is_flow = |path: &PathBuf| {
        let is_of_kind = path.extension().is_some_and(|ending| ending == "sh" || ending == "py");
        is_of_kind && !path.ends_with("record.py")
    };
    let flows = files.filter(is_flow);
    let flows: Vec<_> = flows.filter(|path| path.to_string_lossy().contains(&wanted)).collect();
    assert!(!flows.is_empty(), "no flow is called {wanted}");
    let played = thread::scope(|scope| {
        let running: Vec<_> = flows.iter().map(|flow| (flow, scope.spawn(|| play(flow)))).collect();
        running.into_iter().map(|(flow, run)| (flow, run.join().expect("the flow ends"))).collect::<Vec<_>>()
    });
    let mut report = String::new();
    for (flow, printed) in played {
        let recorded = fs::read_to_string(flow.with_extension("out")).expect("the flow is recorded");
        if let Some(text) = difference(&recorded, &printed) {
            report.extend(["\n== ", &flow.to_string_lossy(), "\n", &text]);
        }
    }
    assert!(report.is_empty(), "{report}");
}
