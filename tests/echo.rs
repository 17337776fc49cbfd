//! The echo log as recordings hold it: without moments and seconds.

/// Replaces the moment that begins a line of the log, and the seconds of brackets.
pub fn normalize(text: &str) -> String {
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    for line in &mut lines {
        if let Some(rest) = after_moment(line) {
            *line = format!("<NOW>{rest}");
        }
        for start in ["[generated in ", "[cached since ", "[no key "] {
            replace_seconds(line, start);
        }
    }
    lines.join("\n")
}

/// What follows `2026-11-22 11:48:38,689` at the start of a line.
fn after_moment(line: &str) -> Option<&str> {
    const FORM: &[u8] = b"0000-00-00 00:00:00,000";
    let (moment, rest) = line.split_at_checked(FORM.len())?;
    let is_moment = moment.bytes().zip(FORM).all(|(found, form)| match form {
        b'0' => found.is_ascii_digit(),
        sign => found == *sign,
    });
    is_moment.then_some(rest)
}

fn replace_seconds(line: &mut String, start: &str) {
    let Some(place) = line.find(start) else { return };
    let from = place + start.len();
    let length = line[from..].find(|letter: char| !matches!(letter, '0'..='9' | '.' | 'e' | '-')).unwrap_or(0);
    if length > 0 && line[from + length..].starts_with('s') {
        line.replace_range(from..=from + length, "<SECONDS>");
    }
}

#[cfg(test)]
mod tests {
    use super::normalize;

    #[test]
    fn moments_and_seconds_are_replaced_and_nothing_else() {
        let text = "2026-11-22 11:48:38,689 INFO sqlalchemy.engine.Engine [cached since 1.2e-05s ago] ('2026-11-22',)\nprinted";
        let expected = "<NOW> INFO sqlalchemy.engine.Engine [cached since <SECONDS> ago] ('2026-11-22',)\nprinted";
        assert_eq!(normalize(text), expected);
    }
}
