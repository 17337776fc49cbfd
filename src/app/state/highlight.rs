//! SQL coloured for reading, as HTML. The one place of the page that writes HTML from a program's text.

/// Words that SQLite treats as keywords, in the order of the alphabet, upper case.
const KEYWORDS: &[&str] = &[
    "ADD",
    "ALL",
    "ALTER",
    "AND",
    "AS",
    "ASC",
    "AUTOINCREMENT",
    "BEGIN",
    "BETWEEN",
    "BY",
    "CASCADE",
    "CASE",
    "CAST",
    "CHECK",
    "COLLATE",
    "COLUMN",
    "COMMIT",
    "CONFLICT",
    "CONSTRAINT",
    "CREATE",
    "CROSS",
    "DEFAULT",
    "DELETE",
    "DESC",
    "DISTINCT",
    "DO",
    "DROP",
    "ELSE",
    "END",
    "ESCAPE",
    "EXCEPT",
    "EXISTS",
    "EXPLAIN",
    "FALSE",
    "FIRST",
    "FOREIGN",
    "FROM",
    "FULL",
    "GROUP",
    "HAVING",
    "IF",
    "IN",
    "INDEX",
    "INNER",
    "INSERT",
    "INTERSECT",
    "INTO",
    "IS",
    "ISNULL",
    "JOIN",
    "KEY",
    "LAST",
    "LEFT",
    "LIKE",
    "LIMIT",
    "NATURAL",
    "NOT",
    "NOTHING",
    "NULL",
    "NULLS",
    "OFFSET",
    "ON",
    "OR",
    "ORDER",
    "OUTER",
    "OVER",
    "PARTITION",
    "PRAGMA",
    "PRIMARY",
    "RECURSIVE",
    "REFERENCES",
    "RELEASE",
    "RENAME",
    "REPLACE",
    "RETURNING",
    "RIGHT",
    "ROLLBACK",
    "ROWS",
    "SAVEPOINT",
    "SELECT",
    "SET",
    "TABLE",
    "TEMP",
    "THEN",
    "TO",
    "TRANSACTION",
    "TRIGGER",
    "TRUE",
    "UNION",
    "UNIQUE",
    "UPDATE",
    "USING",
    "VALUES",
    "VIEW",
    "WHEN",
    "WHERE",
    "WINDOW",
    "WITH",
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Token {
    Keyword,
    Name,
    Function,
    Text,
    Number,
    Parameter,
    Comment,
    Other,
}

impl Token {
    fn class(self) -> Option<&'static str> {
        match self {
            Self::Keyword => Some("k"),
            Self::Function => Some("f"),
            Self::Text => Some("s"),
            Self::Number => Some("n"),
            Self::Parameter => Some("p"),
            Self::Comment => Some("c"),
            Self::Name | Self::Other => None,
        }
    }
}

/// `text` with the characters replaced that mean something in HTML.
pub fn escape_html(text: &str, html: &mut String) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            other => html.push(other),
        }
    }
}

/// The statement as HTML: text escaped, tokens in `<b class="…">`, line breaks kept, blanks before them dropped.
pub fn sql_html(sql: &str) -> String {
    let mut html = String::with_capacity(sql.len() * 2);
    for (number, line) in sql.trim_matches('\n').split('\n').enumerate() {
        if number > 0 {
            html.push('\n');
        }
        write_line(line.trim_end(), &mut html);
    }
    html
}

fn write_line(mut rest: &str, html: &mut String) {
    while !rest.is_empty() {
        let (length, token) = next_token(rest);
        let (text, after) = rest.split_at(length);
        match token.class() {
            Some(class) => {
                html.push_str("<b class=\"");
                html.push_str(class);
                html.push_str("\">");
                escape_html(text, html);
                html.push_str("</b>");
            }
            None => escape_html(text, html),
        }
        rest = after;
    }
}

/// The length in bytes of the first token of `text`, which is not empty, and what it is.
fn next_token(text: &str) -> (usize, Token) {
    let first = text.chars().next().unwrap_or_default();
    let span = |is_part: fn(char) -> bool| text.find(|c| !is_part(c)).unwrap_or(text.len());
    match first {
        '\'' => (quoted_length(text, '\''), Token::Text),
        '"' | '`' => (quoted_length(text, first), Token::Name),
        '?' => (span(|c| c == '?' || c.is_ascii_digit()), Token::Parameter),
        '-' if text.starts_with("--") => (text.len(), Token::Comment),
        ':' | '@' if text[1..].starts_with(|c: char| c.is_alphabetic()) => {
            (1 + text[1..].find(|c| !is_word(c)).unwrap_or(text.len() - 1), Token::Parameter)
        }
        c if c.is_ascii_digit() => (span(|c| c.is_ascii_alphanumeric() || c == '.'), Token::Number),
        c if is_word(c) => {
            let length = span(is_word);
            let word = text[..length].to_ascii_uppercase();
            let token = if KEYWORDS.binary_search(&word.as_str()).is_ok() {
                Token::Keyword
            } else if text[length..].starts_with('(') {
                Token::Function
            } else {
                Token::Name
            };
            (length, token)
        }
        c if c.is_whitespace() => (span(char::is_whitespace), Token::Other),
        c => (c.len_utf8(), Token::Other),
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}

/// The length of a quoted piece with its quotes; a doubled quote inside belongs to it, and the end closes an open one.
fn quoted_length(text: &str, quote: char) -> usize {
    let mut characters = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = characters.next() {
        if c == quote {
            match characters.peek() {
                Some((_, next)) if *next == quote => {
                    characters.next();
                }
                _ => return at + c.len_utf8(),
            }
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_are_sorted_for_the_search() {
        assert!(KEYWORDS.is_sorted());
    }

    #[test]
    fn tokens_are_marked_and_line_breaks_kept() {
        assert_eq!(
            sql_html("SELECT count(*) AS n \nFROM models \nWHERE name = 'it''s' LIMIT ? OFFSET 10"),
            "<b class=\"k\">SELECT</b> <b class=\"f\">count</b>(*) <b class=\"k\">AS</b> n\n\
             <b class=\"k\">FROM</b> models\n<b class=\"k\">WHERE</b> name = <b class=\"s\">&#39;it&#39;&#39;s&#39;</b> \
             <b class=\"k\">LIMIT</b> <b class=\"p\">?</b> <b class=\"k\">OFFSET</b> <b class=\"n\">10</b>"
        );
    }

    #[test]
    fn markup_in_a_statement_is_text() {
        for hostile in
            ["<img src=x onerror=alert(1)>", "'<script>'", "\"<b onclick='x'>\"", "-- <script>", "'unclosed <i>"]
        {
            let html = sql_html(hostile);
            let outside = html.replace("</b>", "");
            let tags: Vec<_> = outside.match_indices('<').map(|(at, _)| &outside[at..at + 10]).collect();
            assert!(tags.iter().all(|tag| tag.starts_with("<b class=\"")), "{html}");
            assert!(!html.contains("onclick='"), "{html}");
        }
    }

    #[test]
    fn any_text_comes_through_whole() {
        for text in ["", "é'ü", "🐍 \" `", "a\tb", "?1 :name @x 1e5 --", "ünïcode(…)"] {
            let html = sql_html(text);
            let mut plain = String::new();
            let mut inside = false;
            for c in html.chars() {
                match c {
                    '<' => inside = true,
                    '>' if inside => inside = false,
                    c if !inside => plain.push(c),
                    _ => {}
                }
            }
            let plain = plain.replace("&quot;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&amp;", "&");
            assert_eq!(plain, text);
        }
    }
}
