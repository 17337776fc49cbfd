//! A rough split of a text into words, numbers, strings, signs and blanks, which also takes texts that are no Python.

/// What a token looks like.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Word,
    Number,
    Text,
    Sign,
    Blank,
}

fn kind_of(c: char) -> Kind {
    match c {
        'a'..='z' | 'A'..='Z' | '_' => Kind::Word,
        '0'..='9' => Kind::Number,
        '"' | '\'' => Kind::Text,
        ' ' | '\n' | '\t' => Kind::Blank,
        _ if c.is_alphanumeric() => Kind::Word,
        _ => Kind::Sign,
    }
}

/// The kind of a token, by its first character.
pub fn kind(token: &str) -> Kind {
    token.chars().next().map_or(Kind::Blank, kind_of)
}

/// The tokens, which together are the text.
pub fn split(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut chars = text.chars().peekable();
    while let Some(first) = chars.next() {
        let mut token = String::from(first);
        let mut more = |token: &mut String, goes_on: &dyn Fn(char) -> bool| {
            while let Some(c) = chars.next_if(|c| goes_on(*c)) {
                token.push(c);
            }
        };
        match kind_of(first) {
            Kind::Word => more(&mut token, &|c| matches!(kind_of(c), Kind::Word | Kind::Number)),
            Kind::Number => more(&mut token, &|c| c == '.' || matches!(kind_of(c), Kind::Word | Kind::Number)),
            Kind::Text => {
                more(&mut token, &|c| c != first && c != '\n');
                if let Some(last) = chars.next_if_eq(&first) {
                    token.push(last);
                }
            }
            Kind::Blank if first == '\n' => {}
            Kind::Blank => more(&mut token, &|c| c == ' '),
            Kind::Sign => more(&mut token, &|c| matches!(c, '=' | '*' | '<' | '>' | '/' | '|') && first != '('),
        }
        tokens.push(token);
    }
    tokens
}
