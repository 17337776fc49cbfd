//! Expressions.

use num_bigint::BigInt;
use num_traits::Num;
use rustpython_ruff_python_ast::{self as ast, Expr};
use rustpython_ruff_text_size::{Ranged, TextRange, TextSize};

use super::statement::binary_op;
use super::{Compiler, Label, Result, fail, has_star};
use crate::code::{Awaited, Instr};
use crate::object::value::Value;
use crate::vm::operators::{CompareOp, UnaryOp};

impl<'a> Compiler<'a> {
    pub(super) fn expr(&mut self, expr: &'a Expr) -> Result {
        // Chains like `a + b + c` or `a.b.c` nest on the left as deep as they are long: they are taken apart in a loop.
        let mut spine = Vec::new();
        let mut first = expr;
        while let Some(left) = left_of(first) {
            spine.push(first);
            first = left;
        }
        self.nested(first, |compiler| compiler.single_expr(first))?;
        for expr in spine.into_iter().rev() {
            self.rest_of(expr)?;
        }
        Ok(())
    }

    /// Counts how deep expressions stand in each other while `work` compiles one, and refuses those that are too deep.
    fn nested(&mut self, expr: &'a Expr, work: impl FnOnce(&mut Self) -> Result) -> Result {
        if self.nesting >= super::DEEPEST_EXPRESSION {
            return Err(super::too_deep(expr.range()));
        }
        self.nesting += 1;
        let result = work(self);
        self.nesting -= 1;
        result
    }

    /// An expression whose leftmost part is on the stack.
    fn rest_of(&mut self, expr: &'a Expr) -> Result {
        let range = expr.range();
        match expr {
            Expr::BinOp(op) => {
                self.expr(&op.right)?;
                self.emit(Instr::Binary(binary_op(op.op)), range);
            }
            Expr::Attribute(attribute) => {
                let name = self.mangled_name(attribute.attr.as_str());
                let range = self.attribute_range(attribute);
                self.emit(Instr::LoadAttr(name), range);
            }
            Expr::Subscript(subscript) => {
                self.expr(&subscript.slice)?;
                self.emit(Instr::GetItem, range);
            }
            Expr::Call(call) => self.call(call)?,
            _ => {}
        }
        Ok(())
    }

    fn single_expr(&mut self, expr: &'a Expr) -> Result {
        let range = expr.range();
        match expr {
            Expr::Name(name) => self.load_name(name.id.as_str(), range),
            Expr::NumberLiteral(literal) => {
                let value = number(&literal.value, literal.range)?;
                self.emit_const(value, range);
            }
            Expr::StringLiteral(literal) => {
                let index = self.string_constant(literal.value.to_str());
                self.emit(Instr::Const(index), range);
            }
            Expr::BytesLiteral(literal) => {
                let bytes: Vec<u8> = literal.value.bytes().collect();
                self.emit_const(Value::bytes(&bytes), range);
            }
            Expr::BooleanLiteral(literal) => self.emit_const(Value::bool(literal.value), range),
            Expr::NoneLiteral(_) => self.emit_const(Value::None, range),
            Expr::EllipsisLiteral(_) => self.emit_const(Value::Ellipsis, range),
            Expr::FString(fstring) => self.fstring(fstring)?,
            Expr::BinOp(_) | Expr::Attribute(_) | Expr::Subscript(_) | Expr::Call(_) => {}
            Expr::UnaryOp(op) => self.unary(op)?,
            Expr::BoolOp(op) => {
                let end = self.label();
                let (last, front) = op.values.split_last().expect("invariant: a boolean operation has operands");
                let jump = match op.op {
                    ast::BoolOp::And => Instr::JumpIfFalseOrPop,
                    ast::BoolOp::Or => Instr::JumpIfTrueOrPop,
                };
                for value in front {
                    self.expr(value)?;
                    self.jump(jump, end, range);
                }
                self.expr(last)?;
                self.place(end);
            }
            Expr::Compare(compare) => self.compare(compare)?,
            Expr::If(conditional) => {
                let (orelse, end) = (self.label(), self.label());
                self.jump_if(&conditional.test, false, orelse)?;
                self.expr(&conditional.body)?;
                self.jump(Instr::Jump, end, range);
                self.place(orelse);
                self.expr(&conditional.orelse)?;
                self.place(end);
            }
            Expr::Named(named) => {
                self.expr(&named.value)?;
                self.emit(Instr::Copy(1), range);
                self.store(&named.target)?;
            }
            Expr::Slice(slice) => {
                for part in [&slice.lower, &slice.upper] {
                    match part {
                        Some(part) => self.expr(part)?,
                        None => self.emit_const(Value::None, range),
                    }
                }
                if let Some(step) = &slice.step {
                    self.expr(step)?;
                }
                self.emit(Instr::BuildSlice(if slice.step.is_some() { 3 } else { 2 }), range);
            }
            Expr::Tuple(tuple) => self.tuple(&tuple.elts, range)?,
            Expr::List(list) => {
                if has_star(&list.elts) {
                    self.starred_list(&list.elts, range)?;
                } else {
                    for element in &list.elts {
                        self.expr(element)?;
                    }
                    self.emit(Instr::BuildList(list.elts.len() as u32), range);
                }
            }
            Expr::Set(set) => self.set(&set.elts, range)?,
            Expr::Dict(dict) => self.dict(dict)?,
            Expr::Lambda(lambda) => self.lambda(lambda)?,
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::Generator(_) => {
                self.comprehension(expr)?;
            }
            Expr::Yield(stmt) => {
                match &stmt.value {
                    Some(value) => self.expr(value)?,
                    None => self.emit_const(Value::None, range),
                }
                self.yield_value(range);
            }
            Expr::YieldFrom(stmt) => {
                self.expr(&stmt.value)?;
                self.emit(Instr::GetYieldFromIter, range);
                self.delegate(range);
            }
            Expr::Starred(_) => return fail("can't use starred expression here", expr),
            Expr::Await(awaited) => {
                self.expr(&awaited.value)?;
                self.wait(Awaited::Expression, range);
            }
            Expr::TString(_) => return fail("template strings are not supported", expr),
            Expr::IpyEscapeCommand(_) => return fail("invalid syntax", expr),
        }
        Ok(())
    }

