//! What the program wrote, cut into pieces: plain text, places in the program that can be jumped to, and errors that are explained.

use super::background::{background, exception_class};
use super::run_log::OutputChunk;

/// Where the program wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stream {
    /// Standard output.
    Out,
    /// Standard error.
    Err,
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Piece {
    /// Text.
    Text(String),
    /// `File "main.py", line 3`: a place in one of the project's files.
    Place {
        /// The words as written.
        text: String,
        /// The file's path in the project.
        file: String,
        /// The line, from 1.
        line: u32,
    },
    /// An error that has a page: the address of SQLAlchemy's own, or the class that a traceback ends with.
    Background {
        /// The address or class as written.
        text: String,
        /// The name of the page: `gkpj`, `IntegrityError`.
        code: String,
    },
}

/// Some lines of one stream, drawn as a unit.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Block {
    /// Where it was written.
    pub stream: Stream,
    /// The text in order.
    pub pieces: Vec<Piece>,
}

/// At most this many bytes are drawn; the oldest go first.
const SHOWN_BYTES: usize = 200_000;
/// A block ends after about this many bytes, so that new text redraws little.
const BLOCK_BYTES: usize = 4_000;

/// The output as blocks, and whether its beginning was left out. `files` are the paths of the project's files.
pub fn output_blocks(output: &[OutputChunk], files: &[String]) -> (Vec<Block>, bool) {
    let total: usize = output.iter().map(|chunk| chunk.text.len()).sum();
    let mut skip = total.saturating_sub(SHOWN_BYTES);
    let was_cut = skip > 0;
    let mut blocks = Vec::new();
    for chunk in output {
        let text = chunk.text.as_str();
        if skip >= text.len() {
            skip -= text.len();
            continue;
        }
        // The first line shown is a whole one.
        let start = if skip == 0 {
            0
        } else {
            text.as_bytes()[skip..].iter().position(|b| *b == b'\n').map_or(skip, |at| skip + at + 1)
        };
        skip = 0;
        let Some(shown) = text.get(start..) else { continue };
        for part in parts(shown) {
            blocks.push(Block { stream: chunk.stream, pieces: pieces(part, chunk.stream, files) });
        }
    }
    (blocks, was_cut)
}

/// Cuts at line ends into parts of about [`BLOCK_BYTES`].
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        at += line.len();
        if at - start >= BLOCK_BYTES {
            parts.push(&text[start..at]);
            start = at;
        }
    }
    if start < text.len() {
        parts.push(&text[start..]);
    }
    parts
}

fn pieces(text: &str, stream: Stream, files: &[String]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut plain = 0;
    if stream == Stream::Err {
        for (at, _) in text.match_indices("File \"") {
            if let Some((length, file, line)) = place(&text[at..], files) {
                push_errors(&mut pieces, &text[plain..at]);
                plain = at + length;
                pieces.push(Piece::Place { text: text[at..plain].to_owned(), file, line });
            }
        }
    }
    if stream == Stream::Err {
        push_errors(&mut pieces, &text[plain..]);
    } else {
        push_text(&mut pieces, &text[plain..]);
    }
    pieces
}

/// Text without places; the classes of exceptions that begin its lines stand apart.
fn push_errors(pieces: &mut Vec<Piece>, text: &str) {
    let mut plain = 0;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if let Some((path, name)) = exception_class(line) {
            push_text(pieces, &text[plain..at]);
            pieces.push(Piece::Background { text: path.to_owned(), code: name.to_owned() });
            plain = at + path.len();
        }
        at += line.len();
    }
    push_text(pieces, &text[plain..]);
}

/// Text without places; what it holds of addresses stands apart.
fn push_text(pieces: &mut Vec<Piece>, mut text: &str) {
    while let Some((address, code)) = background(text) {
        if address.start > 0 {
            pieces.push(Piece::Text(text[..address.start].to_owned()));
        }
        pieces.push(Piece::Background { text: text[address.clone()].to_owned(), code: code.to_owned() });
        text = &text[address.end..];
    }
    if !text.is_empty() {
        pieces.push(Piece::Text(text.to_owned()));
    }
}

