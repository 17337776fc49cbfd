//! The `_headers` file of static hosts: which response headers go with which paths.

/// The rules of one `_headers` file, in its order.
#[derive(Default, Debug)]
pub struct Rules {
    rules: Vec<Rule>,
}

#[derive(Debug)]
struct Rule {
    path: String,
    headers: Vec<(String, String)>,
}

impl Rules {
    /// Reads the file: a path at the start of a line, its headers indented below.
    pub fn parse(text: &str) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines().filter(|line| !line.trim_start().starts_with('#')) {
            if line.starts_with(char::is_whitespace) {
                if let (Some(rule), Some((name, value))) = (rules.last_mut(), line.split_once(':')) {
                    rule.headers.push((name.trim().to_owned(), value.trim().to_owned()));
                }
            } else if !line.is_empty() {
                rules.push(Rule { path: line.trim().to_owned(), headers: Vec::new() });
            }
        }
        Self { rules }
    }

    /// The headers of every rule that matches `path`.
    pub fn headers_for(&self, path: &str) -> Vec<(&str, &str)> {
        self.rules
            .iter()
            .filter(|rule| is_match(&rule.path, path))
            .flat_map(|rule| &rule.headers)
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect()
    }
}

/// `*` stands for any characters, once.
fn is_match(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        Some((start, end)) => path.len() >= start.len() + end.len() && path.starts_with(start) && path.ends_with(end),
        None => pattern == path,
    }
}

#[cfg(test)]
mod tests {
    use super::Rules;

    #[test]
    fn every_rule_that_matches_adds_its_headers() {
        let rules = Rules::parse("# a note\n/*\n  A: 1\n\n/x.js\n  B: 2: 3\n");
        assert_eq!(rules.headers_for("/x.js"), [("A", "1"), ("B", "2: 3")]);
        assert_eq!(rules.headers_for("/y.js"), [("A", "1")]);
    }
}
