//! Reads names of constraints out of the `CREATE TABLE` text that SQLite keeps: no PRAGMA tells them.

use std::rc::Rc;

/// A word of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Token<'a> {
    /// A bare word or number.
    Word(&'a str),
    /// An identifier in quotes, or a text; without the quotes.
    Quoted(&'a str),
    /// Any other character.
    Mark(char),
}

/// A constraint as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Written {
    PrimaryKey {
        name: Option<Rc<str>>,
    },
    /// `is_inline`: it stands behind its column.
    Unique {
        name: Option<Rc<str>>,
        columns: Vec<Rc<str>>,
        is_inline: bool,
    },
    Check {
        name: Option<Rc<str>>,
        sql: Rc<str>,
    },
    ForeignKey(WrittenForeignKey),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct WrittenForeignKey {
    pub(super) name: Option<Rc<str>>,
    pub(super) columns: Vec<Rc<str>>,
    pub(super) table: Rc<str>,
    pub(super) referred: Vec<Rc<str>>,
    pub(super) options: Vec<(&'static str, Rc<str>)>,
}

struct Reader<'a> {
    text: &'a str,
    tokens: Vec<(usize, Token<'a>)>,
    at: usize,
}

/// The constraints of a `CREATE TABLE` text in the order in which they are written.
///
/// UNIQUE and CHECK inside a column's definition count; a column's own REFERENCES does not.
pub(super) fn constraints(create: &str) -> Vec<Written> {
    let mut reader = Reader { text: create, tokens: tokenize(create), at: 0 };
    let Some(open) = reader.tokens.iter().position(|(_, token)| *token == Token::Mark('(')) else {
        return Vec::new();
    };
    reader.at = open + 1;
    let mut found = Vec::new();
    while reader.at < reader.tokens.len() {
        reader.item(&mut found);
        reader.skip_to_comma();
    }
    found
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<&Token<'a>> {
        self.tokens.get(self.at).map(|(_, token)| token)
    }

    fn is_word(&self, word: &str) -> bool {
        matches!(self.peek(), Some(Token::Word(found)) if found.eq_ignore_ascii_case(word))
    }

    fn take_word(&mut self, word: &str) -> bool {
        let is_there = self.is_word(word);
        self.at += usize::from(is_there);
        is_there
    }

    fn take_name(&mut self) -> Option<Rc<str>> {
        let name = match self.peek()? {
            Token::Word(name) | Token::Quoted(name) => Rc::from(*name),
            Token::Mark(_) => return None,
        };
        self.at += 1;
        Some(name)
    }

    /// One item of the list between the table's parentheses.
    fn item(&mut self, found: &mut Vec<Written>) {
        if self.constraint(found) {
            return;
        }
        let Some(column) = self.take_name() else { return };
        // The rest of a column's definition: its type and its own constraints.
        while let Some(token) = self.peek() {
            match token {
                Token::Mark(',' | ')') => return,
                Token::Mark('(') => {
                    self.group();
                }
                _ => self.column_part(&column, found),
            }
        }
    }

    fn column_part(&mut self, column: &Rc<str>, found: &mut Vec<Written>) {
        let start = self.at;
        let name = if self.take_word("CONSTRAINT") { self.take_name() } else { None };
        if self.take_word("UNIQUE") {
            found.push(Written::Unique { name: None, columns: vec![column.clone()], is_inline: true });
        } else if self.take_word("CHECK") {
            let sql = self.group();
            found.push(Written::Check { name, sql });
        } else if name.is_some() && self.is_word("PRIMARY") {
            self.at += 1;
            found.push(Written::PrimaryKey { name });
        } else if self.at == start {
            self.at += 1;
        }
    }

    /// A constraint of the table; answers whether there was one.
    fn constraint(&mut self, found: &mut Vec<Written>) -> bool {
        let start = self.at;
        let name = if self.take_word("CONSTRAINT") { self.take_name() } else { None };
        if self.take_word("PRIMARY") && self.take_word("KEY") {
            found.push(Written::PrimaryKey { name });
        } else if self.take_word("UNIQUE") && self.peek() == Some(&Token::Mark('(')) {
            let columns = self.names();
            found.push(Written::Unique { name, columns, is_inline: false });
        } else if self.take_word("CHECK") && self.peek() == Some(&Token::Mark('(')) {
            let sql = self.group();
            found.push(Written::Check { name, sql });
        } else if self.take_word("FOREIGN") && self.take_word("KEY") {
            let columns = self.names();
            if self.take_word("REFERENCES")
                && let Some(table) = self.take_name()
            {
                let referred = self.names();
                let options = self.options();
                let referred = if referred.is_empty() { columns.clone() } else { referred };
                found.push(Written::ForeignKey(WrittenForeignKey { name, columns, table, referred, options }));
            }
        } else {
            self.at = start;
            return false;
        }
        true
    }

    /// The names between parentheses, where there are any.
    fn names(&mut self) -> Vec<Rc<str>> {
        let mut names = Vec::new();
        if self.peek() != Some(&Token::Mark('(')) {
            return names;
        }
        self.at += 1;
        while let Some(token) = self.peek() {
            match token {
                Token::Mark(')') => {
                    self.at += 1;
                    break;
                }
                Token::Mark(_) => self.at += 1,
                Token::Word(name) | Token::Quoted(name) => {
                    names.push(Rc::from(*name));
                    self.at += 1;
                }
            }
        }
        names
    }

    /// The text between balanced parentheses.
    fn group(&mut self) -> Rc<str> {
        if self.peek() != Some(&Token::Mark('(')) {
            return Rc::from("");
        }
        let start = self.tokens[self.at].0 + 1;
        let mut depth = 0;
        while let Some((position, token)) = self.tokens.get(self.at) {
            self.at += 1;
            match token {
                Token::Mark('(') => depth += 1,
                Token::Mark(')') => {
                    depth -= 1;
                    if depth == 0 {
                        return Rc::from(self.text[start..*position].trim());
                    }
                }
                _ => {}
            }
        }
        Rc::from(self.text[start..].trim())
    }

    /// What follows REFERENCES: ON DELETE, ON UPDATE, DEFERRABLE, INITIALLY.
    fn options(&mut self) -> Vec<(&'static str, Rc<str>)> {
        let mut options = Vec::new();
        loop {
            if self.take_word("ON") {
                let which = if self.take_word("DELETE") {
                    "ondelete"
                } else {
                    self.take_word("UPDATE");
                    "onupdate"
                };
                let mut action = self.take_name().map(|word| word.to_uppercase()).unwrap_or_default();
                if matches!(action.as_str(), "SET" | "NO") {
                    let second = self.take_name().map(|word| word.to_uppercase()).unwrap_or_default();
                    action = format!("{action} {second}");
                }
                if action != "NO ACTION" {
                    options.push((which, Rc::from(action)));
                }
            } else if self.take_word("DEFERRABLE") {
                options.push(("deferrable", Rc::from("True")));
            } else if self.is_word("NOT") {
                self.at += 1;
                if self.take_word("DEFERRABLE") {
                    options.push(("deferrable", Rc::from("False")));
                }
            } else if self.take_word("INITIALLY") {
                let word = self.take_name().map(|word| word.to_uppercase()).unwrap_or_default();
                options.push(("initially", Rc::from(word)));
            } else {
                return options;
            }
        }
    }

    fn skip_to_comma(&mut self) {
        while let Some(token) = self.peek() {
            match token {
                Token::Mark(',') => {
                    self.at += 1;
                    return;
                }
                Token::Mark('(') => {
                    self.group();
                }
                Token::Mark(')') => {
                    self.at = self.tokens.len();
                    return;
                }
                _ => self.at += 1,
            }
        }
    }
}

fn tokenize(text: &str) -> Vec<(usize, Token<'_>)> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let length = match c {
            '"' | '\'' | '`' | '[' => {
                let close = if c == '[' { ']' } else { c };
                let inner = rest[1..].find(close).unwrap_or(rest.len() - 1);
                tokens.push((at, Token::Quoted(&rest[1..=inner])));
                (inner + 2).min(rest.len())
            }
            c if c.is_alphanumeric() || c == '_' => {
                let length = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
                tokens.push((at, Token::Word(&rest[..length])));
                length
            }
            c if c.is_whitespace() => c.len_utf8(),
            '-' if rest.starts_with("--") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            c => {
                tokens.push((at, Token::Mark(c)));
                c.len_utf8()
            }
        };
        at += length;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_options_of_constraints_are_read() {
        let text = "CREATE TABLE t (\n\tid INTEGER NOT NULL, \n\tx INTEGER CHECK (x > 0), \"b c\" TEXT UNIQUE, \n\t\
                    CONSTRAINT pk PRIMARY KEY (id), \n\tCONSTRAINT uq UNIQUE (x, \"b c\"), \n\tCONSTRAINT ck CHECK \
                    (x in (1, 2) and y <> ')'), \n\tCONSTRAINT fk FOREIGN KEY(x) REFERENCES o (id) ON DELETE SET NULL \
                    ON UPDATE NO ACTION\n)";
        let name = |name: &str| Some(Rc::from(name));
        assert_eq!(
            constraints(text),
            [
                Written::Check { name: None, sql: Rc::from("x > 0") },
                Written::Unique { name: None, columns: vec![Rc::from("b c")], is_inline: true },
                Written::PrimaryKey { name: name("pk") },
                Written::Unique { name: name("uq"), columns: vec![Rc::from("x"), Rc::from("b c")], is_inline: false },
                Written::Check { name: name("ck"), sql: Rc::from("x in (1, 2) and y <> ')'") },
                Written::ForeignKey(WrittenForeignKey {
                    name: name("fk"),
                    columns: vec![Rc::from("x")],
                    table: Rc::from("o"),
                    referred: vec![Rc::from("id")],
                    options: vec![("ondelete", Rc::from("SET NULL"))],
                }),
            ]
        );
    }
}
