//! f-strings.

use rustpython_ruff_python_ast::{self as ast, ConversionFlag, InterpolatedStringElement};
use rustpython_ruff_text_size::{Ranged, TextRange};

use super::{Compiler, Result};
use crate::code::Instr;

/// What the values on the stack will be joined from.
struct Pieces {
    count: u32,
    literal: String,
}

impl<'a> Compiler<'a> {
    pub(super) fn fstring(&mut self, fstring: &'a ast::ExprFString) -> Result {
        let range = fstring.range;
        let mut pieces = Pieces { count: 0, literal: String::new() };
        for part in &fstring.value {
            match part {
                ast::FStringPart::Literal(literal) => pieces.literal.push_str(&literal.value),
                ast::FStringPart::FString(part) => self.elements(&part.elements, range, &mut pieces)?,
            }
        }
        self.join(pieces, range);
        Ok(())
    }

    fn join(&mut self, mut pieces: Pieces, range: TextRange) {
        if pieces.count == 0 || !pieces.literal.is_empty() {
            self.literal(&mut pieces, range);
        }
        if pieces.count > 1 {
            self.emit(Instr::BuildString(pieces.count), range);
        }
    }

    fn literal(&mut self, pieces: &mut Pieces, range: TextRange) {
        let index = self.string_constant(&pieces.literal);
        self.emit(Instr::Const(index), range);
        pieces.literal.clear();
        pieces.count += 1;
    }

    fn elements(
        &mut self,
        elements: &'a ast::InterpolatedStringElements,
        range: TextRange,
        pieces: &mut Pieces,
    ) -> Result {
        for element in elements {
            match element {
                InterpolatedStringElement::Literal(literal) => pieces.literal.push_str(&literal.value),
                InterpolatedStringElement::Interpolation(element) => {
                    if let Some(debug) = &element.debug_text {
                        pieces.literal.push_str(&debug.leading);
                        pieces.literal.push_str(self.text_of(element.expression.range()));
                        pieces.literal.push_str(&debug.trailing);
                    }
                    if !pieces.literal.is_empty() {
                        self.literal(pieces, range);
                    }
                    self.expr(&element.expression)?;
                    let conversion = match element.conversion {
                        ConversionFlag::Str => b's',
                        ConversionFlag::Ascii => b'a',
                        ConversionFlag::Repr => b'r',
                        ConversionFlag::None if element.debug_text.is_some() && element.format_spec.is_none() => b'r',
                        ConversionFlag::None => 0,
                    };
                    if let Some(spec) = &element.format_spec {
                        let mut inner = Pieces { count: 0, literal: String::new() };
                        self.elements(&spec.elements, range, &mut inner)?;
                        self.join(inner, range);
                    }
                    let spec = element.format_spec.is_some();
                    self.emit(Instr::Format { conversion, spec }, element.range);
                    pieces.count += 1;
                }
            }
        }
        Ok(())
    }
}
