//! `sqlite3 FILE "SQL"`: statements and dot commands on a database of the project.

use std::fmt::Write;
use std::rc::Rc;

use engine::driver::{Cursor, DriverConnection, DriverError, OpenOptions, is_complete_statement};
use sql::Value;

use super::Shell;
use super::sqlite_output::{Mode, literal, plain};
use crate::project_path::project_path;

const HELP: &str = "\
.dump ?TABLE?            Render database content as SQL
.headers on|off          Turn display of headers on or off
.indexes ?TABLE?         Show names of indexes
.mode MODE               Set output mode
.schema ?PATTERN?        Show the CREATE statements matching PATTERN
.tables ?TABLE?          List names of tables matching LIKE pattern TABLE
";

/// How wide a line of `.tables` is.
const WIDTH: usize = 80;

/// One call of `sqlite3`.
struct Session<'a> {
    shell: &'a Shell<'a>,
    connection: Rc<DriverConnection>,
    mode: Mode,
    headers: Option<bool>,
}

impl Shell<'_> {
    pub(super) fn sqlite(&self, words: &[String]) -> i32 {
        let (mut mode, mut headers) = (Mode::default(), None);
        let mut rest = words;
        while let Some((option, after)) = rest.split_first().filter(|(word, _)| word.starts_with('-')) {
            let name = option.trim_start_matches('-');
            match (name, Mode::of_name(name)) {
                ("header", _) => headers = Some(true),
                ("noheader", _) => headers = Some(false),
                ("version", _) => {
                    self.print(&format!("{}\n", engine::driver::sqlite_version()));
                    return 0;
                }
                (_, Some(chosen)) => mode = chosen,
                _ => {
                    self.complain(&format!("sqlite3: Error: unknown option: {option}"));
                    return 1;
                }
            }
            rest = after;
        }
        let Some((file, commands)) = rest.split_first() else {
            self.complain("sqlite3: the database is missing; write sqlite3 FILE \"SQL\"");
            return 1;
        };
        if commands.is_empty() {
            self.complain(&format!(
                "sqlite3: there is no prompt here; write sqlite3 {file} \"SQL\", or .tables, .schema"
            ));
            return 1;
        }
        let name = project_path(file);
        let is_text =
            file != ":memory:" && self.files.database_at(file).is_none() && self.project.text(&name).is_some();
        if is_text {
            self.complain("Error: file is not a database");
            return 1;
        }
        let path = if file == ":memory:" { file.clone() } else { self.databases.storage().path(&name) };
        let options = OpenOptions { interrupt: self.interrupt.clone(), ..OpenOptions::default() };
        let connection = match DriverConnection::open(&path, &options) {
            Ok(connection) => connection,
            Err(error) => {
                self.complain(&format!("Error: unable to open database \"{file}\": {}", error.message));
                return 1;
            }
        };
        // Statements are committed one by one.
        let _ = connection.set_isolation_level(None);
        let mut session = Session { shell: self, connection, mode, headers };
        let has_failed = commands.iter().any(|command| !session.run(command));
        if file != ":memory:" && crate::kept::size_of(&session.connection) > 0 {
            self.databases.add(&name);
        }
        i32::from(has_failed)
    }
}

