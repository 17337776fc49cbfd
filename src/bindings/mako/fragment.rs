//! Control lines made whole, so that Python can say what is wrong with them.

use super::error::{Place, Result, TemplateError};

/// The statement that a control line begins, with a body, and how many lines stand before the line itself.
///
/// # Errors
///
/// A line that begins no statement.
pub fn complete(text: &str, place: Place) -> Result<(String, usize)> {
    let line = text.trim();
    let keyword: String = line.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    let Some(end) = header_end(line).filter(|_| !keyword.is_empty()) else {
        let message = format!("Fragment '{text}' is not a partial control statement");
        return Err(TemplateError::compile(place, message));
    };
    let header = line.get(..end).unwrap_or(line);
    match keyword.as_str() {
        "for" | "if" | "while" | "with" => Ok((format!("{header}pass"), 0)),
        "try" => Ok((format!("{header}pass\nexcept:pass"), 0)),
        "elif" | "else" => Ok((format!("if False:pass\n{header}pass"), 1)),
        "except" => Ok((format!("try:pass\n{header}pass"), 1)),
        _ => Err(TemplateError::compile(place, format!("Unsupported control keyword: '{keyword}'"))),
    }
}

/// Where the header ends: behind the first colon that only a comment, or nothing, follows.
fn header_end(line: &str) -> Option<usize> {
    let is_last = |(at, _): &(usize, &str)| {
        let after = line.get(at + 1..).unwrap_or_default().trim_start();
        after.is_empty() || after.starts_with('#')
    };
    line.match_indices(':').find(is_last).map(|(at, _)| at + 1)
}
