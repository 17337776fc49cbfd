//! Markdown as HTML, its links and its plain text.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

/// Where a link of the course leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// A lesson, by its id.
    Lesson(String),
    /// A word of the glossary, by its name.
    Glossary(String),
    /// An error, by its code or class.
    Error(String),
    /// An address elsewhere.
    Elsewhere(String),
}

impl Link {
    fn of(target: &str) -> Self {
        match target.split_once(':') {
            Some(("lesson", id)) => Self::Lesson(id.to_owned()),
            Some(("glossary", name)) => Self::Glossary(name.to_owned()),
            Some(("error", name)) => Self::Error(name.to_owned()),
            _ => Self::Elsewhere(target.to_owned()),
        }
    }

    /// The address that the page understands.
    fn address(&self) -> String {
        match self {
            Self::Lesson(id) => format!("#lesson/{id}"),
            Self::Glossary(name) => format!("#glossary/{name}"),
            Self::Error(name) => format!("#error/{name}"),
            Self::Elsewhere(address) => address.clone(),
        }
    }
}

fn parser(markdown: &str) -> Parser<'_> {
    Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH)
}

/// Markdown as HTML. HTML inside the Markdown is shown, not passed on: the page inserts the result as it is.
pub fn render(markdown: &str) -> String {
    let events = parser(markdown).map(|event| match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let dest_url = CowStr::from(Link::of(&dest_url).address());
            Event::Start(Tag::Link { link_type, dest_url, title, id })
        }
        other => other,
    });
    let mut text = String::new();
    html::push_html(&mut text, events);
    text
}

/// A line of Markdown as HTML, without a paragraph around it.
pub fn render_line(markdown: &str) -> String {
    let html = render(markdown);
    let line = html.trim_end().strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>"));
    match line {
        Some(line) if !line.contains("<p>") => line.to_owned(),
        _ => html,
    }
}

/// The links of a text.
pub fn links(markdown: &str) -> Vec<Link> {
    let targets = parser(markdown).filter_map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => Some(Link::of(&dest_url)),
        _ => None,
    });
    targets.collect()
}

/// A text without marks, in one line; without the blocks of code where `with_code` is false, and without code in lines.
pub fn plain(markdown: &str, with_code: bool) -> String {
    let mut text = String::new();
    let mut is_code = false;
    for event in parser(markdown) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => is_code = true,
            Event::End(TagEnd::CodeBlock) => is_code = false,
            Event::Text(piece) if with_code || !is_code => text.push_str(&piece),
            Event::Code(piece) if with_code => text.push_str(&piece),
            // A word beside code is no part of it.
            Event::Code(_) => text.push_str(" . "),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::End(end) if is_block(end) => text.push(' '),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_block(end: TagEnd) -> bool {
    matches!(end, TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell | TagEnd::CodeBlock)
}

#[cfg(test)]
mod tests {
    use super::{Link, links, plain, render, render_line};

    #[test]
    fn html_in_the_markdown_is_shown_and_not_passed_on() {
        assert_eq!(render("a <b onclick=x>b</b>"), "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>\n");
    }

    #[test]
    fn code_keeps_its_language_for_the_page_to_colour() {
        assert_eq!(render("```python\nx < 1\n```\n"), "<pre><code class=\"language-python\">x &lt; 1\n</code></pre>\n");
    }

    #[test]
    fn links_of_the_course_become_addresses_of_the_page() {
        let text = "[a](lesson:first-model) [b](glossary:flush) [c](error:e3q8) [d](https://x.org/)";
        assert!(render(text).contains("href=\"#glossary/flush\""));
        assert_eq!(
            links(text),
            [
                Link::Lesson("first-model".into()),
                Link::Glossary("flush".into()),
                Link::Error("e3q8".into()),
                Link::Elsewhere("https://x.org/".into())
            ]
        );
    }

    #[test]
    fn a_line_has_no_paragraph_around_it() {
        assert_eq!(render_line("use `flush`"), "use <code>flush</code>");
        assert_eq!(render_line("a\n\nb"), "<p>a</p>\n<p>b</p>\n");
    }

    #[test]
    fn plain_text_has_no_marks() {
        let text = "# A *title*\n\nSome `code` and\nmore.\n\n```python\nx = 1\n```\n";
        assert_eq!(plain(text, true), "A title Some code and more. x = 1");
        assert_eq!(plain(text, false), "A title Some . and more.");
    }
}
