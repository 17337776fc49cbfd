//! How new revision files are named.

use std::rc::Rc;

use super::percent::{Token, format};
use crate::error::Result;

/// The template of file names where none is configured.
pub const DEFAULT_FILE_TEMPLATE: &str = "%(rev)s_%(slug)s";

/// The longest slug where no length is configured.
const SLUG_LENGTH: usize = 40;

/// A moment as file names and templates need it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// Seconds since 1970.
    pub epoch: i64,
    /// The year.
    pub year: i64,
    /// The month, from 1.
    pub month: i64,
    /// The day of the month, from 1.
    pub day: i64,
    /// The hour.
    pub hour: i64,
    /// The minute.
    pub minute: i64,
    /// The second.
    pub second: i64,
    /// The moment as Python's `str(datetime)` prints it.
    pub text: Rc<str>,
}

/// The options for file names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileNaming {
    /// The template, with Python's `%` conversions of named tokens.
    pub file_template: String,
    /// The longest slug; none for the default.
    pub truncate_slug_length: Option<usize>,
}

impl Default for FileNaming {
    fn default() -> Self {
        Self { file_template: DEFAULT_FILE_TEMPLATE.to_owned(), truncate_slug_length: None }
    }
}

impl FileNaming {
    /// The name of the file of a new revision; with folders where the template has slashes.
    ///
    /// # Errors
    /// When the template does not fit its tokens.
    pub fn file_name(&self, rev: &str, message: Option<&str>, created: &Moment) -> Result<String> {
        let slug = self.slug(message.unwrap_or_default());
        let tokens = [
            ("rev", Token::Text(rev)),
            ("slug", Token::Text(&slug)),
            ("epoch", Token::Number(created.epoch)),
            ("year", Token::Number(created.year)),
            ("month", Token::Number(created.month)),
            ("day", Token::Number(created.day)),
            ("hour", Token::Number(created.hour)),
            ("minute", Token::Number(created.minute)),
            ("second", Token::Number(created.second)),
        ];
        Ok(format(&self.file_template, &tokens)? + ".py")
    }

    /// The words of a message, in small letters and with underscores between them; a long one ends with an underscore
    /// after a whole word.
    fn slug(&self, message: &str) -> String {
        let words = message.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty());
        let slug = words.collect::<Vec<_>>().join("_").to_lowercase();
        let longest = self.truncate_slug_length.filter(|length| *length > 0).unwrap_or(SLUG_LENGTH);
        let Some((end, _)) = slug.char_indices().nth(longest) else { return slug };
        let cut = slug.get(..end).unwrap_or(&slug);
        format!("{}_", cut.rsplit_once('_').map_or(cut, |(head, _)| head))
    }
}

#[cfg(test)]
mod tests {
    use super::{FileNaming, Moment};

    /// The name, or the error's text.
    fn name(naming: &FileNaming, message: &str) -> String {
        let text = "2026-03-09 07:05:02".into();
        let moment = Moment { epoch: 1_773_039_902, year: 2026, month: 3, day: 9, hour: 7, minute: 5, second: 2, text };
        naming.file_name("ae10", Some(message), &moment).unwrap_or_else(|error| error.to_string())
    }

    #[test]
    fn file_names_have_the_words_of_the_message() {
        let name = |message: &str| name(&FileNaming::default(), message);
        assert_eq!(name("Add a column!"), "ae10_add_a_column.py");
        assert_eq!(name("café, naïve_Ünïcode"), "ae10_café_naïve_ünïcode.py");
        assert_eq!(name(""), "ae10_.py");
        assert_eq!(name(&"word ".repeat(20)), format!("ae10_{}.py", "word_".repeat(8)));
        assert_eq!(name(&"x".repeat(50)), format!("ae10_{}_.py", "x".repeat(40)));
    }

    #[test]
    fn templates_have_tokens_of_time() {
        let name = |template: &str, length| {
            name(&FileNaming { file_template: template.to_owned(), truncate_slug_length: length }, "first one")
        };
        let dated = "%(year)d/%(month).2d_%(day)02d_%(hour)2d%(minute)-3d%(second)+d-%(epoch)s-%(rev)s_%(slug)s";
        assert_eq!(name(dated, Some(7)), "2026/03_09_ 75  +2-1773039902-ae10_first_.py");
        assert_eq!(name("100%%_%(slug).3s|%(rev)6s|%(rev)r", None), "100%_fir|  ae10|'ae10'.py");
        assert_eq!(name("%(nope)s", None), "'nope'");
        assert_eq!(name("%(rev)d", None), "%d format: a real number is required, not str");
        assert_eq!(name("%(rev)y", None), "unsupported format character 'y' (0x79) at index 6");
        assert_eq!(name("%5%", None), "unsupported format character '%' (0x25) at index 2");
        assert_eq!(name("%(rev)%", None), "unsupported format character '%' (0x25) at index 6");
        assert_eq!(name("%(rev)x", None), "%x format: an integer is required, not str");
        assert_eq!(name("%(rev)f", None), "must be real number, not str");
        assert_eq!(name("%(year)#x %(year)#o %(year) d %(year)05d", None), "0x7ea 0o3752  2026 02026.py");
        assert_eq!(name("%(year)-6d|%(year).6d %(year)+08d %(year)ld", None), "2026  |002026 +0002026 2026.py");
        assert_eq!(name("%(minute)#.3x %(minute)#06x %(minute)-#6x|", None), "0x005 0x0005 0x5   |.py");
        assert_eq!(name("%(year)99999999999999999999d", None), "width too big");
        assert_eq!(name("%(rev", None), "incomplete format key");
        assert_eq!(name("%(rev)", None), "incomplete format");
    }
}
