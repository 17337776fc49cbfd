//! Which Python lines sent which statements.

use protocol::TextSpan;

use super::run_log::Entry;

/// The lines of one file and the statements they caused.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineLinks {
    /// First line, last line, statement; in the order in which they were sent.
    links: Vec<(u32, u32, u32)>,
}

impl LineLinks {
    /// The links of a run's statements into `file`.
    pub fn new(entries: &[Entry], file: &str) -> Self {
        let links = entries
            .iter()
            .filter_map(|entry| {
                let TextSpan { file: path, line, end_line, .. } = entry.statement.source.as_ref()?;
                (path == file).then_some((*line, (*end_line).max(*line), entry.statement.id))
            })
            .collect();
        Self { links }
    }

    /// The statements that `line` caused.
    pub fn statements_at(&self, line: u32) -> impl Iterator<Item = u32> + '_ {
        self.links.iter().filter(move |(first, last, _)| (*first..=*last).contains(&line)).map(|(.., id)| *id)
    }

    /// Pairs of a line and how many statements it sent, flat and in the order of lines.
    pub fn counts(&self) -> Vec<u32> {
        let mut lines: Vec<u32> = self.links.iter().map(|(first, ..)| *first).collect();
        lines.sort_unstable();
        let mut pairs = Vec::new();
        for same in lines.chunk_by(|a, b| a == b) {
            pairs.extend([same[0], same.len() as u32]);
        }
        pairs
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use protocol::{Cause, Statement, StatementKind};

    use super::*;

    fn entry(id: u32, line: u32, end_line: u32) -> Entry {
        let source = TextSpan { file: "main.py".into(), line, column: 0, end_line, end_column: 4 };
        let statement = Statement {
            id,
            kind: StatementKind::Sql,
            sql: String::new(),
            parameters: None,
            cause: Cause::Explicit,
            connection: 1,
            transaction: 1,
            database: String::new(),
            source: Some(source),
        };
        Entry { statement: Arc::new(statement), end: None }
    }

    #[test]
    fn every_line_of_a_call_links_to_its_statements() {
        let links = LineLinks::new(&[entry(1, 3, 5), entry(2, 5, 5)], "main.py");
        assert_eq!(links.statements_at(4).collect::<Vec<_>>(), [1]);
        assert_eq!(links.statements_at(5).collect::<Vec<_>>(), [1, 2]);
        assert_eq!(links.statements_at(6).count(), 0);
        assert_eq!(LineLinks::new(&[entry(1, 3, 5)], "models.py").statements_at(4).count(), 0);
    }

    #[test]
    fn counts_are_by_first_line_in_order() {
        let links = LineLinks::new(&[entry(1, 9, 9), entry(2, 3, 4), entry(3, 9, 9)], "main.py");
        assert_eq!(links.counts(), [3, 1, 9, 2]);
    }
}
