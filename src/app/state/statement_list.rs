//! A run's statements as the rows of the SQL pane.
//!
//! A row has a fixed part, which its key stands for, and a live part, which may differ from run to run while the row on
//! screen stays the same: inserting a line in the program moves line numbers, not rows.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use protocol::{Cause, Statement, StatementEnd, StatementKind};

use super::flush_log::FlushLog;
use super::measure::{count_of, duration_text};
use super::run_log::Entry;

/// Equal statements have equal hashes; the number tells the first from the second.
pub type RowKey = (u64, u32);

/// What never changes while a row is on screen.
pub type RowFixed = Arc<Statement>;

/// Where a row stands in its transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bracket {
    /// In no transaction.
    Outside,
    /// In no transaction itself, but between rows of one.
    Passed,
    /// The transaction's first row.
    Start,
    /// Between first and last.
    Inside,
    /// The transaction's last row.
    End,
}

/// How the transaction of a row ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransactionEnd {
    /// It is open.
    Open,
    /// Committed.
    Committed,
    /// Rolled back.
    RolledBack,
}

impl TransactionEnd {
    /// The word for the page's attributes.
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Committed => "committed",
            Self::RolledBack => "rolled-back",
        }
    }
}

/// What may change from run to run.
#[derive(Clone, Debug, PartialEq)]
pub struct RowLive {
    /// The statement's number in its run.
    pub id: u32,
    /// The file, first and last line that caused it.
    pub source: Option<(String, u32, u32)>,
    /// Its place in the transaction.
    pub bracket: Bracket,
    /// How the transaction ended.
    pub transaction_end: TransactionEnd,
    /// How it ended; none while it runs.
    pub end: Option<Arc<StatementEnd>>,
    /// The flush that it begins.
    pub flush: Option<FlushLog>,
}

impl RowLive {
    /// The line that caused it.
    pub fn line(&self) -> Option<u32> {
        self.source.as_ref().map(|(_, line, _)| *line)
    }

    /// Whether both are drawn alike: times that differ by less than a reader sees are the same.
    pub fn looks_like(&self, other: &Self) -> bool {
        let ends_look_alike = match (&self.end, &other.end) {
            (None, None) => true,
            (Some(one), Some(two)) => {
                duration_text(one.micros) == duration_text(two.micros)
                    && (one.touched, one.returned) == (two.touched, two.returned)
                    && (&one.columns, &one.rows, &one.error) == (&two.columns, &two.rows, &two.error)
            }
            _ => false,
        };
        let flushes_look_alike = match (&self.flush, &other.flush) {
            (None, None) => true,
            (Some(one), Some(two)) => one.looks_like(two),
            _ => false,
        };
        ends_look_alike
            && flushes_look_alike
            && (self.id, &self.source, self.bracket, self.transaction_end)
                == (other.id, &other.source, other.bracket, other.transaction_end)
    }
}

/// The first `limit` statements as rows, in order.
pub fn statement_rows(entries: &[Entry], flushes: &[FlushLog], limit: usize) -> Vec<(RowKey, RowFixed, RowLive)> {
    let transactions = Transactions::of(entries);
    let mut beginning: BTreeMap<usize, &FlushLog> = BTreeMap::new();
    beginning.extend(flushes.iter().map(|flush| (flush.at, flush)));
    let mut seen = BTreeMap::new();
    entries
        .iter()
        .take(limit)
        .enumerate()
        .map(|(at, entry)| {
            let statement = &entry.statement;
            let hash = content_hash(statement);
            let occurrence = seen.entry(hash).and_modify(|count| *count += 1).or_insert(0);
            let (bracket, transaction_end) = transactions.place_of(at, statement);
            let source =
                statement.source.as_ref().map(|span| (span.file.clone(), span.line, span.end_line.max(span.line)));
            let live = RowLive {
                id: statement.id,
                source,
                bracket,
                transaction_end,
                end: entry.end.clone(),
                flush: beginning.get(&at).map(|flush| (*flush).clone()),
            };
            ((hash, *occurrence), Arc::clone(statement), live)
        })
        .collect()
}

