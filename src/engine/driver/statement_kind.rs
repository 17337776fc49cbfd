//! What CPython's `sqlite3` looks for in the text of a statement.

/// The text after white space and comments at its start; empty when nothing else is there.
pub(super) fn skip_leading_comments(sql: &str) -> &str {
    let mut rest = sql;
    loop {
        rest = rest.trim_start_matches([' ', '\t', '\x0c', '\n', '\r']);
        if let Some(after) = rest.strip_prefix("--") {
            match after.find('\n') {
                Some(end) => rest = &after[end..],
                None => return "",
            }
        } else if let Some(after) = rest.strip_prefix("/*") {
            match after.find("*/") {
                Some(end) => rest = &after[end + 2..],
                None => return "",
            }
        } else {
            return rest;
        }
    }
}

/// Whether a statement changes rows: `sqlite3` sends BEGIN before such a statement.
pub(super) fn is_dml(sql: &str) -> bool {
    let start = skip_leading_comments(sql).as_bytes();
    ["insert", "update", "delete", "replace"]
        .iter()
        .any(|word| start.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_before_the_first_word_do_not_count() {
        assert!(is_dml("  -- a\n /* b */ Insert into t values (1)"));
        assert!(is_dml("REPLACE INTO t VALUES (1)"));
        assert!(!is_dml("-- insert"));
        assert!(!is_dml("WITH a AS (SELECT 1) INSERT INTO t SELECT * FROM a"));
    }
}
