//! A line of a terminal as words.

/// Why a line is not understood: a line for the learner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineError(pub String);

/// A word of a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// Its text without quotes.
    pub text: String,
    /// Whether `*` or `?` stands in it outside of quotes: it names the files that fit.
    pub is_pattern: bool,
}

/// Splits a line as a POSIX shell does: blanks between words, quotes around blanks, a backslash before a sign.
///
/// # Errors
///
/// When a quote is not closed, or the line wants more of a shell than words: pipes, redirection, several commands.
pub fn words(line: &str) -> Result<Vec<Word>, LineError> {
    let mut words = Vec::new();
    let mut word: Option<Word> = None;
    let mut signs = line.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            ' ' | '\t' | '\n' => words.extend(word.take()),
            '#' if word.is_none() => break,
            '\'' => {
                let word = &mut word.get_or_insert_default().text;
                loop {
                    match signs.next() {
                        Some('\'') => break,
                        Some(sign) => word.push(sign),
                        None => return Err(unclosed('\'')),
                    }
                }
            }
            '"' => {
                let word = &mut word.get_or_insert_default().text;
                loop {
                    match signs.next() {
                        Some('"') => break,
                        Some('\\') => match signs.next() {
                            Some(sign @ ('"' | '\\' | '$' | '`')) => word.push(sign),
                            Some(sign) => word.extend(['\\', sign]),
                            None => return Err(unclosed('"')),
                        },
                        Some(sign) => word.push(sign),
                        None => return Err(unclosed('"')),
                    }
                }
            }
            '\\' => word.get_or_insert_default().text.extend(signs.next()),
            '|' | '<' | '>' | '&' | ';' => {
                let told = format!(
                    "this terminal takes one command a line, without '{sign}'; put quotes around it if it belongs to a word"
                );
                return Err(LineError(told));
            }
            sign => {
                let word = word.get_or_insert_default();
                word.is_pattern |= matches!(sign, '*' | '?');
                word.text.push(sign);
            }
        }
    }
    words.extend(word);
    Ok(words)
}

fn unclosed(quote: char) -> LineError {
    LineError(format!("a quote {quote} is not closed"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Vec<String> {
        words(line).expect("words").into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn quotes_and_backslashes_keep_blanks_together() {
        assert_eq!(read(" alembic  revision -m 'add users' "), ["alembic", "revision", "-m", "add users"]);
        assert_eq!(read(r#"a "it's \"b\" \n" c\ d '' # e"#), ["a", r#"it's "b" \n"#, "c d", ""]);
        assert_eq!(read("x=a'b'\"c\"#d"), ["x=abc#d"]);
        assert!(read("  ").is_empty());
    }

    #[test]
    fn stars_in_quotes_are_no_patterns() {
        let patterns = words("rm *.db '*' a\\* b?").expect("words");
        assert_eq!(patterns.iter().map(|word| word.is_pattern).collect::<Vec<_>>(), [false, true, false, false, true]);
    }

    #[test]
    fn what_a_shell_could_do_more_is_refused() {
        for line in ["a | b", "a > b", "a && b", "a; b"] {
            assert!(words(line).is_err(), "{line}");
        }
        assert_eq!(words("a 'b"), Err(LineError("a quote ' is not closed".into())));
        assert_eq!(read("sqlite3 a.db 'select 1; select 2 > 1'"), ["sqlite3", "a.db", "select 1; select 2 > 1"]);
    }
}