impl Session<'_> {
    /// Runs a dot command or statements; whether all went well.
    fn run(&mut self, command: &str) -> bool {
        match command.trim_start().strip_prefix('.') {
            Some(dot) => self.dot(dot),
            None => self.statements(command),
        }
    }

    fn fail(&self, text: &str) -> bool {
        self.shell.complain(&format!("Error: {text}"));
        false
    }

    fn statements(&self, text: &str) -> bool {
        split(text).into_iter().all(|statement| {
            let mut cursor = Cursor::new(&self.connection);
            if let Err(error) = cursor.execute(statement, &[]) {
                return self.fail(&told(&error));
            }
            let columns: Vec<String> =
                cursor.columns().map(|names| names.iter().map(ToString::to_string).collect()).unwrap_or_default();
            let rows: Vec<Vec<Value>> = cursor.fetch_all().iter().map(|row| row.to_vec()).collect();
            let has_headers = self.headers.unwrap_or(self.mode.has_headers());
            self.shell.print(&self.mode.write(&columns, &rows, has_headers));
            true
        })
    }

    fn dot(&mut self, text: &str) -> bool {
        let words: Vec<&str> = text.split_whitespace().collect();
        match words.as_slice() {
            ["tables"] => self.tables(None),
            ["tables", pattern] => self.tables(Some(pattern)),
            ["schema"] => self.schema(None),
            ["schema", pattern] => self.schema(Some(pattern)),
            ["dump"] => self.dump(None),
            ["dump", table] => self.dump(Some(table)),
            ["indexes" | "indices"] => self.indexes(None),
            ["indexes" | "indices", table] => self.indexes(Some(table)),
            ["headers" | "header", state] => {
                self.headers = Some(matches!(*state, "on" | "yes" | "1"));
                true
            }
            ["mode"] => {
                self.shell.print(&format!("current output mode: {}\n", self.mode.name()));
                true
            }
            ["mode", name] => match Mode::of_name(name) {
                Some(mode) => {
                    self.mode = mode;
                    true
                }
                None => self.fail(&format!("mode should be one of: {}", Mode::names())),
            },
            ["help"] => {
                self.shell.print(HELP);
                true
            }
            ["quit" | "exit"] => true,
            _ => {
                let name = words.first().copied().unwrap_or_default();
                self.fail(&format!("unknown command or invalid arguments:  \"{name}\". Enter \".help\" for help"))
            }
        }
    }

    /// Rows of texts; none where the query fails, which those of this file do on a broken view alone.
    fn query(&self, sql: &str, parameter: Option<&str>) -> Vec<Vec<Value>> {
        let mut cursor = Cursor::new(&self.connection);
        let parameters: Vec<Value> = parameter.map(|text| Value::Str(text.into())).into_iter().collect();
        match cursor.execute(sql, &parameters) {
            Ok(()) => cursor.fetch_all().iter().map(|row| row.to_vec()).collect(),
            Err(_) => Vec::new(),
        }
    }

    fn names(&self, sql: &str, parameter: Option<&str>) -> Vec<String> {
        self.query(sql, parameter).iter().filter_map(|row| row.first()).map(plain).collect()
    }

    /// The names in columns, downwards.
    fn in_columns(&self, names: &[String]) -> bool {
        let width = names.iter().map(|name| name.chars().count()).max().unwrap_or_default();
        let across = (WIDTH / (width + 2)).max(1);
        let rows = names.len().div_ceil(across);
        for row in 0..rows {
            let line: Vec<String> = names.iter().skip(row).step_by(rows).map(|name| format!("{name:width$}")).collect();
            self.shell.print(&format!("{}\n", line.join("  ")));
        }
        true
    }

    fn tables(&self, pattern: Option<&str>) -> bool {
        let names = self.names(
            "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite~_%' ESCAPE '~' \
             AND name LIKE ? ORDER BY name",
            Some(pattern.unwrap_or("%")),
        );
        self.in_columns(&names)
    }

    fn indexes(&self, table: Option<&str>) -> bool {
        let names = self.names(
            "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name LIKE ? ORDER BY name",
            Some(table.unwrap_or("%")),
        );
        self.in_columns(&names)
    }

    fn schema(&self, pattern: Option<&str>) -> bool {
        let texts = self.names(
            "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name LIKE ? AND name NOT LIKE 'sqlite~_%' ESCAPE '~' \
             ORDER BY rowid",
            Some(pattern.unwrap_or("%")),
        );
        for text in texts {
            self.shell.print(&format!("{text};\n"));
        }
        true
    }

    fn dump(&self, only: Option<&str>) -> bool {
        self.shell.print("PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n");
        let tables = self.query(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' \
             ESCAPE '~' AND name LIKE ? ORDER BY rowid",
            Some(only.unwrap_or("%")),
        );
        for table in &tables {
            let [name, sql] = table.as_slice() else { continue };
            let name = plain(name);
            let quoted = format!("\"{}\"", name.replace('"', "\"\""));
            let is_plain = name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '_')
                && name.starts_with(|sign: char| !sign.is_ascii_digit());
            let shown = if is_plain { &name } else { &quoted };
            let mut text = format!("{};\n", plain(sql));
            for row in self.query(&format!("SELECT * FROM {quoted}"), None) {
                let values: Vec<String> = row.iter().map(literal).collect();
                // A `String` takes everything.
                let _ = writeln!(text, "INSERT INTO {shown} VALUES({});", values.join(","));
            }
            self.shell.print(&text);
        }
        let others = self.names(
            "SELECT sql FROM sqlite_master WHERE type <> 'table' AND sql IS NOT NULL AND tbl_name LIKE ? ORDER BY type, rowid",
            Some(only.unwrap_or("%")),
        );
        for text in others {
            self.shell.print(&format!("{text};\n"));
        }
        self.shell.print("COMMIT;\n");
        true
    }
}

/// The message of an error: those of constraints come while the statement runs, others before.
fn told(error: &DriverError) -> String {
    if error.message.contains("constraint failed") {
        format!("stepping, {} ({})", error.message, error.sqlite_code & 0xff)
    } else {
        format!("in prepare, {}", error.message)
    }
}

/// The statements of a text: each ends with a semicolon that is no part of a string, a comment or a trigger.
fn split(text: &str) -> Vec<&str> {
    let mut statements = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices(';') {
        let Some(statement) = text.get(start..=at) else { continue };
        if is_complete_statement(statement) {
            statements.push(statement);
            start = at + 1;
        }
    }
    statements.extend(text.get(start..));
    statements.retain(|statement| !statement.trim().trim_matches(';').trim().is_empty());
    statements
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_end_at_semicolons_of_their_own() {
        assert_eq!(split("select 1; select ';' ; "), ["select 1;", " select ';' ;"]);
        assert_eq!(split("select 1;;"), ["select 1;"]);
        let trigger = "create trigger t after insert on a begin select 1; select 2; end;";
        assert_eq!(split(trigger), [trigger]);
    }
}
