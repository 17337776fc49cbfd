//! What a library does that walks over a set: the same things, now in this order, now in that.

/// How blocks begin that keep their place.
const BOUNDARIES: [&str; 5] = ["BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE"];

/// The statement log with what stands between two boundaries of a transaction in alphabetical order, and so the rows of
/// one statement.
pub fn statements(log: &str) -> String {
    let mut sorted: Vec<String> = Vec::new();
    let mut start = 0;
    for block in log.trim_matches('\n').split("\n\n") {
        if BOUNDARIES.iter().any(|boundary| block.starts_with(boundary)) {
            sorted[start..].sort_unstable();
            sorted.push(block.to_owned());
            start = sorted.len();
        } else {
            sorted.push(rows(block));
        }
    }
    sorted[start..].sort_unstable();
    sorted.join("\n\n")
}

/// The lines of a text in alphabetical order.
pub fn lines(text: &str) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    lines.sort_unstable();
    lines.join("\n")
}

/// A block whose parameters are a list of rows, with the rows in alphabetical order.
fn rows(block: &str) -> String {
    let parts = block.split_once("\n-- params: [(").and_then(|(text, rows)| Some((text, rows.strip_suffix(")]")?)));
    let Some((text, rows)) = parts else { return block.to_owned() };
    let mut rows: Vec<&str> = rows.split("), (").collect();
    rows.sort_unstable();
    format!("{text}\n-- params: [({})]", rows.join("), ("))
}

#[test]
fn order_within_a_transaction_does_not_count() {
    let one = "BEGIN (implicit)\n\nINSERT b\n-- params: [(2, 1), (1, 2)]\n\nINSERT a\n\nCOMMIT\n\n";
    let other = "BEGIN (implicit)\n\nINSERT a\n\nINSERT b\n-- params: [(1, 2), (2, 1)]\n\nCOMMIT\n\n";
    assert_eq!(statements(one), statements(other));
    assert_ne!(
        statements(one),
        statements("BEGIN (implicit)\n\nINSERT a\n\nCOMMIT\n\nINSERT b\n-- params: [(1, 2), (2, 1)]\n\n")
    );
}
