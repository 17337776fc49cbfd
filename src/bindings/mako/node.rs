//! [`Node`]: the pieces of a template, in the order of its text.

use super::error::Place;

/// A piece of a template with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Where it begins.
    pub place: Place,
    /// What it is.
    pub kind: NodeKind,
}

/// What a piece of a template is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NodeKind {
    /// Text that is written as it stands.
    Text(String),
    /// `${code | filters}`.
    Expression {
        /// Python's expression.
        code: String,
        /// What stands behind the bar, without spaces around it.
        filters: String,
    },
    /// `<% code %>`, or with `is_module` `<%! code %>`.
    Code {
        /// Python's statements.
        code: String,
        /// Whether they run once, where the template is made.
        is_module: bool,
    },
    /// `% if x:`, `% else:`, `% endif`…
    Control {
        /// The first word, without `end`.
        keyword: String,
        /// Whether it ends what began with the keyword.
        is_end: bool,
        /// The line behind the percent sign.
        text: String,
    },
    /// `<%name attributes>children</%name>`.
    Tag {
        /// The tag's name.
        name: String,
        /// Attributes in their order.
        attributes: Vec<(String, String)>,
        /// What stands inside.
        children: Vec<Node>,
    },
}

/// The keywords that continue a control line of another keyword.
pub fn continuations(keyword: &str) -> &'static [&'static str] {
    match keyword {
        "if" => &["else", "elif"],
        "try" => &["except", "finally"],
        "for" => &["else"],
        _ => &[],
    }
}

/// Whether a control line of this keyword has an end.
pub fn begins_block(keyword: &str) -> bool {
    matches!(keyword, "for" | "if" | "while" | "try" | "with")
}
