//! One project and one database file, led up by one command and down by the other: Ormlet's and the real Alembic's.
//!
//! The revisions are those of `alembic/turns`. Two databases go through them with the commands in opposite roles; after
//! each step both hold the same, and both commands have said the same. `ORMLET_ALEMBIC_PYTHON` names a Python that has
//! the real library; without one there is nobody to take turns with.

#![cfg(unix)]

use std::fmt::Write as _;
use std::io::{Write as _, stderr};
use std::path::PathBuf;
use std::process::Command;
use std::{env, fs, process};

use tests::alembic_output::own_frames;
use tests::difference::difference;
use tests::{ormlet, workspace};

/// The last one fails half-way.
const REVISIONS: [&str; 7] = ["r1", "r2", "r3", "r4", "r5", "r6", "r7"];
const DATABASES: [&str; 2] = ["one", "other"];
const DUMP: &str = "import sqlite3, sys; print('\\n'.join(sqlite3.connect(sys.argv[1]).iterdump()))";

/// Who runs a command.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Player {
    Ormlet,
    Alembic,
}

struct Project {
    folder: PathBuf,
    python: String,
}

impl Project {
    fn new(python: String) -> Self {
        let folder = env::temp_dir().join(format!("ormlet-turns-{}", process::id()));
        fs::create_dir(&folder).expect("a temporary folder");
        let project = Self { folder: folder.canonicalize().expect("the folder is there"), python };
        let done = project.command(Player::Ormlet).args(["init", "migrations"]).output().expect("the command runs");
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        for database in DATABASES {
            let text = fs::read_to_string(project.folder.join("alembic.ini")).expect("the configuration");
            let text = text.replace("driver://user:pass@localhost/dbname", &format!("sqlite:///{database}.db"));
            fs::write(project.folder.join(format!("{database}.ini")), text).expect("a configuration");
        }
        for entry in fs::read_dir(workspace().join("tests/alembic/turns")).expect("the revisions") {
            let path = entry.expect("a file").path();
            let name = path.file_name().expect("a file has a name");
            fs::copy(&path, project.folder.join("migrations/versions").join(name)).expect("a revision");
        }
        project
    }

    fn command(&self, player: Player) -> Command {
        let mut command = match player {
            Player::Ormlet => {
                let mut command = Command::new(ormlet::command());
                command.arg("alembic");
                command
            }
            Player::Alembic => {
                let mut command = Command::new(&self.python);
                command.args(["-c", "import sys; from alembic.config import main; sys.exit(main(prog='alembic'))"]);
                command.env("PYTHONDONTWRITEBYTECODE", "1");
                command
            }
        };
        command.current_dir(&self.folder);
        command
    }

    /// What a command says, without frames of files that are not the project's, and what its database holds then.
    fn play(&self, player: Player, database: &str, words: &[&str]) -> String {
        let done = self.command(player).args(["-c", &format!("{database}.ini")]).args(words).output().expect("it runs");
        let here = self.folder.to_string_lossy();
        let said = own_frames(&String::from_utf8_lossy(&done.stderr), &here);
        let told = String::from_utf8_lossy(&done.stdout);
        // `current` walks over a set in the real library.
        let mut told: Vec<&str> = told.lines().collect();
        if words == ["current"] {
            told.sort_unstable();
        }
        let told = told.join("\n");
        let said = format!("{}\n{told}{said}\n", done.status).replace(&format!("{database}.db"), "NAME.db");
        said + &self.dump(&format!("{database}.db"))
    }

    fn dump(&self, file: &str) -> String {
        let mut command = Command::new(&self.python);
        let done = command.args(["-c", DUMP, file]).current_dir(&self.folder).output().expect("the database is read");
        without_order(&String::from_utf8_lossy(&done.stdout))
    }

    /// A step on both databases, with the commands in opposite roles; what differs.
    fn step(&self, player: Player, words: &[&str]) -> String {
        let other = if player == Player::Ormlet { Player::Alembic } else { Player::Ormlet };
        let [one, two] = DATABASES;
        let (first, second) = (self.play(player, one, words), self.play(other, two, words));
        let (alembic, ormlet) = if player == Player::Alembic { (first, second) } else { (second, first) };
        let mut report = String::new();
        if let Some(text) = difference(&alembic, &ormlet) {
            let _ = writeln!(report, "$ alembic {}\n{text}", words.join(" "));
        }
        report
    }
}

/// A dump with the constraints of each table in the order of their texts: that of the real library's sets is chance.
fn without_order(dump: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    let mut constraints: Vec<&str> = Vec::new();
    for line in dump.lines() {
        if line.starts_with("\tCONSTRAINT") {
            constraints.push(line.trim_end_matches([',', ' ']));
            continue;
        }
        constraints.sort_unstable();
        lines.append(&mut constraints);
        lines.push(line);
    }
    lines.join("\n")
}

impl Drop for Project {
    fn drop(&mut self) {
        // A folder that is left behind harms nobody; the next run makes its own.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

#[test]
fn both_commands_take_turns_on_one_database() {
    let Ok(python) = env::var("ORMLET_ALEMBIC_PYTHON") else {
        let _ = writeln!(stderr(), "nobody to take turns with: ORMLET_ALEMBIC_PYTHON names a Python with Alembic");
        return;
    };
    let project = Project::new(python);
    let mut report = String::new();
    let (mut up, mut down) = (Player::Ormlet, Player::Alembic);
    for revision in REVISIONS {
        report.push_str(&project.step(up, &["upgrade", revision]));
        report.push_str(&project.step(down, &["current"]));
        report.push_str(&project.step(down, &["downgrade", &format!("{revision}-1")]));
        report.push_str(&project.step(down, &["upgrade", revision]));
        (up, down) = (down, up);
    }
    for revision in REVISIONS.iter().rev() {
        report.push_str(&project.step(up, &["downgrade", &format!("{revision}@base")]));
        report.push_str(&project.step(down, &["upgrade", "heads"]));
        (up, down) = (down, up);
    }
    report.push_str(&project.step(up, &["downgrade", "base"]));
    let left = project.dump("one.db");
    assert!(left.contains("CREATE TABLE alembic_version"), "{left}");
    assert!(report.is_empty(), "\n{report}");
}
