//! The tree of a parsed pattern.

/// Pattern flags, with CPython's numbers.
pub mod flag {
    /// `re.TEMPLATE`.
    pub const TEMPLATE: u32 = 1;
    /// `re.IGNORECASE`.
    pub const IGNORECASE: u32 = 2;
    /// `re.LOCALE`.
    pub const LOCALE: u32 = 4;
    /// `re.MULTILINE`.
    pub const MULTILINE: u32 = 8;
    /// `re.DOTALL`.
    pub const DOTALL: u32 = 16;
    /// `re.UNICODE`.
    pub const UNICODE: u32 = 32;
    /// `re.VERBOSE`.
    pub const VERBOSE: u32 = 64;
    /// `re.DEBUG`.
    pub const DEBUG: u32 = 128;
    /// `re.ASCII`.
    pub const ASCII: u32 = 256;
}

/// A character category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// `\d`
    Digit,
    /// `\s`
    Space,
    /// `\w`
    Word,
}

impl Category {
    /// Whether `c` belongs to the category, with or without regard to Unicode.
    pub fn contains(self, c: char, ascii: bool) -> bool {
        match self {
            Self::Digit if c.is_ascii() || ascii => c.is_ascii_digit(),
            Self::Digit => crate::format::number::decimal_value(c).is_some(),
            Self::Space if ascii => matches!(c, ' ' | '\t'..='\r'),
            Self::Space => crate::format::number::is_space(c),
            Self::Word if c.is_ascii() || ascii => c.is_ascii_alphanumeric() || c == '_',
            Self::Word => c.is_alphanumeric(),
        }
    }
}

/// One member of a character set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetItem {
    /// One character.
    Char(char),
    /// Both ends included.
    Range(char, char),
    /// `\d`, `\s`, `\w`, or with `true` the opposite.
    Category(Category, bool),
}

/// A character set, `[…]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CharSet {
    /// Its members.
    pub items: Vec<SetItem>,
    /// `[^…]`
    pub negated: bool,
    /// Which characters stand for each other.
    pub case: Case,
    /// Whether categories know ASCII only.
    pub ascii: bool,
}

impl CharSet {
    /// Whether `c` is matched.
    pub fn contains(&self, c: char) -> bool {
        let found = match self.case {
            Case::Exact => self.has(c),
            Case::Ascii => self.has(c) || self.has(c.to_ascii_lowercase()) || self.has(c.to_ascii_uppercase()),
            Case::Unicode => {
                let folded = Case::Unicode.fold(c);
                self.has(c) || self.has(folded) || self.has(upper(folded)) || self.has_like(folded)
            }
        };
        found != self.negated
    }

    /// Whether a single member is the same as a folded character.
    fn has_like(&self, folded: char) -> bool {
        let is_like = |member: char| Case::Unicode.fold(member) == folded;
        self.items.iter().any(|item| matches!(*item, SetItem::Char(member) if is_like(member)))
    }

    fn has(&self, c: char) -> bool {
        self.items.iter().any(|item| match *item {
            SetItem::Char(member) => member == c,
            SetItem::Range(low, high) => (low..=high).contains(&c),
            SetItem::Category(category, negated) => category.contains(c, self.ascii) != negated,
        })
    }
}

/// Which characters stand for each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// None.
    Exact,
    /// Both cases of ASCII's letters.
    Ascii,
    /// All that share an upper or a lower case.
    Unicode,
}

impl Case {
    /// The one that stands for all characters that are the same as this one.
    pub fn fold(self, c: char) -> char {
        match self {
            Self::Exact => c,
            Self::Ascii => c.to_ascii_lowercase(),
            Self::Unicode if c.is_ascii() => c.to_ascii_lowercase(),
            // `\u{17f}` and `s` have one upper case, `\u{212a}` and `k` one lower case.
            Self::Unicode => lower(upper(lower(c))),
        }
    }
}

/// The lower case of a character; its first part when it has several.
fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// The upper case of a character when it is one character.
fn upper(c: char) -> char {
    let mut mapped = c.to_uppercase();
    match (mapped.next(), mapped.next()) {
        (Some(only), None) => only,
        _ => c,
    }
}

/// How a repetition gives way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Greed {
    /// As many as possible.
    Greedy,
    /// As few as possible.
    Lazy,
    /// As many as possible, and never fewer afterwards.
    Possessive,
}

/// A position without width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// `^`, `\A`
    Start,
    /// `^` with `MULTILINE`
    LineStart,
    /// `$`
    End,
    /// `$` with `MULTILINE`
    LineEnd,
    /// `\Z`
    VeryEnd,
    /// `\b`, or with `true` `\B`; the second says ASCII only.
    Boundary(bool, bool),
}

/// A part of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Matches nothing, anywhere.
    Empty,
    /// One character, folded.
    Char(char, Case),
    /// `.`; `true` when it matches a newline.
    Any(bool),
    /// `[…]`
    Set(CharSet),
    /// A position.
    Anchor(Anchor),
    /// One after the other.
    Concat(Vec<Node>),
    /// `a|b`
    Alternate(Vec<Node>),
    /// A group that is remembered.
    Group(usize, Box<Node>),
    /// `(?>…)`
    Atomic(Box<Node>),
    /// Repetition.
    Repeat {
        /// What is repeated.
        node: Box<Node>,
        /// At least.
        min: u32,
        /// At most; `u32::MAX` is no limit.
        max: u32,
        /// How it gives way.
        greed: Greed,
    },
    /// A reference to a group; `true` when case is ignored.
    Backreference(usize, Case),
    /// Look-ahead or look-behind.
    Look {
        /// What is looked for.
        node: Box<Node>,
        /// For look-behind: the width it looks back.
        behind: Option<usize>,
        /// `(?!…)`, `(?<!…)`
        negated: bool,
    },
    /// `(?(1)yes|no)`
    Conditional(usize, Box<Node>, Box<Node>),
}

impl Node {
    /// The least and the greatest number of characters this can match.
    pub fn width(&self) -> (usize, usize) {
        match self {
            Self::Empty | Self::Anchor(_) | Self::Look { .. } => (0, 0),
            Self::Char(..) | Self::Any(_) | Self::Set(_) => (1, 1),
            Self::Concat(nodes) => nodes
                .iter()
                .map(Self::width)
                .fold((0, 0), |sum, width| (sum.0.saturating_add(width.0), sum.1.saturating_add(width.1))),
            Self::Alternate(nodes) => {
                nodes.iter().map(Self::width).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).unwrap_or((0, 0))
            }
            Self::Group(_, node) | Self::Atomic(node) => node.width(),
            Self::Repeat { node, min, max, .. } => {
                let (least, most) = node.width();
                let most = if *max == u32::MAX && most > 0 { usize::MAX } else { most.saturating_mul(*max as usize) };
                (least.saturating_mul(*min as usize), most)
            }
            Self::Backreference(..) => (0, usize::MAX),
            Self::Conditional(_, yes, no) => {
                let (a, b) = (yes.width(), no.width());
                (a.0.min(b.0), a.1.max(b.1))
            }
        }
    }
}
