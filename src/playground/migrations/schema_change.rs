//! [`SchemaChange`]: what a statement does to the names in a database.

/// A statement that renames or drops.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SchemaChange {
    RenameTable { from: String, to: String },
    RenameColumn { table: String, from: String, to: String },
    DropColumn { table: String, column: String },
    DropTable { table: String },
}

impl SchemaChange {
    /// Reads a statement's text; nothing for all others.
    pub(super) fn of(sql: &str) -> Option<Self> {
        let mut words = Words { rest: sql };
        match &*words.next()?.to_ascii_uppercase() {
            "ALTER" => {
                words.skip("TABLE")?;
                let table = words.name()?;
                match &*words.next()?.to_ascii_uppercase() {
                    "RENAME" => Self::rename(table, &mut words),
                    "DROP" => {
                        let mut column = words.next()?;
                        if column.eq_ignore_ascii_case("COLUMN") {
                            column = words.next()?;
                        }
                        Some(Self::DropColumn { table, column: unquoted(&column) })
                    }
                    _ => None,
                }
            }
            "DROP" => {
                words.skip("TABLE")?;
                let mut ahead = Words { rest: words.rest };
                if ahead.skip("IF").is_some() && ahead.skip("EXISTS").is_some() {
                    words = ahead;
                }
                Some(Self::DropTable { table: words.name()? })
            }
            _ => None,
        }
    }

    fn rename(table: String, words: &mut Words<'_>) -> Option<Self> {
        let first = words.next()?;
        if first.eq_ignore_ascii_case("TO") {
            return Some(Self::RenameTable { from: table, to: words.name()? });
        }
        let from = if first.eq_ignore_ascii_case("COLUMN") { words.next()? } else { first };
        words.skip("TO")?;
        Some(Self::RenameColumn { table, from: unquoted(&from), to: unquoted(&words.next()?) })
    }
}

/// Words, names and signs of a statement, one after the other.
struct Words<'a> {
    rest: &'a str,
}

impl Words<'_> {
    fn next(&mut self) -> Option<String> {
        let text = self.rest.trim_start();
        let first = text.chars().next()?;
        let length = match first {
            '"' | '`' | '[' => quoted_length(text, if first == '[' { ']' } else { first }),
            _ if is_word(first) => text.find(|c| !is_word(c)).unwrap_or(text.len()),
            _ => first.len_utf8(),
        };
        let (word, rest) = text.split_at_checked(length)?;
        self.rest = rest;
        Some(word.to_owned())
    }

    fn skip(&mut self, word: &str) -> Option<()> {
        self.next()?.eq_ignore_ascii_case(word).then_some(())
    }

    /// A name without the schema before it.
    fn name(&mut self) -> Option<String> {
        let mut name = self.next()?;
        while self.rest.trim_start().starts_with('.') {
            self.next()?;
            name = self.next()?;
        }
        Some(unquoted(&name))
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}

/// The length of a quoted name with its quotes, in which a doubled quote stands for one.
fn quoted_length(text: &str, end: char) -> usize {
    let mut characters = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = characters.next() {
        if c == end && characters.next_if(|(_, next)| *next == end && end != ']').is_none() {
            return at + c.len_utf8();
        }
    }
    text.len()
}

fn unquoted(name: &str) -> String {
    let mut characters = name.chars();
    match (characters.next(), characters.next_back()) {
        (Some(open @ ('"' | '`')), Some(close)) if open == close => {
            characters.as_str().replace(&format!("{open}{open}"), &open.to_string())
        }
        (Some('['), Some(']')) => characters.as_str().to_owned(),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::SchemaChange::{self, DropColumn, DropTable, RenameColumn, RenameTable};

    #[test]
    fn statements_that_rename_or_drop_are_read_in_all_their_spellings() {
        let table = String::from("t");
        let cases = [
            ("ALTER TABLE t RENAME TO u", Some(RenameTable { from: table.clone(), to: "u".into() })),
            (
                "\nALTER TABLE main.\"t\" RENAME \"first name\" TO name",
                Some(RenameColumn { table: table.clone(), from: "first name".into(), to: "name".into() }),
            ),
            (
                "alter table [t] rename column a to `b``c`",
                Some(RenameColumn { table: table.clone(), from: "a".into(), to: "b`c".into() }),
            ),
            ("ALTER TABLE t DROP COLUMN a", Some(DropColumn { table: table.clone(), column: "a".into() })),
            ("alter table t drop a;", Some(DropColumn { table: table.clone(), column: "a".into() })),
            ("DROP TABLE IF EXISTS t", Some(DropTable { table: table.clone() })),
            ("drop table \"t\"", Some(DropTable { table: table.clone() })),
            ("DROP TABLE \"if\"", Some(DropTable { table: "if".into() })),
            ("DROP INDEX t", None),
            ("ALTER TABLE t ADD COLUMN a", None),
            ("ALTER TABLE \"t", None),
            ("SELECT 1", None),
            ("", None),
        ];
        for (sql, expected) in cases {
            assert_eq!(SchemaChange::of(sql), expected, "{sql}");
        }
    }
}
