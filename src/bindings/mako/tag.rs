//! Which tags there are, and what they may say.

use super::error::{Place, Result, TemplateError};

/// Tags with their attributes, of which the first `required` must be there.
const TAGS: &[(&str, &[&str], usize)] = &[
    ("def", &["name", "buffered", "filter", "decorator"], 1),
    ("block", &["name", "buffered", "filter", "args"], 0),
    ("page", &["args", "expression_filter"], 0),
    ("text", &["filter"], 0),
];

/// Tags that lead to other templates.
const OF_OTHER_TEMPLATES: &[&str] = &["include", "inherit", "namespace", "call"];

/// Refuses a tag that is not there, and attributes that it does not have.
///
/// # Errors
///
/// What is wrong with the tag.
pub fn check(name: &str, attributes: &[(String, String)], place: Place) -> Result<()> {
    if OF_OTHER_TEMPLATES.contains(&name) || name.contains(':') {
        return Err(TemplateError::unavailable(place, &format!("<%{name}>")));
    }
    let Some((_, known, required)) = TAGS.iter().find(|(tag, ..)| *tag == name) else {
        return Err(TemplateError::compile(place, format!("No such tag: '{name}'")));
    };
    for (key, value) in attributes {
        if !known.contains(&key.as_str()) {
            return Err(TemplateError::compile(place, format!("Invalid attribute for tag '{name}': '{key}'")));
        }
        if matches!(key.as_str(), "decorator") {
            return Err(TemplateError::unavailable(place, &format!("<%{name} {key}=\"{value}\">")));
        }
    }
    let missing: Vec<String> = known
        .iter()
        .take(*required)
        .filter(|key| !attributes.iter().any(|(given, _)| given == **key))
        .map(|key| format!("'{key}'"))
        .collect();
    if !missing.is_empty() {
        return Err(TemplateError::compile(place, format!("Missing attribute(s): {}", missing.join(","))));
    }
    let function = attributes.iter().find(|(key, _)| key == "name").map(|(_, value)| value.as_str());
    if name == "def" && function.is_some_and(|function| !function.contains('(')) {
        return Err(TemplateError::compile(place, "Missing parenthesis in %def"));
    }
    Ok(())
}