    /// `[value] -> [sent]`
    pub(super) fn yield_value(&mut self, range: TextRange) {
        if self.scope().is_async {
            self.emit(Instr::WrapAsync, range);
        }
        self.emit(Instr::Yield, range);
    }

    /// `[iterator] -> [result]`: passes on what it yields and what is sent.
    pub(super) fn delegate(&mut self, range: TextRange) {
        self.emit_const(Value::None, range);
        let (head, end) = (self.label(), self.label());
        self.place(head);
        self.jump(Instr::Send, end, range);
        self.emit(Instr::Yield, range);
        self.jump(Instr::Jump, head, range);
        self.place(end);
    }

    /// `[awaitable] -> [result]`
    pub(super) fn wait(&mut self, awaited: Awaited, range: TextRange) {
        self.emit(Instr::GetAwaitable(awaited), range);
        self.delegate(range);
    }

    fn unary(&mut self, op: &'a ast::ExprUnaryOp) -> Result {
        if let (ast::UnaryOp::USub, Expr::NumberLiteral(literal)) = (op.op, &*op.operand) {
            let folded = match number(&literal.value, literal.range)? {
                Value::Int(number) => Some(Value::Int(-number)),
                Value::Float(number) => Some(Value::float(-number.get())),
                _ => None,
            };
            if let Some(value) = folded {
                self.emit_const(value, op.range);
                return Ok(());
            }
        }
        // The compiler folds it and warns of it at the line that asks for the compiling; a program's own file has none.
        if let (ast::UnaryOp::Invert, Expr::BooleanLiteral(literal)) = (op.op, &*op.operand)
            && (self.vm.position().is_none() || crate::builtins::int::warn_of_inversion(self.vm).is_ok())
        {
            self.emit_const(Value::Int(!i64::from(literal.value)), op.range);
            return Ok(());
        }
        self.expr(&op.operand)?;
        let instr = match op.op {
            ast::UnaryOp::Not => Instr::Not,
            ast::UnaryOp::USub => Instr::Unary(UnaryOp::Neg),
            ast::UnaryOp::UAdd => Instr::Unary(UnaryOp::Pos),
            ast::UnaryOp::Invert => Instr::Unary(UnaryOp::Invert),
        };
        self.emit(instr, op.range);
        Ok(())
    }

    fn compare(&mut self, compare: &'a ast::ExprCompare) -> Result {
        self.expr(&compare.left)?;
        let last = compare.ops.len() - 1;
        if last == 0 {
            self.expr(&compare.comparators[0])?;
            self.emit(comparison(compare.ops[0]), compare.range);
            return Ok(());
        }
        let (cleanup, end) = (self.label(), self.label());
        for (index, (op, right)) in compare.ops.iter().zip(&compare.comparators).enumerate() {
            self.expr(right)?;
            if index < last {
                self.emit(Instr::Swap(2), compare.range);
                self.emit(Instr::Copy(2), compare.range);
                self.emit(comparison(*op), compare.range);
                self.jump(Instr::JumpIfFalseOrPop, cleanup, compare.range);
            } else {
                self.emit(comparison(*op), compare.range);
            }
        }
        self.jump(Instr::Jump, end, compare.range);
        self.place(cleanup);
        self.emit(Instr::Swap(2), compare.range);
        self.emit(Instr::Pop, compare.range);
        self.place(end);
        Ok(())
    }

