//! Operators between two expressions.

use std::borrow::Cow;

use super::Compiler;
use crate::error::{Error, Result};
use crate::expr::{Binary, Expr, ExprKind, Operator, Operator as O};
use crate::types::{Affinity, TypeClass};

impl Compiler<'_> {
    /// The text between two operands.
    pub(super) fn infix(&self, operator: &Operator) -> Result<Cow<'static, str>> {
        Ok(Cow::Borrowed(match operator {
            O::Add => " + ",
            O::Sub => " - ",
            O::Mul => " * ",
            O::TrueDiv | O::FloorDiv => " / ",
            O::Mod => {
                if self.dialect.capabilities().paramstyle.doubles_percents() {
                    " %% "
                } else {
                    " % "
                }
            }
            O::Concat => " || ",
            O::Eq => " = ",
            O::Ne => " != ",
            O::Lt => " < ",
            O::Le => " <= ",
            O::Gt => " > ",
            O::Ge => " >= ",
            O::Is => " IS ",
            O::IsNot => " IS NOT ",
            O::IsDistinctFrom => " IS DISTINCT FROM ",
            O::IsNotDistinctFrom => " IS NOT DISTINCT FROM ",
            O::In => " IN ",
            O::NotIn => " NOT IN ",
            O::And => " AND ",
            O::Or => " OR ",
            O::Comma => ", ",
            O::Field => ".",
            O::Collate => " COLLATE ",
            O::BitAnd => " & ",
            O::BitOr => " | ",
            O::BitXor => " ^ ",
            O::LShift => " << ",
            O::RShift => " >> ",
            O::Match => " MATCH ",
            O::Custom(op) if self.dialect.capabilities().paramstyle.doubles_percents() => {
                return Ok(Cow::Owned(format!(" {} ", op.symbol.replace('%', "%%"))));
            }
            O::Custom(op) => return Ok(Cow::Owned(format!(" {} ", op.symbol))),
            other => {
                return Err(Error::unsupported(format!("Compiler can't render operator {}", other.name())));
            }
        }))
    }

    pub(super) fn binary(&mut self, binary: &Binary, out: &mut String) -> Result<()> {
        let saved = self.context.warns_of_null;
        self.context.warns_of_null = !matches!(binary.operator, O::Is | O::IsNot);
        let result = if matches!(binary.operator, O::NotMatch) {
            self.with_parameters(|compiler| compiler.binary_inside(binary, out))
        } else {
            self.binary_inside(binary, out)
        };
        self.context.warns_of_null = saved;
        result
    }

    /// The texts that a side of a concatenation puts together.
    fn concatenated(&mut self, side: &Expr, parts: &mut Vec<String>) -> Result<()> {
        if let ExprKind::Binary(inner) = side.kind()
            && matches!(inner.operator, O::Concat)
        {
            self.concatenated(&inner.left, parts)?;
            return self.concatenated(&inner.right, parts);
        }
        let mut text = String::new();
        self.expr(side, &mut text)?;
        parts.push(text);
        Ok(())
    }

    fn binary_inside(&mut self, binary: &Binary, out: &mut String) -> Result<()> {
        let dialect = self.dialect;
        if dialect.binary(self, binary, out)? {
            return Ok(());
        }
        let op = &binary.operator;
        match op {
            O::Like | O::NotLike => self.like(binary, "", "", false, matches!(op, O::NotLike), out),
            O::ILike | O::NotILike => self.like(binary, "", "", true, matches!(op, O::NotILike), out),
            O::Contains | O::NotContains => self.like(binary, "%", "%", false, matches!(op, O::NotContains), out),
            O::IContains | O::NotIContains => self.like(binary, "%", "%", true, matches!(op, O::NotIContains), out),
            O::StartsWith | O::NotStartsWith => self.like(binary, "", "%", false, matches!(op, O::NotStartsWith), out),
            O::IStartsWith | O::NotIStartsWith => {
                self.like(binary, "", "%", true, matches!(op, O::NotIStartsWith), out)
            }
            O::EndsWith | O::NotEndsWith => self.like(binary, "%", "", false, matches!(op, O::NotEndsWith), out),
            O::IEndsWith | O::NotIEndsWith => self.like(binary, "%", "", true, matches!(op, O::NotIEndsWith), out),
            O::Concat => {
                let mut parts = Vec::new();
                let is_inside = self.context.in_operator || self.dialect.concatenation_is_operator();
                let outer = std::mem::replace(&mut self.context.in_operator, is_inside);
                for side in [&binary.left, &binary.right] {
                    self.concatenated(side, &mut parts)?;
                }
                self.context.in_operator = outer;
                let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
                out.push_str(&self.dialect.concatenated(&parts));
                Ok(())
            }
            O::FullTextMatch => Err(self.unsupported("sqlalchemy.dialects.mysql.expression.match")),
            O::Between | O::NotBetween => {
                let outer = std::mem::replace(&mut self.context.in_operator, true);
                self.expr(&binary.left, out)?;
                if matches!(op, O::NotBetween) {
                    out.push_str(" NOT");
                }
                out.push_str(" BETWEEN ");
                if binary.symmetric {
                    out.push_str("SYMMETRIC ");
                }
                self.expr(&binary.right, out)?;
                self.context.in_operator = outer;
                Ok(())
            }
            O::NotIn => {
                out.push('(');
                self.infix_binary(binary, " NOT IN ", out)?;
                out.push(')');
                Ok(())
            }
            O::TrueDiv if self.dialect.capabilities().div_is_floordiv => {
                self.expr(&binary.left, out)?;
                let ty = binary.right.ty();
                let ty = match ty.affinity() {
                    Affinity::Numeric | Affinity::Float => ty,
                    _ => crate::types::Type::new(TypeClass::Numeric),
                };
                out.push_str(" / CAST(");
                self.expr(&binary.right, out)?;
                out.push_str(" AS ");
                out.push_str(&self.type_sql(&ty)?);
                out.push(')');
                Ok(())
            }
            O::FloorDiv => {
                let plain = self.dialect.capabilities().div_is_floordiv
                    && binary.left.ty().affinity() == Affinity::Integer
                    && binary.right.ty().affinity() == Affinity::Integer;
                if !plain {
                    out.push_str("FLOOR(");
                }
                self.infix_binary(binary, " / ", out)?;
                if !plain {
                    out.push(')');
                }
                Ok(())
            }
            O::NotMatch => {
                out.push_str("NOT ");
                self.infix_binary(binary, " MATCH ", out)
            }
            O::RegexpMatch | O::NotRegexpMatch | O::RegexpReplace if !self.dialect.capabilities().shows_anything => {
                let text = format!("{} dialect does not support regular expressions", self.dialect.name());
                Err(Error::compile(text))
            }
            O::RegexpMatch => self.infix_binary(binary, " <regexp> ", out),
            O::NotRegexpMatch => self.infix_binary(binary, " <not regexp> ", out),
            O::RegexpReplace => {
                out.push_str("<regexp replace>(");
                self.infix_binary(binary, ", ", out)?;
                out.push(')');
                Ok(())
            }
            O::GetItem | O::JsonGetItem | O::JsonPathGetItem => {
                if !self.dialect.capabilities().shows_anything {
                    return Err(Error::unsupported(format!(
                        "Compiler {} can't render element of type <function {} at 0x7f0000000000>",
                        self.dialect.profile().statement_compiler,
                        op.name()
                    )));
                }
                self.subscript(binary, out)
            }
            other => {
                let infix = self.infix(other)?;
                self.infix_binary(binary, &infix, out)
            }
        }
    }

    /// `left[right]`; an array that a function answers stands in parentheses.
    pub(in crate::dialect) fn subscript(&mut self, binary: &Binary, out: &mut String) -> Result<()> {
        let is_call =
            matches!(binary.left.kind(), ExprKind::Function(_)) && binary.left.ty().affinity() == Affinity::Array;
        if is_call {
            out.push('(');
        }
        self.expr(&binary.left, out)?;
        if is_call {
            out.push(')');
        }
        out.push('[');
        self.expr(&binary.right, out)?;
        out.push(']');
        Ok(())
    }

    /// Left, operator, right; in parentheses where the operator has them inside any other operator.
    ///
    /// # Errors
    /// What the sides raise.
    pub fn infix_binary(&mut self, binary: &Binary, infix: &str, out: &mut String) -> Result<()> {
        let is_grouped = self.context.in_operator
            && match &binary.operator {
                O::JsonGetItem | O::JsonPathGetItem => true,
                O::Custom(op) => op.eager_grouping,
                _ => false,
            };
        let outer = std::mem::replace(&mut self.context.in_operator, true);
        if is_grouped {
            out.push('(');
        }
        self.expr(&binary.left, out)?;
        out.push_str(infix);
        self.expr(&binary.right, out)?;
        if is_grouped {
            out.push(')');
        }
        self.context.in_operator = outer;
        Ok(())
    }

    fn like(
        &mut self,
        binary: &Binary,
        before: &str,
        after: &str,
        ignore_case: bool,
        negated: bool,
        out: &mut String,
    ) -> Result<()> {
        let percent = if self.dialect.capabilities().paramstyle.doubles_percents() { "'%%'" } else { "'%'" };
        let has_ilike = self.dialect.capabilities().ilike;
        let lower = |this: &mut Self, expr: &Expr, out: &mut String| -> Result<()> {
            if !ignore_case || has_ilike {
                return this.expr(expr, out);
            }
            out.push_str("lower(");
            this.expr(expr, out)?;
            out.push(')');
            Ok(())
        };
        lower(self, &binary.left, out)?;
        out.push_str(if negated { " NOT" } else { "" });
        out.push_str(if ignore_case && has_ilike { " ILIKE " } else { " LIKE " });
        let mut pattern = String::new();
        lower(self, &binary.right, &mut pattern)?;
        if before.is_empty() && after.is_empty() {
            out.push_str(&pattern);
        } else {
            let mut parts = vec![pattern.as_str()];
            if !before.is_empty() {
                parts.insert(0, percent);
            }
            if !after.is_empty() {
                parts.push(percent);
            }
            out.push_str(&self.dialect.concatenated(&parts));
        }
        if let Some(escape) = &binary.escape {
            out.push_str(" ESCAPE ");
            out.push_str(&self.quoted_text(escape));
        }
        Ok(())
    }
}
