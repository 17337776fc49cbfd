//! [`Grammar`]: the rules of `grammar.txt`, read once when a text does not parse.

use std::collections::HashMap;

/// What an expression is called in errors.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Shape {
    Token,
    Other,
    Name,
    Attribute,
    Subscript,
    Call,
    Literal,
    True,
    False,
    None,
    Ellipsis,
    Lambda,
    IfExp,
    Dict,
    Set,
    ListComp,
    SetComp,
    DictComp,
    GenExp,
    Yield,
    Await,
    Compare,
    Named,
    Tuple,
    List,
    Starred,
    Expression,
    Strings,
    Keyword,
    DoubleStarred,
}

impl Shape {
    fn named(name: &str) -> Shape {
        match name {
            "Name" => Shape::Name,
            "Attribute" => Shape::Attribute,
            "Subscript" => Shape::Subscript,
            "Call" => Shape::Call,
            "Literal" => Shape::Literal,
            "True" => Shape::True,
            "False" => Shape::False,
            "None" => Shape::None,
            "Ellipsis" => Shape::Ellipsis,
            "Lambda" => Shape::Lambda,
            "IfExp" => Shape::IfExp,
            "Dict" => Shape::Dict,
            "Set" => Shape::Set,
            "ListComp" => Shape::ListComp,
            "SetComp" => Shape::SetComp,
            "DictComp" => Shape::DictComp,
            "GenExp" => Shape::GenExp,
            "Yield" => Shape::Yield,
            "Await" => Shape::Await,
            "Compare" => Shape::Compare,
            "Named" => Shape::Named,
            "Tuple" => Shape::Tuple,
            "List" => Shape::List,
            "Starred" => Shape::Starred,
            "Expression" => Shape::Expression,
            "Strings" => Shape::Strings,
            "Keyword" => Shape::Keyword,
            "DoubleStarred" => Shape::DoubleStarred,
            _ => Shape::Other,
        }
    }
}

/// A part of an alternative.
pub(super) enum Item {
    /// An operator or keyword; soft keywords are names.
    Text(String),
    Soft(String),
    Rule(usize),
    /// A class of tokens or a rule that the matcher knows itself.
    Special(String),
    Optional(Box<Item>),
    Many {
        item: Box<Item>,
        least: usize,
        separator: Option<Box<Item>>,
    },
    Ahead(Box<Item>),
    NotAhead(Box<Item>),
    Forced(String),
    Cut,
    Group(Vec<Alternative>),
}

#[derive(Default)]
pub(super) struct Alternative {
    pub items: Vec<(Option<char>, Item)>,
    pub shape: Option<Shape>,
    /// Whether the shape needs more than the first part.
    pub needs_more: bool,
    pub action: Option<Action>,
}

/// What a matched alternative raises.
pub(super) struct Action {
    pub verb: String,
    pub names: Vec<char>,
    pub text: String,
}

pub(super) struct Rule {
    pub is_wrong: bool,
    pub alternatives: Vec<Alternative>,
}

pub(super) struct Grammar {
    pub rules: Vec<Rule>,
    names: HashMap<String, usize>,
}

impl Grammar {
    pub fn new() -> Grammar {
        let text = include_str!("grammar.txt");
        let lines = || {
            let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
            lines.filter_map(|line| line.split_once(": "))
        };
        let names = lines().enumerate().map(|(index, (name, _))| (name.to_owned(), index)).collect();
        let mut grammar = Grammar { rules: Vec::new(), names };
        for (name, body) in lines() {
            let mut notation = Notation { text: body, names: &grammar.names };
            let alternatives = notation.alternatives();
            grammar.rules.push(Rule { is_wrong: name.starts_with("wrong_"), alternatives });
        }
        grammar
    }

    pub fn rule(&self, name: &str) -> usize {
        self.names.get(name).copied().unwrap_or_default()
    }
}

/// The rest of a rule's text.
struct Notation<'a> {
    text: &'a str,
    names: &'a HashMap<String, usize>,
}

