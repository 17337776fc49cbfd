//! The flows of `alembic/lectures`: commands on the files of a project, edits between them, and for each command what it
//! prints, the files that it makes and the SQL that it sends.
//!
//! What differs from run to run has names of its own: revisions, dates, the folder. The library's own frames in
//! tracebacks are left out, and so are the lines of its files that warnings point at. Where a block's end fails, the
//! recording marks the whole statement, which is no mark; Ormlet marks what the block is opened with, as later ones do.

#![cfg(unix)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, process};

use tests::alembic_output::own_frames;
use tests::difference::difference;
use tests::{ormlet, workspace};

/// Where the flows were recorded, and the CPython that they were recorded with.
const RECORDED_AT: &str = "/home/learner/ml_project";
const RECORDED_WITH: &str = "3.11";

/// One step: a command, or an edit in parentheses.
struct Step<'a> {
    words: &'a str,
    /// What was printed, sent and written, by the headings of the recording.
    parts: Vec<(&'a str, &'a str)>,
}

impl<'a> Step<'a> {
    fn read(text: &'a str) -> Self {
        let (words, rest) = text.split_once('\n').expect("a step has a line of its own");
        let parts = format_parts(rest);
        Self { words, parts }
    }

    fn part(&self, name: &str) -> &'a str {
        self.parts.iter().find(|(known, _)| *known == name).map_or("", |(_, text)| text)
    }

    fn files(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.parts.iter().filter_map(|(name, text)| Some((name.strip_prefix("file ")?, *text)))
    }
}

fn format_parts(text: &str) -> Vec<(&str, &str)> {
    let text = text.strip_prefix("--- ").unwrap_or(text);
    text.split("\n--- ")
        .filter(|part| !part.is_empty())
        .map(|part| part.split_once('\n').unwrap_or((part, "")))
        .collect()
}

/// A project that a flow goes through.
struct Project {
    folder: PathBuf,
    /// The revisions of this run by those of the recording.
    revisions: BTreeMap<String, String>,
}

impl Project {
    fn new(name: &str) -> Self {
        let folder = env::temp_dir().join(format!("ormlet-lecture-{}-{name}", process::id()));
        fs::create_dir(&folder).expect("a temporary folder");
        Self { folder: folder.canonicalize().expect("the folder is there"), revisions: BTreeMap::new() }
    }

    /// A recorded text with the revisions of this run.
    fn as_here(&self, text: &str) -> String {
        self.revisions.iter().fold(text.to_owned(), |text, (recorded, own)| text.replace(recorded, own))
    }

    /// A text of this run as it was recorded.
    fn as_recorded(&self, text: &str) -> String {
        let text = text.replace(&*self.folder.to_string_lossy(), RECORDED_AT);
        self.revisions.iter().fold(text, |text, (recorded, own)| text.replace(own, recorded))
    }

    fn edit(&self, step: &Step<'_>) {
        for (name, text) in step.files() {
            let file = self.folder.join(self.as_here(name));
            fs::create_dir_all(file.parent().expect("a file is in a folder")).expect("its folder");
            fs::write(file, self.as_here(text) + "\n").expect("the file");
        }
    }

    /// Learns which revision of this run is which of the recording, by the rest of the files' names.
    fn learn(&mut self, step: &Step<'_>) {
        for (name, _) in step.files() {
            let Some((recorded, rest)) = revision_of(Path::new(name)) else { continue };
            let made = fs::read_dir(self.folder.join("alembic/versions")).expect("the revisions");
            for entry in made {
                let path = entry.expect("a file").path();
                if let Some((own, known)) = revision_of(&path)
                    && known == rest
                    && !self.revisions.values().any(|one| *one == own)
                {
                    self.revisions.insert(recorded.clone(), own);
                }
            }
        }
    }