/// The place that `text` begins with: its length, the project's file and the line.
fn place(text: &str, files: &[String]) -> Option<(usize, String, u32)> {
    let name = text.strip_prefix("File \"")?;
    let (path, rest) = name.split_once('"')?;
    let number = rest.strip_prefix(", line ")?;
    let digits = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
    let line = number[..digits].parse().ok()?;
    let file = files
        .iter()
        .find(|file| path == file.as_str() || path.strip_suffix(file.as_str()).is_some_and(|dir| dir.ends_with('/')))?;
    let length = text.len() - number.len() + digits;
    Some((length, file.clone(), line))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk(stream: Stream, text: &str) -> OutputChunk {
        OutputChunk { stream, text: text.into() }
    }

    #[test]
    fn traceback_lines_of_the_project_are_places() {
        let text = "Traceback (most recent call last):\n  File \"main.py\", line 12, in <module>\n    x\n  File \"/lib/other.py\", line 3\n";
        let (blocks, _) = output_blocks(&[chunk(Stream::Err, text)], &["main.py".into()]);
        assert_eq!(blocks.len(), 1);
        assert_eq!(
            blocks[0].pieces,
            [
                Piece::Text("Traceback (most recent call last):\n  ".into()),
                Piece::Place { text: "File \"main.py\", line 12".into(), file: "main.py".into(), line: 12 },
                Piece::Text(", in <module>\n    x\n  File \"/lib/other.py\", line 3\n".into()),
            ]
        );
    }

    #[test]
    fn places_are_found_on_standard_error_only() {
        let (blocks, _) = output_blocks(&[chunk(Stream::Out, "File \"main.py\", line 1\n")], &["main.py".into()]);
        assert_eq!(blocks[0].pieces, [Piece::Text("File \"main.py\", line 1\n".into())]);
    }

    #[test]
    fn addresses_of_errors_are_found_on_both_streams() {
        for stream in [Stream::Out, Stream::Err] {
            let text = "(at: https://sqlalche.me/e/21/gkpj)\n(at: https://sqlalche.me/e/21/bhk3)";
            let (blocks, _) = output_blocks(&[chunk(stream, text)], &[]);
            let address =
                |code: &str| Piece::Background { text: format!("https://sqlalche.me/e/21/{code}"), code: code.into() };
            let between = |text: &str| Piece::Text(text.into());
            assert_eq!(
                blocks[0].pieces,
                [between("(at: "), address("gkpj"), between(")\n(at: "), address("bhk3"), between(")")]
            );
        }
    }

    #[test]
    fn the_class_of_an_exception_stands_apart() {
        let text = "  File \"main.py\", line 1\n    x\nsqlalchemy.exc.CompileError: (in table 'a')\n";
        let (blocks, _) = output_blocks(&[chunk(Stream::Err, text)], &["main.py".into()]);
        let class = Piece::Background { text: "sqlalchemy.exc.CompileError".into(), code: "CompileError".into() };
        assert_eq!(blocks[0].pieces[3], class);
        assert_eq!(blocks[0].pieces[4], Piece::Text(": (in table 'a')\n".into()));
        let (blocks, _) = output_blocks(&[chunk(Stream::Out, text)], &[]);
        assert!(!blocks[0].pieces.contains(&class), "a program may print anything");
    }

    #[test]
    fn long_output_keeps_its_end() {
        let mut text = "line\n".repeat(60_000);
        text.push_str("line 59999\n");
        let (blocks, was_cut) = output_blocks(&[chunk(Stream::Out, &text)], &[]);
        assert!(was_cut);
        let shown: String = blocks
            .iter()
            .flat_map(|block| &block.pieces)
            .map(|piece| match piece {
                Piece::Text(text) | Piece::Place { text, .. } | Piece::Background { text, .. } => text.as_str(),
            })
            .collect();
        assert!(shown.len() <= SHOWN_BYTES);
        assert!(shown.starts_with("line") && shown.ends_with("line 59999\n"));
    }

    #[test]
    fn cut_inside_a_character_does_not_panic() {
        let text = "é".repeat(SHOWN_BYTES);
        let (_, was_cut) = output_blocks(&[chunk(Stream::Out, &format!("x{text}"))], &[]);
        assert!(was_cut);
    }
}