impl Notation<'_> {
    fn skip(&mut self, prefix: &str) -> bool {
        let text = self.text.trim_start();
        let rest = text.strip_prefix(prefix);
        self.text = rest.unwrap_or(text);
        rest.is_some()
    }

    fn word(&mut self) -> String {
        let text = self.text.trim_start();
        let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
        let (word, rest) = text.split_at(end);
        self.text = rest;
        word.to_owned()
    }

    fn until(&mut self, end: char) -> String {
        let (inner, rest) = self.text.split_once(end).unwrap_or((self.text, ""));
        self.text = rest;
        inner.to_owned()
    }

    fn alternatives(&mut self) -> Vec<Alternative> {
        let mut all = vec![self.alternative()];
        while self.skip("|") {
            all.push(self.alternative());
        }
        all
    }

    fn alternative(&mut self) -> Alternative {
        let mut made = Alternative::default();
        loop {
            let rest = self.text.trim_start();
            if rest.is_empty() || rest.starts_with(['|', ')']) {
                return made;
            }
            if self.skip("@") {
                made.needs_more = self.skip("?");
                made.shape = Some(Shape::named(&self.word()));
            } else if self.skip("{") {
                made.action = Some(self.action());
            } else {
                let mut label = None;
                let mut characters = self.text.chars();
                if let (Some(name @ 'a'..='z'), Some('=')) = (characters.next(), characters.next()) {
                    label = Some(name);
                    self.text = characters.as_str();
                }
                let item = self.item();
                made.items.push((label, item));
            }
        }
    }

    /// Up to the end of the alternative: the texts of actions have braces in quotes.
    fn action(&mut self) -> Action {
        let end = self.text.find("} |").or_else(|| self.text.rfind('}')).unwrap_or(self.text.len());
        let (inner, rest) = self.text.split_at(end);
        self.text = rest.get(1..).unwrap_or("");
        let mut parts = inner.splitn(2, ' ');
        let verb = parts.next().unwrap_or_default().to_owned();
        let mut text = parts.next().unwrap_or_default();
        let count = match verb.as_str() {
            "last" | "next" | "indent" => 0,
            "range" | "comma" | "legacy" | "genexp" | "positional" => 2,
            _ => 1,
        };
        let mut names = Vec::new();
        for _ in 0..count {
            names.extend(text.chars().next());
            text = text.get(2..).unwrap_or("");
        }
        Action { verb, names, text: text.to_owned() }
    }

    fn item(&mut self) -> Item {
        if self.skip("~") {
            return Item::Cut;
        }
        if self.skip("&&'") {
            return Item::Forced(self.until('\''));
        }
        if self.skip("&") {
            return Item::Ahead(Box::new(self.item()));
        }
        if self.skip("!") {
            return Item::NotAhead(Box::new(self.item()));
        }
        let mut item = self.atom();
        loop {
            if self.text.starts_with('?') {
                item = Item::Optional(Box::new(item));
            } else if self.text.starts_with(['*', '+']) {
                let least = usize::from(self.text.starts_with('+'));
                item = Item::Many { item: Box::new(item), least, separator: None };
            } else if self.text.starts_with('.') {
                self.text = self.text.get(1..).unwrap_or("");
                let inner = self.atom();
                item = Item::Many { item: Box::new(inner), least: 1, separator: Some(Box::new(item)) };
            } else {
                return item;
            }
            self.text = self.text.get(1..).unwrap_or("");
        }
    }

    fn atom(&mut self) -> Item {
        if self.skip("'") {
            return Item::Text(self.until('\''));
        }
        if self.skip("\"") {
            return Item::Soft(self.until('"'));
        }
        if self.skip("(") {
            let alternatives = self.alternatives();
            self.skip(")");
            return Item::Group(alternatives);
        }
        let word = self.word();
        match self.names.get(&word) {
            Some(&rule) => Item::Rule(rule),
            None => Item::Special(word),
        }
    }
}