    /// Jumps when the condition is `when`, without keeping its value.
    pub(super) fn jump_if(&mut self, test: &'a Expr, when: bool, target: Label) -> Result {
        match test {
            Expr::UnaryOp(op) if op.op == ast::UnaryOp::Not => return self.jump_if(&op.operand, !when, target),
            Expr::BoolOp(op) => {
                let (last, front) = op.values.split_last().expect("invariant: a boolean operation has operands");
                let decides = op.op == ast::BoolOp::Or;
                if decides == when {
                    for value in front {
                        self.jump_if(value, when, target)?;
                    }
                    return self.jump_if(last, when, target);
                }
                let skip = self.label();
                for value in front {
                    self.jump_if(value, decides, skip)?;
                }
                self.jump_if(last, when, target)?;
                self.place(skip);
                return Ok(());
            }
            _ => {}
        }
        self.expr(test)?;
        let jump = if when { Instr::PopJumpIfTrue } else { Instr::PopJumpIfFalse };
        self.jump(jump, target, test.range());
        Ok(())
    }

    /// CPython 3.11 places an attribute that stands on a later line than its object at the attribute's name.
    pub(super) fn attribute_range(&self, attribute: &ast::ExprAttribute) -> TextRange {
        let whole = attribute.range;
        let name = attribute.attr.range;
        if self.source.line_of(whole.start().to_u32()) == self.source.line_of(name.start().to_u32()) {
            return whole;
        }
        name
    }
}

fn comparison(op: ast::CmpOp) -> Instr {
    match op {
        ast::CmpOp::Eq => Instr::Compare(CompareOp::Eq),
        ast::CmpOp::NotEq => Instr::Compare(CompareOp::Ne),
        ast::CmpOp::Lt => Instr::Compare(CompareOp::Lt),
        ast::CmpOp::LtE => Instr::Compare(CompareOp::Le),
        ast::CmpOp::Gt => Instr::Compare(CompareOp::Gt),
        ast::CmpOp::GtE => Instr::Compare(CompareOp::Ge),
        ast::CmpOp::Is => Instr::Is(false),
        ast::CmpOp::IsNot => Instr::Is(true),
        ast::CmpOp::In => Instr::In(false),
        ast::CmpOp::NotIn => Instr::In(true),
    }
}

/// The value of a number literal.
pub(super) fn number(literal: &ast::Number, range: TextRange) -> Result<Value> {
    match literal {
        ast::Number::Int(int) => {
            if let Some(small) = int.as_i64() {
                return Ok(Value::Int(small));
            }
            let text = int.to_string().replace('_', "").to_lowercase();
            let (digits, radix) = match text.get(..2) {
                Some("0x") => (&text[2..], 16),
                Some("0o") => (&text[2..], 8),
                Some("0b") => (&text[2..], 2),
                _ => (text.as_str(), 10),
            };
            let limit = crate::format::integer::max_str_digits();
            if radix == 10 && limit > 0 && digits.len() > limit {
                let count = digits.len();
                let text = format!(
                    "Exceeds the limit ({limit} digits) for integer string conversion: value has {count} digits; use \
                     sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer \
                     literals to avoid decimal conversion limits."
                );
                return fail(text, &range);
            }
            match BigInt::from_str_radix(digits, radix) {
                Ok(number) => Ok(Value::big(number)),
                Err(_) => fail("invalid number", &TextRange::empty(TextSize::default())),
            }
        }
        ast::Number::Float(float) => Ok(Value::float(*float)),
        ast::Number::Complex { real, imag } => {
            let data = crate::Data::Complex(*real, *imag);
            Ok(Value::Obj(crate::Object::plain(data)))
        }
    }
}

/// What stands on the left of an expression whose chain is taken apart.
pub(super) fn left_of(expr: &Expr) -> Option<&Expr> {
    match expr {
        Expr::BinOp(op) => Some(&op.left),
        Expr::Attribute(attribute) => Some(&attribute.value),
        Expr::Subscript(subscript) => Some(&subscript.value),
        Expr::Call(call) => Some(match &*call.func {
            Expr::Attribute(attribute) => &attribute.value,
            function => function,
        }),
        _ => None,
    }
}
