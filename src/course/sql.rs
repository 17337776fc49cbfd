//! What a statement is, read off its text.
//!
//! Not a parser of SQL: a scanner that knows strings, quoted names and words, enough for the statements that
//! SQLAlchemy writes.

/// Words after which the name of a table stands.
const BEFORE_TABLE: [&str; 6] = ["FROM", "JOIN", "INTO", "UPDATE", "TABLE", "EXISTS"];
/// Words that end a WHERE or HAVING clause.
const AFTER_FILTER: [&str; 8] = ["GROUP", "HAVING", "ORDER", "LIMIT", "RETURNING", "UNION", "EXCEPT", "INTERSECT"];

/// A word, a quoted name or a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'a> {
    /// A keyword, or a name without quotes.
    Word(&'a str),
    /// A name in double quotes, without them.
    Quoted(&'a str),
    /// A sign.
    Sign(char),
}

impl<'a> Token<'a> {
    fn is_word(self, word: &str) -> bool {
        matches!(self, Token::Word(text) if text.eq_ignore_ascii_case(word))
    }

    fn name(self) -> Option<&'a str> {
        match self {
            Token::Word(text) | Token::Quoted(text) => Some(text),
            Token::Sign(_) => None,
        }
    }
}

/// What a statement is.
#[derive(Debug)]
pub(crate) struct Facts<'a> {
    /// The first word.
    pub(crate) kind: &'a str,
    tokens: Vec<Token<'a>>,
}

impl<'a> Facts<'a> {
    /// Reads a statement.
    pub(crate) fn of(sql: &'a str) -> Self {
        let tokens = scan(sql);
        let kind = match tokens.first() {
            Some(Token::Word(word)) => word,
            _ => "",
        };
        Self { kind, tokens }
    }

    /// Whether the statement works on this table.
    pub(crate) fn has_table(&self, table: &str) -> bool {
        let mut is_list = false;
        self.tokens.windows(2).any(|pair| {
            let follows = BEFORE_TABLE.iter().any(|word| pair[0].is_word(word));
            // `FROM a, b AS c`: a list of tables goes on after a comma until the next clause.
            is_list = follows && pair[0].is_word("FROM")
                || is_list && !["WHERE", "GROUP", "ORDER", "LIMIT"].iter().any(|word| pair[0].is_word(word));
            (follows || is_list && pair[0] == Token::Sign(','))
                && pair[1].name().is_some_and(|name| name.eq_ignore_ascii_case(table))
        })
    }

    /// Whether the statement has a clause: `where`, `order by`.
    pub(crate) fn has_clause(&self, clause: &str) -> bool {
        let words: Vec<&str> = clause.split_whitespace().collect();
        !words.is_empty()
            && self
                .tokens
                .windows(words.len())
                .any(|tokens| tokens.iter().zip(&words).all(|(token, word)| token.is_word(word)))
    }

    /// Whether a WHERE or HAVING clause names this column.
    pub(crate) fn filters_by(&self, column: &str) -> bool {
        let mut is_inside = false;
        for (place, &token) in self.tokens.iter().enumerate() {
            if token.is_word("WHERE") || token.is_word("HAVING") {
                is_inside = true;
            } else if AFTER_FILTER.iter().any(|word| token.is_word(word)) {
                is_inside = false;
            } else if is_inside
                && token.name().is_some_and(|name| name.eq_ignore_ascii_case(column))
                && self.tokens.get(place + 1) != Some(&Token::Sign('.'))
            {
                return true;
            }
        }
        false
    }
}

fn scan(sql: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = sql;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '\'' => quoted_length(rest, '\''),
            '"' => quoted_length(rest, '"'),
            _ if is_word_part(first) => rest.find(|other| !is_word_part(other)).unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        let (text, after) = rest.split_at(length);
        match first {
            '\'' => {}
            '"' => tokens.push(Token::Quoted(text.trim_matches('"'))),
            _ if is_word_part(first) => tokens.push(Token::Word(text)),
            _ if first.is_whitespace() => {}
            _ => tokens.push(Token::Sign(first)),
        }
        rest = after;
    }
    tokens
}

fn is_word_part(letter: char) -> bool {
    letter == '_' || letter.is_alphanumeric()
}

/// The length of a quoted part; a doubled quote inside begins a part of its own, which does no harm here.
fn quoted_length(text: &str, quote: char) -> usize {
    text[1..].find(quote).map_or(text.len(), |end| end + 2)
}

#[cfg(test)]
mod tests {
    use super::Facts;

    #[test]
    fn kind_is_the_first_word() {
        assert_eq!(Facts::of("SELECT 1").kind, "SELECT");
        assert_eq!(Facts::of("\nCREATE TABLE t (x)").kind, "CREATE");
        assert_eq!(Facts::of("BEGIN (implicit)").kind, "BEGIN");
        assert_eq!(Facts::of("").kind, "");
    }

    #[test]
    fn tables_are_found_in_every_kind_of_statement() {
        for sql in [
            "SELECT models.name FROM models WHERE x = 'FROM other'",
            "INSERT INTO models (name) VALUES (?)",
            "UPDATE models SET name=? WHERE models.id = ?",
            "DELETE FROM models WHERE models.id = ?",
            "CREATE TABLE models (id INTEGER)",
            "SELECT a.x FROM a JOIN models ON a.id = models.id",
            "SELECT a.x FROM a, models",
            "SELECT count(*) AS c \nFROM (SELECT m.id AS i \nFROM \"models\" AS m) AS anon_1",
        ] {
            assert!(Facts::of(sql).has_table("models"), "{sql}");
            assert!(!Facts::of(sql).has_table("other"), "{sql}");
        }
    }

    #[test]
    fn clauses_are_words_and_not_text() {
        let facts = Facts::of("SELECT m.name FROM m WHERE m.note = 'ORDER BY' GROUP BY m.name LIMIT ? OFFSET ?");
        assert!(facts.has_clause("where"));
        assert!(facts.has_clause("group by"));
        assert!(facts.has_clause("limit"));
        assert!(!facts.has_clause("order by"));
        assert!(!facts.has_clause("having"));
    }

    #[test]
    fn filter_columns_come_from_where_alone() {
        let facts = Facts::of("SELECT models.name FROM models WHERE models.framework = ? ORDER BY models.accuracy");
        assert!(facts.filters_by("framework"));
        assert!(!facts.filters_by("name"));
        assert!(!facts.filters_by("accuracy"));
        assert!(!facts.filters_by("models"), "a table is no column");
    }

    #[test]
    fn text_that_is_cut_off_does_no_harm() {
        for sql in ["SELECT 'x", "SELECT \"x", "'", "\"", "FROM", "größer 'ü"] {
            let facts = Facts::of(sql);
            assert!(!facts.has_table("y") && !facts.filters_by("y"), "{sql}");
        }
    }
}
