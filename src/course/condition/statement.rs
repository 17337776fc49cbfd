//! The statements that were sent.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use crate::sql::Facts;
use crate::{Evidence, Quantity, SentStatement};

/// How many statements a message lists.
const LISTED: usize = 6;

/// Statements of this kind were sent. A statement counts when it is all of what is said here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatementCondition {
    /// The first word, in any case: `select`, `insert`, `update`, `delete`, `create`, `commit`, `rollback`.
    pub statement: String,
    /// A table that it works on.
    pub table: Option<String>,
    /// Clauses that it has: `where`, `order by`, `group by`, `having`, `limit`, `join`, `distinct`.
    pub with: Vec<String>,
    /// Clauses that it does not have.
    pub without: Vec<String>,
    /// Columns that its WHERE or HAVING clause names.
    pub filters_by: Vec<String>,
    /// Texts that stand in its parameters, beside the statement.
    pub bound: Vec<String>,
    /// Whether those are meant that the database refused; the others are, without it.
    pub is_refused: bool,
    /// How many rows it returns.
    pub returned: Option<Quantity>,
    /// How many rows it changes.
    pub touched: Option<Quantity>,
    /// How many such statements there are at least; 1 where this is absent and [`StatementCondition::at_most`] too.
    pub at_least: Option<Quantity>,
    /// How many such statements there are at most.
    pub at_most: Option<Quantity>,
}

impl StatementCondition {
    pub(super) fn test(&self, evidence: &Evidence) -> Result<(), String> {
        let numbers = Numbers::of(self, evidence)?;
        let count = evidence.statements.iter().filter(|statement| self.is_match(statement, numbers)).count() as u64;
        let at_least = numbers.at_least.unwrap_or(u64::from(numbers.at_most.is_none()));
        let what = self.describe_with(numbers.returned, numbers.touched);
        if count < at_least {
            let often = match (at_least, numbers.at_most) {
                (1, _) => String::new(),
                (number, Some(most)) if most == number => format!(" {number} times"),
                (number, _) => format!(" at least {number} times"),
            };
            return Err(format!("Expected {what}{often}{}.{}", found(count), self.say_alike(evidence)));
        }
        match numbers.at_most {
            Some(at_most) if count > at_most => {
                let expected = match at_most {
                    0 => format!("Did not expect {what}"),
                    1 => format!("Expected {what} at most once"),
                    number => format!("Expected {what} at most {number} times"),
                };
                Err(format!("{expected}{}.{}", found(count), self.say_alike(evidence)))
            }
            _ => Ok(()),
        }
    }

    fn is_match(&self, statement: &SentStatement, numbers: Numbers) -> bool {
        let facts = Facts::of(&statement.sql);
        facts.kind.eq_ignore_ascii_case(&self.statement)
            && statement.has_failed == self.is_refused
            && self.table.as_ref().is_none_or(|table| facts.has_table(table))
            && self.with.iter().all(|clause| facts.has_clause(clause))
            && !self.without.iter().any(|clause| facts.has_clause(clause))
            && self.filters_by.iter().all(|column| facts.filters_by(column))
            && self.bound.iter().all(|value| statement.parameters.as_ref().is_some_and(|all| all.contains(value)))
            && numbers.returned.is_none_or(|returned| returned == statement.returned)
            && numbers.touched.is_none_or(|touched| Some(touched) == statement.touched)
    }

    /// `a SELECT on models with WHERE`.
    pub(super) fn describe(&self) -> String {
        self.describe_with(None, None)
    }

    /// Every query among the numbers.
    pub(super) fn queries(&self) -> impl Iterator<Item = &str> {
        let numbers = [&self.returned, &self.touched, &self.at_least, &self.at_most];
        numbers.into_iter().flatten().filter_map(Quantity::query)
    }

    fn describe_with(&self, returned: Option<u64>, touched: Option<u64>) -> String {
        let kind = self.statement.to_uppercase();
        let article = if kind.starts_with(['A', 'E', 'I', 'O', 'U']) { "an" } else { "a" };
        let mut text = format!("{article} {kind}");
        if let Some(table) = &self.table {
            let _ = write!(text, " on {table}");
        }
        let mut parts: Vec<String> = self.with.iter().map(|clause| format!("with {}", clause.to_uppercase())).collect();
        parts.extend(self.without.iter().map(|clause| format!("without {}", clause.to_uppercase())));
        if !self.filters_by.is_empty() {
            parts.push(format!("whose WHERE compares {}", self.filters_by.join(" and ")));
        }
        parts.extend(self.bound.iter().map(|value| format!("with the parameter {value}")));
        if self.is_refused {
            parts.push("that the database refuses".to_owned());
        }
        if let Some(returned) = returned {
            parts.push(format!("that returns {returned} {}", if returned == 1 { "row" } else { "rows" }));
        }
        if let Some(touched) = touched {
            parts.push(format!("that changes {touched} {}", if touched == 1 { "row" } else { "rows" }));
        }
        if !parts.is_empty() {
            let _ = write!(text, " {}", parts.join(", "));
        }
        text
    }

    /// The statements of the same kind, one a line.
    fn say_alike(&self, evidence: &Evidence) -> String {
        let mut text = String::new();
        let alike = evidence.statements.iter().filter(|statement| {
            let facts = Facts::of(&statement.sql);
            facts.kind.eq_ignore_ascii_case(&self.statement)
                && self.table.as_ref().is_none_or(|table| facts.has_table(table))
        });
        for (number, statement) in alike.enumerate() {
            if number == LISTED {
                text += "\n  …";
                break;
            }
            let line = statement.sql.split_whitespace().collect::<Vec<_>>().join(" ");
            let _ = write!(text, "\n  {line}");
            if let Some(parameters) = statement.parameters.as_ref().filter(|_| !self.bound.is_empty()) {
                let _ = write!(text, "  -- parameters: {parameters}");
            }
            if Facts::of(&statement.sql).kind.eq_ignore_ascii_case("select") {
                let _ = write!(text, "  -- rows: {}", statement.returned);
            }
        }
        if text.is_empty() {
            return format!("\nNo {} was sent.", self.statement.to_uppercase());
        }
        format!("\nSent:{text}")
    }
}

/// The numbers of a condition, for the rows of one run.
#[derive(Clone, Copy)]
struct Numbers {
    returned: Option<u64>,
    touched: Option<u64>,
    at_least: Option<u64>,
    at_most: Option<u64>,
}

impl Numbers {
    fn of(condition: &StatementCondition, evidence: &Evidence) -> Result<Self, String> {
        let number = |quantity: &Option<Quantity>| quantity.as_ref().map(|quantity| quantity.of(evidence)).transpose();
        Ok(Self {
            returned: number(&condition.returned)?,
            touched: number(&condition.touched)?,
            at_least: number(&condition.at_least)?,
            at_most: number(&condition.at_most)?,
        })
    }
}

fn found(count: u64) -> String {
    if count == 0 { String::new() } else { format!(", found {count}") }
}