    /// Runs a command; what differs from the recording.
    fn run(&mut self, step: &Step<'_>) -> String {
        let log = self.folder.join("sent.sql");
        let words = step.words.strip_prefix("alembic").expect("a command of Alembic");
        let done = Command::new("bash")
            .args(["-c", &format!("exec \"$ORMLET\" alembic --python {RECORDED_WITH} {}", self.as_here(words))])
            .env("ORMLET", ormlet::command())
            .env("ORMLET_SQL_LOG", &log)
            .env("COLUMNS", "80")
            .current_dir(&self.folder)
            .output()
            .expect("bash runs");
        self.learn(step);
        let sent = fs::read_to_string(&log).unwrap_or_default();
        // The log is no file of the project.
        let _ = fs::remove_file(&log);
        let status = done.status.code().map_or_else(String::new, |code| code.to_string());
        let mut found = vec![
            ("status".to_owned(), status),
            ("stdout".to_owned(), String::from_utf8_lossy(&done.stdout).into_owned()),
            ("stderr".to_owned(), String::from_utf8_lossy(&done.stderr).into_owned()),
            ("sql".to_owned(), sent),
        ];
        for (name, _) in step.files() {
            let text = fs::read_to_string(self.folder.join(self.as_here(name)));
            found.push((format!("file {name}"), text.unwrap_or_else(|error| error.to_string())));
        }
        let mut report = String::new();
        for (name, text) in found {
            let (expected, text) = (without_chance(step.part(&name)), without_chance(&self.as_recorded(&text)));
            if let Some(text) = difference(&expected, &text) {
                let _ = writeln!(report, "$ {}, {name}:\n{text}", step.words);
            }
        }
        report
    }
}

/// The revision that a file's name begins with, and what follows.
fn revision_of(path: &Path) -> Option<(String, String)> {
    let name = path.file_name()?.to_str()?;
    let (revision, rest) = name.split_once('_')?;
    let is_revision = revision.len() == 12 && revision.chars().all(|digit| digit.is_ascii_hexdigit());
    is_revision.then(|| (revision.to_owned(), rest.to_owned()))
}

/// A text without dates, without the library's own lines, and without blanks at the ends of lines.
fn without_chance(text: &str) -> String {
    let text = own_frames(text, RECORDED_AT);
    let mut lines: Vec<String> = Vec::new();
    let (mut is_source, mut is_with) = (false, false);
    for line in text.trim().lines().map(str::trim_end) {
        let is_marks = line.trim_start().chars().all(|c| c == '^');
        if is_source && line.starts_with("  ") || is_with && is_marks {
            continue;
        }
        is_with = line.trim_start().starts_with("with ");
        is_source = line.contains("/site-packages/");
        lines.push(match line.split_once(": UserWarning: ") {
            Some((_, message)) if is_source => format!("UserWarning: {message}"),
            _ => without_dates(line),
        });
    }
    lines.join("\n")
}

/// A line with a word for each date with a time.
fn without_dates(line: &str) -> String {
    const SHAPE: &str = "dddd-dd-dd dd:dd:dd";
    let has_shape = |text: &str| {
        text.len() == SHAPE.len()
            && text
                .chars()
                .zip(SHAPE.chars())
                .all(|(c, shape)| if shape == 'd' { c.is_ascii_digit() } else { c == shape })
    };
    let mut plain = String::new();
    let mut rest = line;
    while let Some(character) = rest.chars().next() {
        match rest.get(..SHAPE.len()).filter(|text| has_shape(text)) {
            Some(_) => {
                plain.push_str("DATE");
                rest = &rest[SHAPE.len()..];
                if let Some(fraction) = rest.strip_prefix('.') {
                    rest = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
                }
            }
            None => {
                plain.push(character);
                rest = &rest[character.len_utf8()..];
            }
        }
    }
    plain
}

/// What differs in a flow.
fn replay(name: &str) -> String {
    let file = workspace().join(format!("tests/alembic/lectures/{name}.txt"));
    let recording = fs::read_to_string(file).expect("the flow is recorded");
    let mut project = Project::new(name);
    let mut report = String::new();
    let mut count = 0;
    for text in recording.strip_prefix("=== ").expect("a step").split("\n=== ") {
        let step = Step::read(text);
        if step.words.starts_with('(') {
            project.edit(&step);
        } else {
            count += 1;
            report.push_str(&project.run(&step));
        }
    }
    fs::remove_dir_all(&project.folder).expect("the folder goes away");
    assert!(count > 5, "{count} commands");
    report
}

#[test]
fn lecture_flow_goes_as_recorded() {
    let report = replay("lecture_flow");
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn evolving_a_table_in_batches_goes_as_recorded() {
    let report = replay("evolve_batch");
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn a_migration_typed_from_the_slides_goes_as_recorded() {
    let report = replay("literal_migration");
    assert!(report.is_empty(), "\n{report}");
}
