//! Text with code between backquotes.

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Marked {
    /// Words.
    Text(String),
    /// Code.
    Code(String),
}

/// Cuts a text at its backquotes; one that nothing closes is text.
pub fn marked(text: &str) -> Vec<Marked> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('`') {
        let Some((code, behind)) = after.split_once('`') else { break };
        if !before.is_empty() {
            pieces.push(Marked::Text(before.to_owned()));
        }
        pieces.push(Marked::Code(code.to_owned()));
        rest = behind;
    }
    if !rest.is_empty() {
        pieces.push(Marked::Text(rest.to_owned()));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backquotes_make_code() {
        let text = |text: &str| Marked::Text(text.into());
        assert_eq!(marked("use `add` here"), [text("use "), Marked::Code("add".into()), text(" here")]);
        assert_eq!(marked("`a`"), [Marked::Code("a".into())]);
        assert_eq!(marked("no ` end"), [text("no ` end")]);
        assert_eq!(marked(""), []);
    }
}
