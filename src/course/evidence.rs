//! What a run left behind, for checks to look at.

/// A value of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// SQL NULL.
    Null,
    /// An integer; SQLite's form of a truth value too.
    Integer(i64),
    /// A floating point number.
    Real(f64),
    /// Text; SQLite's form of dates and times too.
    Text(String),
    /// A blob.
    Blob(Vec<u8>),
}

/// A column as the database itself describes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColumnEvidence {
    /// The column's name.
    pub name: String,
    /// The declared type: `VARCHAR(100)`.
    pub declared_type: String,
    /// Whether NULL is refused.
    pub is_not_null: bool,
    /// Whether it belongs to the primary key.
    pub is_primary_key: bool,
    /// Whether a unique index or constraint covers this column alone (the primary key does not count).
    pub is_unique: bool,
    /// `table.column` that a foreign key on this column points to.
    pub references: Option<String>,
    /// Whether an index begins with it.
    pub is_indexed: bool,
}

/// A table and its rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableEvidence {
    /// The table's name.
    pub name: String,
    /// Its columns in order.
    pub columns: Vec<ColumnEvidence>,
    /// All rows, or the first thousand: what a lesson asks for is small. Values are in the columns' order.
    pub rows: Vec<Vec<Value>>,
    /// How many rows there are.
    pub row_count: u64,
}

/// A database of the run as it was when the run ended, without what was never committed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DatabaseEvidence {
    /// The file's name or `:memory:`.
    pub name: String,
    /// Its tables.
    pub tables: Vec<TableEvidence>,
}

/// A statement that the program sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SentStatement {
    /// The SQL text as SQLAlchemy logs it; `BEGIN (implicit)`, `COMMIT` and `ROLLBACK` are statements too.
    pub sql: String,
    /// The parameters' Python repr.
    pub parameters: Option<String>,
    /// How many rows it returned.
    pub returned: u64,
    /// How many rows it inserted, updated or deleted.
    pub touched: Option<u64>,
    /// Whether the database refused it.
    pub has_failed: bool,
}

/// The exception that ended a program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Raised {
    /// The class's name without its module: `IntegrityError`.
    pub class: String,
    /// `str(exception)`.
    pub message: String,
    /// The file of that line, where the project has several.
    pub file: Option<String>,
    /// The line of the learner's program that raised it.
    pub line: Option<u32>,
}

/// How the run ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Ending {
    /// The program ran to its end.
    #[default]
    Completed,
    /// An exception was not caught; a text that is not Python ends with `SyntaxError`.
    Raised(Raised),
    /// This command ended with another status than 0, without an exception of the learner's program.
    Exited(String),
    /// It was stopped, or used more than it may.
    Stopped,
}

/// An object that went from one state of its session to another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StateChange {
    /// The class's name.
    pub class: String,
    /// The state before: `transient`, `pending`, `persistent`, `deleted`, `detached`.
    pub from: String,
    /// The state after.
    pub to: String,
}

/// A connection pool that counts its connections.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PoolEvidence {
    /// The database's name.
    pub database: String,
    /// How many connections were in use at the same time, at most.
    pub most_in_use: u64,
    /// How many were in use when the program ended.
    pub in_use: u64,
    /// Whether somebody did not get a connection in time.
    pub has_timed_out: bool,
}

/// A revision of the project's migrations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RevisionEvidence {
    /// Its identifier.
    pub id: String,
    /// The first paragraph of its docstring.
    pub message: String,
    /// Whether no revision follows it.
    pub is_head: bool,
    /// Whether it follows no revision.
    pub is_base: bool,
    /// Whether several revisions follow it.
    pub is_branch_point: bool,
    /// Whether it follows several revisions.
    pub is_merge_point: bool,
}

/// The project's migrations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MigrationEvidence {
    /// All revisions.
    pub revisions: Vec<RevisionEvidence>,
    /// The identifiers at which the database stands; nothing before the first upgrade.
    pub current: Vec<String>,
    /// The identifiers at which the learner's own databases stand.
    pub kept: Vec<String>,
    /// How models and database differ, an operation each; none where it is not known.
    pub differences: Option<Vec<String>>,
    /// Why they could not be read.
    pub problem: Option<String>,
}

/// What the database answered to a query of the checks before the program ran.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Value>>,
    /// Why there is no answer.
    pub problem: Option<String>,
}

/// What a run left behind.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    /// What was printed, without the echo log.
    pub stdout: String,
    /// Tracebacks and warnings.
    pub stderr: String,
    /// How it ended.
    pub ending: Ending,
    /// Every statement of every engine, in order.
    pub statements: Vec<SentStatement>,
    /// The databases that the program used, in the order in which it opened them.
    pub databases: Vec<DatabaseEvidence>,
    /// The status of the last command.
    pub status: i32,
    /// Every change of an object's state in a session, in order.
    pub states: Vec<StateChange>,
    /// The pools that count their connections.
    pub pools: Vec<PoolEvidence>,
    /// How many connections to databases the statements went over.
    pub connections: u64,
    /// The project's migrations, where a check asks for them.
    pub migrations: Option<MigrationEvidence>,
    /// The queries of the checks ([`crate::Checks::queries`]) and what the database said before the program ran.
    pub answers: Vec<(String, Answer)>,
}

impl Evidence {
    /// What the database said to a query of the checks.
    ///
    /// # Errors
    ///
    /// The database's complaint.
    pub(crate) fn answer(&self, query: &str) -> Result<&Answer, String> {
        let found = self.answers.iter().find(|(asked, _)| asked == query).map(|(_, answer)| answer);
        match found {
            Some(Answer { problem: Some(problem), .. }) => {
                Err(format!("The database did not answer {query}: {problem}"))
            }
            Some(answer) => Ok(answer),
            None => Err(format!("The database was not asked {query}.")),
        }
    }

    /// The table of this name in the first database that has one; the case of letters does not matter, as in SQL.
    pub fn table(&self, name: &str) -> Option<&TableEvidence> {
        self.databases.iter().flat_map(|database| &database.tables).find(|table| table.name.eq_ignore_ascii_case(name))
    }

    /// The names of all tables.
    pub(crate) fn table_names(&self) -> Vec<&str> {
        self.databases.iter().flat_map(|database| &database.tables).map(|table| table.name.as_str()).collect()
    }
}

impl Value {
    /// The value as a line of output holds it.
    pub(crate) fn to_text(&self) -> String {
        match self {
            Self::Null => "None".to_owned(),
            Self::Integer(number) => number.to_string(),
            Self::Real(number) => format!("{number:?}"),
            Self::Text(text) => text.clone(),
            Self::Blob(bytes) => format!("({} bytes)", bytes.len()),
        }
    }
}

impl TableEvidence {
    /// The place of a column in the rows.
    pub(crate) fn position(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|candidate| candidate.name.eq_ignore_ascii_case(column))
    }
}
