//! Names of schema items and labels: text, the wish to be quoted, and parts that the compiler makes up.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

const ANON_START: char = '\u{1}';
const ANON_END: char = '\u{2}';

/// A name. An anonymous one holds marks that the compiler replaces by `base_1`, `base_2`, …
#[derive(Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Name {
    text: Rc<str>,
    quote: Option<bool>,
}

thread_local! {
    static NEXT_ID: Cell<u64> = const { Cell::new(1) };
}

/// A number that no other call of this thread returns.
pub fn fresh_id() -> u64 {
    NEXT_ID.with(|next| {
        let id = next.get();
        next.set(id + 1);
        id
    })
}

/// What a made-up name begins with: signs that would need quotes become one underscore.
fn plain_base(base: &str, is_sign: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(base.len());
    let mut is_gap = false;
    for c in base.chars() {
        if is_sign(c) {
            if !is_gap {
                out.push('_');
            }
            is_gap = true;
        } else {
            out.push(c);
            is_gap = false;
        }
    }
    out
}

/// What a parameter's made-up name begins with: the signs that cannot stand in a text are replaced before names are counted.
pub(crate) fn parameter_base(base: &str) -> String {
    let is_sign = |c| matches!(c, '%' | '(' | ')' | ' ' | '$' | '.' | '[' | ']' | ':');
    plain_base(base, is_sign).trim_matches('_').to_owned()
}

impl Name {
    /// A name that is quoted when it has to be.
    pub fn new(text: &str) -> Self {
        Self { text: Rc::from(text), quote: None }
    }

    /// A name with the wish to be quoted always (`true`) or never (`false`); SQLAlchemy: `quoted_name`.
    pub fn quoted(text: &str, quote: Option<bool>) -> Self {
        Self { text: Rc::from(text), quote }
    }

    /// A name that the compiler makes up from `base`; two with one `id` get the same.
    pub fn anonymous(id: u64, base: &str) -> Self {
        let base: String = base.chars().filter(|c| *c != ANON_START && *c != ANON_END).collect();
        let base = plain_base(&base, |c| matches!(c, '%' | '(' | ')' | ' ' | '$'));
        Self { text: Rc::from(format!("{ANON_START}{id} {base}{ANON_END}")), quote: None }
    }

    /// The text; for an anonymous name it holds marks, see [`Name::resolve`].
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The text with the marks of anonymous parts as SQLAlchemy shows them: `%(4711 param)s`.
    pub fn shown(&self) -> String {
        self.text.replace(ANON_START, "%(").replace(ANON_END, ")s")
    }

    /// The shared text.
    pub fn text(&self) -> &Rc<str> {
        &self.text
    }

    /// The wish to be quoted.
    pub fn quote(&self) -> Option<bool> {
        self.quote
    }

    /// Whether the compiler has to make up a part of the name.
    pub fn is_anonymous(&self) -> bool {
        self.text.contains(ANON_START)
    }

    /// The name with each anonymous part replaced by what `make` answers for its id and base.
    pub fn resolve(&self, make: &mut dyn FnMut(u64, &str) -> Rc<str>) -> Rc<str> {
        if !self.is_anonymous() {
            return self.text.clone();
        }
        Rc::from(resolve_marks(&self.text, make))
    }
}

fn resolve_marks(text: &str, make: &mut dyn FnMut(u64, &str) -> Rc<str>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(ANON_START) {
        out.push_str(&rest[..start]);
        let after = &rest[start + ANON_START.len_utf8()..];
        let Some(end) = after.find(ANON_END) else {
            rest = after;
            break;
        };
        let mark = &after[..end];
        let (id, base) = mark.split_once(' ').unwrap_or((mark, ""));
        out.push_str(&make(id.parse().unwrap_or(0), base));
        rest = &after[end + ANON_END.len_utf8()..];
    }
    out.push_str(rest);
    out
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl From<&str> for Name {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<Rc<str>> for Name {
    fn from(text: Rc<str>) -> Self {
        Self { text, quote: None }
    }
}

impl From<String> for Name {
    fn from(text: String) -> Self {
        Self { text: Rc::from(text), quote: None }
    }
}