/// What a statement did, in words: `3 rows`, `1 row inserted`.
pub fn result_text(statement: &Statement, end: &StatementEnd) -> String {
    let verb = statement.sql.trim_start().split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    let done = match verb.to_ascii_uppercase().as_str() {
        "INSERT" | "REPLACE" => "inserted",
        "UPDATE" => "updated",
        "DELETE" => "deleted",
        _ => "touched",
    };
    match end.touched {
        Some(touched) if touched > 0 || done != "touched" => format!("{} {done}", count_of(touched, "row")),
        _ if !end.columns.is_empty() && end.returned == 0 => "no rows".into(),
        _ if !end.columns.is_empty() => count_of(end.returned, "row"),
        _ => String::new(),
    }
}

fn content_hash(statement: &Statement) -> u64 {
    let mut hasher = DefaultHasher::new();
    statement.sql.hash(&mut hasher);
    statement.parameters.hash(&mut hasher);
    statement.connection.hash(&mut hasher);
    let (kind, name): (u8, &str) = match &statement.cause {
        Cause::Explicit => (0, ""),
        Cause::Autoflush => (1, ""),
        Cause::Flush => (2, ""),
        Cause::FlushOnCommit => (3, ""),
        Cause::LazyLoad(name) => (4, name),
        Cause::EagerLoad(name) => (5, name),
        Cause::Refresh(name) => (6, name),
        Cause::CreateAll => (7, ""),
        Cause::DropAll => (8, ""),
        Cause::Reflection => (9, ""),
        Cause::Migration => (10, ""),
        Cause::Transaction => (11, ""),
        Cause::FlushOnSavepoint => (12, ""),
        Cause::FlushOnRelease => (13, ""),
    };
    (kind, name).hash(&mut hasher);
    hasher.finish()
}

/// First and last row of each transaction, and how it ended.
struct Transactions(BTreeMap<u32, (usize, usize, TransactionEnd)>);

impl Transactions {
    fn of(entries: &[Entry]) -> Self {
        let mut spans = BTreeMap::new();
        for (at, entry) in entries.iter().enumerate() {
            let statement = &entry.statement;
            if statement.transaction == 0 {
                continue;
            }
            let span = spans.entry(statement.transaction).or_insert((at, at, TransactionEnd::Open));
            span.1 = at;
            match statement.kind {
                StatementKind::Commit => span.2 = TransactionEnd::Committed,
                StatementKind::Rollback => span.2 = TransactionEnd::RolledBack,
                StatementKind::Sql | StatementKind::Begin | StatementKind::Savepoint => {}
            }
        }
        Self(spans)
    }

