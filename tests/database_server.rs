//! A database server of its own, in a temporary folder that goes away with it: PostgreSQL or MariaDB.

use std::fmt::Write as _;
use std::io::Write as _;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, io, process, thread};

use crate::standalone_cases::StandaloneCase;

/// A server that does not answer in this time has failed.
const PATIENCE: Duration = Duration::from_mins(1);
/// The user `nobody`: a server refuses to run as root.
const NOBODY: u32 = 65534;

/// Which server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `postgres`, `initdb` and `psql`.
    Postgresql,
    /// `mariadbd` and `mariadb`.
    Mariadb,
}

impl Kind {
    /// The name of SQLAlchemy's dialect.
    pub fn dialect(self) -> &'static str {
        match self {
            Self::Postgresql => "postgresql",
            Self::Mariadb => "mariadb",
        }
    }

    fn binaries(self) -> &'static [&'static str] {
        match self {
            Self::Postgresql => &["initdb", "postgres", "psql"],
            Self::Mariadb => &["mariadbd", "mariadb"],
        }
    }
}

/// A running server; it is stopped when it is dropped.
pub struct DatabaseServer {
    kind: Kind,
    folder: PathBuf,
    client: PathBuf,
    process: Child,
}

impl DatabaseServer {
    /// Starts a server; nothing where a binary is missing. `ORMLET_SERVERS` names folders to look in, besides `PATH`
    /// and where Debian has them.
    pub fn start(kind: Kind) -> io::Result<Option<Self>> {
        let Some(binaries) = kind.binaries().iter().map(|name| find(name)).collect::<Option<Vec<PathBuf>>>() else {
            return Ok(None);
        };
        // In memory, where there is such a place: a server waits for the disk at every CREATE TABLE.
        let memory = Path::new("/dev/shm");
        let parent = if memory.is_dir() { memory.to_path_buf() } else { env::temp_dir() };
        let folder = parent.join(format!("ormlet-{}-{}", kind.dialect(), process::id()));
        fs::create_dir(&folder)?;
        let is_root = fs::metadata(&folder)?.uid() == 0;
        if is_root {
            chown(&folder, Some(NOBODY), Some(NOBODY))?;
        }
        let command = |binary: &Path| {
            let mut command = Command::new(binary);
            command.current_dir(&folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            if is_root {
                command.uid(NOBODY).gid(NOBODY);
            }
            command
        };
        let data = folder.join("data");
        let (server, client) = match (kind, binaries.as_slice()) {
            (Kind::Postgresql, [initdb, postgres, psql]) => {
                let mut setup = command(initdb);
                setup.arg("-D").arg(&data).args([
                    "-U",
                    "ormlet",
                    "-A",
                    "trust",
                    "-E",
                    "UTF8",
                    "--locale=C",
                    "--no-sync",
                ]);
                if !setup.status()?.success() {
                    return Err(io::Error::other("initdb fails"));
                }
                let mut server = command(postgres);
                server.arg("-D").arg(&data).arg("-k").arg(&folder).args(["-c", "listen_addresses=", "-F"]);
                (server, psql)
            }
            (_, [mariadbd, mariadb, ..]) => {
                let mut server = command(mariadbd);
                let base = mariadbd.parent().and_then(Path::parent).unwrap_or(Path::new("/usr"));
                fs::create_dir(&data)?;
                if is_root {
                    chown(&data, Some(NOBODY), Some(NOBODY))?;
                }
                server.arg("--no-defaults").arg(format!("--basedir={}", base.display()));
                server.arg(format!("--datadir={}", data.display()));
                server.arg(format!("--socket={}", folder.join("socket").display()));
                server.args(["--skip-networking", "--skip-grant-tables", "--innodb-flush-log-at-trx-commit=0"]);
                server.args([
                    "--innodb-buffer-pool-size=32M",
                    "--innodb-doublewrite=0",
                    "--innodb-flush-method=nosync",
                    "--sync-frm=0",
                    "--character-set-server=utf8mb4",
                ]);
                (server, mariadb)
            }
            _ => return Ok(None),
        };
        let mut server = server;
        let process = server.spawn()?;
        let server = Self { kind, folder: folder.clone(), client: client.clone(), process };
        let start = Instant::now();
        while !server.answers() {
            if start.elapsed() > PATIENCE {
                return Err(io::Error::other(format!("{} does not answer", kind.dialect())));
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(Some(server))
    }

    fn client(&self) -> Command {
        let mut command = Command::new(&self.client);
        match self.kind {
            Kind::Postgresql => {
                command.args(["-X", "-q", "-U", "ormlet", "-d", "postgres", "-h"]).arg(&self.folder);
            }
            Kind::Mariadb => {
                command.arg("--no-defaults").arg(format!("--socket={}", self.folder.join("socket").display()));
                command.args(["--force", "--batch", "--default-character-set=utf8mb4"]);
            }
        }
        command
    }

    fn answers(&self) -> bool {
        let question = if self.kind == Kind::Postgresql { "-c" } else { "-e" };
        let mut command = self.client();
        command.args([question, "SELECT 1"]).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    }

    /// Runs the cases one by one, each on what `setup` made; what the server refuses, by case, with its reason.
    pub fn refused(&self, setup: &[String], cases: &[StandaloneCase]) -> io::Result<Vec<(String, String)>> {
        let script = match self.kind {
            Kind::Postgresql => postgresql_script(setup, cases),
            Kind::Mariadb => mariadb_script(setup, cases),
        };
        let file = self.folder.join("script.sql");
        fs::File::create(&file)?.write_all(script.text.as_bytes())?;
        let mut command = self.client();
        if self.kind == Kind::Postgresql {
            command.arg("-f").arg(&file);
        } else {
            command.stdin(fs::File::open(&file)?);
        }
        let output = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?.wait_with_output()?;
        Ok(script.errors(&String::from_utf8_lossy(&output.stderr), cases))
    }
}

impl Drop for DatabaseServer {
    fn drop(&mut self) {
        // A server that is killed leaves shared memory behind, so it is asked first. What fails here harms nobody.
        let signal = if self.kind == Kind::Postgresql { "-INT" } else { "-TERM" };
        let _ = Command::new("kill").arg(signal).arg(self.process.id().to_string()).status();
        let start = Instant::now();
        while start.elapsed() < PATIENCE && matches!(self.process.try_wait(), Ok(None)) {
            thread::sleep(Duration::from_millis(20));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Where a binary is.
fn find(name: &str) -> Option<PathBuf> {
    let mut folders: Vec<PathBuf> = Vec::new();
    for variable in ["ORMLET_SERVERS", "PATH"] {
        folders.extend(env::split_paths(&env::var_os(variable).unwrap_or_default()));
    }
    folders.extend(["/usr/sbin", "/usr/local/sbin"].map(PathBuf::from));
    let mut versions: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path().join("bin"))
        .collect();
    versions.sort();
    folders.extend(versions.into_iter().rev());
    folders.into_iter().map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// The text for a client, and in which line each case begins.
#[derive(Default)]
struct Script {
    text: String,
    lines: usize,
    begins: Vec<usize>,
}

impl Script {
    fn add(&mut self, statement: &str) {
        let _ = writeln!(self.text, "{statement}\n;");
        self.lines += statement.matches('\n').count() + 2;
    }

    fn begin_case(&mut self) {
        self.begins.push(self.lines + 1);
    }

    /// The first error of each case: `psql:FILE:LINE: ERROR:  …` or `ERROR 1064 (42000) at line LINE: …`.
    fn errors(&self, log: &str, cases: &[StandaloneCase]) -> Vec<(String, String)> {
        let mut errors: Vec<(String, String)> = Vec::new();
        for line in log.lines() {
            let parsed = if line.starts_with("psql:") {
                let mut parts = line.splitn(4, ':').skip(2);
                parts.next().zip(parts.next()).filter(|(_, text)| text.contains("ERROR: ") || text.contains("FATAL: "))
            } else {
                line.strip_prefix("ERROR")
                    .and_then(|rest| rest.split_once(" at line "))
                    .and_then(|(_, rest)| rest.split_once(':'))
            };
            let Some((number, reason)) = parsed else { continue };
            let Ok(number) = number.parse::<usize>() else { continue };
            let place = self.begins.partition_point(|begin| *begin <= number);
            let Some(case) = place.checked_sub(1).and_then(|place| cases.get(place)) else { continue };
            if errors.last().is_none_or(|(last, _)| *last != case.name) {
                let reason = reason.trim().trim_start_matches("ERROR:").trim();
                errors.push((case.name.clone(), reason.to_owned()));
            }
        }
        errors
    }
}

/// One transaction with a savepoint a case: DDL is undone as well.
fn postgresql_script(setup: &[String], cases: &[StandaloneCase]) -> Script {
    let mut script = Script::default();
    script.text.push_str("\\set ON_ERROR_ROLLBACK on\n");
    script.lines = 1;
    script.add("SET client_min_messages = error");
    script.add("BEGIN");
    for statement in setup {
        script.add(statement);
    }
    for case in cases {
        script.begin_case();
        script.add("SAVEPOINT a_case");
        for statement in &case.statements {
            script.add(statement);
        }
        script.add("ROLLBACK TO SAVEPOINT a_case");
        script.add("RELEASE SAVEPOINT a_case");
    }
    script.add("ROLLBACK");
    script
}

/// What drops what outlives the database that statements run in: schemas, in MariaDB databases beside the others, and
/// temporary tables, which belong to the connection. The last ones go first: they may refer to the others.
fn drops_of_others(statements: &[String]) -> impl Iterator<Item = String> {
    statements.iter().rev().filter_map(|statement| {
        let statement = statement.trim_start();
        let after = |start| statement.strip_prefix(start).map(|rest: &str| rest.trim_start_matches("IF NOT EXISTS "));
        let table = || after("CREATE TEMPORARY TABLE ").and_then(|rest| rest.split_whitespace().next());
        let schema = after("CREATE SCHEMA ").map(|name| format!("DROP DATABASE IF EXISTS {name}"));
        schema.or_else(|| table().map(|name| format!("DROP TEMPORARY TABLE IF EXISTS {name}")))
    })
}

/// DDL ends a transaction: a case that has any gets a database of its own.
fn mariadb_script(setup: &[String], cases: &[StandaloneCase]) -> Script {
    let mut script = Script::default();
    let fresh = |script: &mut Script, name: &str| {
        drops_of_others(setup).for_each(|drop| script.add(&drop));
        script.add(&format!("DROP DATABASE IF EXISTS `{name}`"));
        script.add(&format!("CREATE DATABASE `{name}`"));
        script.add(&format!("USE `{name}`"));
        for statement in setup {
            script.add(statement);
        }
    };
    fresh(&mut script, "base");
    for case in cases {
        script.begin_case();
        if case.is_ddl() {
            fresh(&mut script, "work");
            for statement in &case.statements {
                script.add(statement);
            }
            drops_of_others(&case.statements).for_each(|drop| script.add(&drop));
        } else {
            script.add("USE `base`");
            script.add("START TRANSACTION");
            for statement in &case.statements {
                script.add(statement);
            }
            script.add("ROLLBACK");
        }
    }
    script
}
