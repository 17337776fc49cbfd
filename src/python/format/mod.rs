//! Text of values as CPython writes it: number and string representations, the format
//! mini-language, `%`-formatting, `str.format` templates, and reading numbers back.
//!
//! Everything here is pure: it knows digits, code points and specifications, and nothing of
//! Python objects. The builtin types call it with the values they hold.

pub mod error;
pub mod float;
pub mod integer;
pub mod number;
pub mod percent;
pub mod round;
pub mod spec;
pub mod template;
pub mod text;

pub use error::{FormatError, FormatErrorKind};
pub use float::float_repr;
pub use spec::Spec;
pub use text::{bytes_repr, is_printable, str_repr};