    fn place_of(&self, at: usize, statement: &Statement) -> (Bracket, TransactionEnd) {
        match self.0.get(&statement.transaction) {
            None => match self.0.values().find(|(first, last, _)| (first + 1..*last).contains(&at)) {
                Some((.., end)) => (Bracket::Passed, *end),
                None => (Bracket::Outside, TransactionEnd::Open),
            },
            Some((first, _, end)) if *first == at => (Bracket::Start, *end),
            Some((_, last, end)) if *last == at && *end != TransactionEnd::Open => (Bracket::End, *end),
            Some((.., end)) => (Bracket::Inside, *end),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(id: u32, kind: StatementKind, sql: &str, transaction: u32) -> Entry {
        let statement = Statement {
            id,
            kind,
            sql: sql.into(),
            parameters: None,
            cause: Cause::Explicit,
            connection: 1,
            transaction,
            database: ":memory:".into(),
            source: None,
        };
        Entry { statement: Arc::new(statement), end: None }
    }

    fn end(touched: Option<u64>, columns: &[&str], returned: u64) -> StatementEnd {
        let columns = columns.iter().map(|name| (*name).to_owned()).collect();
        StatementEnd { id: 1, micros: 5, touched, columns, rows: Vec::new(), returned, error: None }
    }

    #[test]
    fn rows_know_their_place_in_the_transaction() {
        let entries = [
            entry(1, StatementKind::Sql, "PRAGMA x", 0),
            entry(2, StatementKind::Begin, "BEGIN (implicit)", 1),
            entry(3, StatementKind::Sql, "SELECT 1", 1),
            entry(4, StatementKind::Commit, "COMMIT", 1),
            entry(5, StatementKind::Begin, "BEGIN (implicit)", 2),
            entry(6, StatementKind::Sql, "PRAGMA y", 0),
            entry(7, StatementKind::Sql, "SELECT 1", 2),
        ];
        let places: Vec<_> = statement_rows(&entries, &[], 99)
            .into_iter()
            .map(|(.., live)| (live.bracket, live.transaction_end))
            .collect();
        assert_eq!(
            places,
            [
                (Bracket::Outside, TransactionEnd::Open),
                (Bracket::Start, TransactionEnd::Committed),
                (Bracket::Inside, TransactionEnd::Committed),
                (Bracket::End, TransactionEnd::Committed),
                (Bracket::Start, TransactionEnd::Open),
                (Bracket::Passed, TransactionEnd::Open),
                (Bracket::Inside, TransactionEnd::Open),
            ]
        );
    }

    #[test]
    fn keys_tell_equal_statements_apart_and_survive_what_comes_between() {
        let one = [entry(1, StatementKind::Sql, "SELECT 1", 1), entry(2, StatementKind::Sql, "SELECT 1", 1)];
        let two =
            [one[0].clone(), entry(2, StatementKind::Sql, "SELECT 2", 1), entry(3, StatementKind::Sql, "SELECT 1", 1)];
        let keys =
            |entries: &[Entry]| statement_rows(entries, &[], 99).into_iter().map(|(key, ..)| key).collect::<Vec<_>>();
        let (before, after) = (keys(&one), keys(&two));
        assert_ne!(before[0], before[1]);
        assert_eq!((before[0], before[1]), (after[0], after[2]));
    }

    #[test]
    fn a_flush_stands_at_the_first_statement_after_it() {
        let plan = protocol::Flush { session: 1, steps: Vec::new(), source: None };
        let flush = FlushLog { plan: Arc::new(plan), at: 1, is_done: Some(true) };
        let entries = [entry(1, StatementKind::Begin, "BEGIN", 1), entry(2, StatementKind::Sql, "INSERT", 1)];
        let rows = statement_rows(&entries, std::slice::from_ref(&flush), 99);
        assert_eq!(rows.iter().map(|(.., live)| live.flush.is_some()).collect::<Vec<_>>(), [false, true]);
    }

    #[test]
    fn long_lists_are_cut_but_brackets_see_the_end() {
        let entries = [entry(1, StatementKind::Begin, "BEGIN", 1), entry(2, StatementKind::Rollback, "ROLLBACK", 1)];
        let rows = statement_rows(&entries, &[], 1);
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].2.transaction_end, TransactionEnd::RolledBack);
    }

    #[test]
    fn results_are_worded_by_what_was_done() {
        let insert = entry(1, StatementKind::Sql, "INSERT INTO t VALUES (1)", 1).statement;
        assert_eq!(result_text(&insert, &end(Some(1), &[], 0)), "1 row inserted");
        let update = entry(1, StatementKind::Sql, "UPDATE t SET a = 1", 1).statement;
        assert_eq!(result_text(&update, &end(Some(0), &[], 0)), "0 rows updated");
        let select = entry(1, StatementKind::Sql, "SELECT a FROM t", 1).statement;
        assert_eq!(result_text(&select, &end(None, &["a"], 0)), "no rows");
        assert_eq!(result_text(&select, &end(None, &["a"], 2)), "2 rows");
        let create = entry(1, StatementKind::Sql, "CREATE TABLE t (a)", 1).statement;
        assert_eq!(result_text(&create, &end(Some(0), &[], 0)), "");
    }
}
