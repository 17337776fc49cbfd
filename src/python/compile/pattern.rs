//! `match`.

use rustpython_ruff_python_ast::{self as ast, Pattern};
use rustpython_ruff_text_size::{Ranged, TextRange, TextSize};

use super::{Compiler, Label, Result, fail};
use crate::code::Instr;
use crate::object::value::Value;
use crate::vm::operators::CompareOp;

/// One try to match a pattern. Captured values wait in hidden slots until the whole pattern matches.
struct Attempt {
    /// Captured names with their hidden slots.
    names: Vec<(String, u32)>,
    /// Values on the stack that a failure must pop.
    on_top: usize,
    /// Where a failure goes, by how many values it must pop.
    fails: Vec<Label>,
}

/// A pattern that always matches must be the last one.
fn refuse_irrefutable(pattern: &Pattern) -> Result {
    if !pattern.is_irrefutable() {
        return Ok(());
    }
    let text = match pattern {
        Pattern::MatchAs(pattern) => match &pattern.name {
            Some(name) => format!("name capture '{name}' makes remaining patterns unreachable"),
            None => "wildcard makes remaining patterns unreachable".to_owned(),
        },
        _ => "pattern makes remaining patterns unreachable".to_owned(),
    };
    fail(text, pattern)
}

impl<'a> Compiler<'a> {
    pub(super) fn match_stmt(&mut self, stmt: &'a ast::StmtMatch) -> Result {
        let end = self.label();
        self.expr(&stmt.subject)?;
        self.unit().depth += 1;
        let last = stmt.cases.len() - 1;
        for (index, case) in stmt.cases.iter().enumerate() {
            let range = case.pattern.range();
            if index < last && case.guard.is_none() {
                refuse_irrefutable(&case.pattern)?;
            }
            let mut attempt = Attempt { names: Vec::new(), on_top: 0, fails: vec![self.label()] };
            self.emit(Instr::Copy(1), range);
            self.pattern(&case.pattern, &mut attempt)?;
            for (name, slot) in attempt.names.clone() {
                self.emit(Instr::LoadFast(slot), range);
                self.emit(Instr::DeleteFast(slot), range);
                self.store_name(&name, range);
            }
            let next = self.label();
            if let Some(guard) = &case.guard {
                self.jump_if(guard, false, next)?;
            }
            // The subject is not needed any more.
            self.emit(Instr::Pop, range);
            self.unit().depth -= 1;
            self.body(&case.body)?;
            self.unit().depth += 1;
            self.jump(Instr::Jump, end, range);
            self.place_fails(&attempt, range);
            for (_, slot) in &attempt.names {
                self.emit_const(Value::None, range);
                self.emit(Instr::StoreFast(*slot), range);
            }
            self.place(next);
        }
        self.emit(Instr::Pop, stmt.range);
        self.unit().depth -= 1;
        self.place(end);
        Ok(())
    }

    /// Emits the pops that failures at different depths need; ends where nothing of the attempt is left.
    fn place_fails(&mut self, attempt: &Attempt, range: TextRange) {
        for label in attempt.fails.iter().skip(1).rev() {
            self.place(*label);
            self.emit(Instr::Pop, range);
        }
        self.place(attempt.fails[0]);
    }

    /// Jumps to the failure when the top is false; everything of this attempt is popped there.
    fn fail_if_false(&mut self, attempt: &mut Attempt, range: TextRange) {
        while attempt.fails.len() <= attempt.on_top {
            let label = self.label();
            attempt.fails.push(label);
        }
        self.jump(Instr::PopJumpIfFalse, attempt.fails[attempt.on_top], range);
    }

    /// Keeps the top as the value of a name.
    fn capture(&mut self, name: Option<&ast::Identifier>, attempt: &mut Attempt, range: TextRange) -> Result {
        let Some(name) = name else {
            self.emit(Instr::Pop, range);
            return Ok(());
        };
        if attempt.names.iter().any(|(other, _)| other == name.as_str()) {
            return fail(format!("multiple assignments to name '{name}' in pattern"), name);
        }
        let hidden = format!("{name} (captured)");
        let slot = self.unit().hidden_slot(&hidden);
        self.emit(Instr::StoreFast(slot), range);
        attempt.names.push((name.to_string(), slot));
        Ok(())
    }

    /// `[subject] -> []`: goes on when it matches.
    fn pattern(&mut self, pattern: &'a Pattern, attempt: &mut Attempt) -> Result {
        let range = pattern.range();
        match pattern {
            Pattern::MatchValue(pattern) => {
                if matches!(*pattern.value, ast::Expr::FString(_)) {
                    return fail("patterns may only match literals and attribute lookups", &*pattern.value);
                }
                self.expr(&pattern.value)?;
                self.emit(Instr::Compare(CompareOp::Eq), range);
                self.fail_if_false(attempt, range);
            }
            Pattern::MatchSingleton(pattern) => {
                let value = match pattern.value {
                    ast::Singleton::None => Value::None,
                    ast::Singleton::True => Value::bool(true),
                    ast::Singleton::False => Value::bool(false),
                };
                self.emit_const(value, range);
                self.emit(Instr::Is(false), range);
                self.fail_if_false(attempt, range);
            }
            Pattern::MatchAs(pattern) => {
                if let Some(inner) = &pattern.pattern {
                    if pattern.name.as_ref().is_none_or(|name| name.as_str() == "_") {
                        let name = TextRange::new(range.end() - TextSize::new(1), range.end());
                        return fail("cannot use '_' as a target", &name);
                    }
                    self.emit(Instr::Copy(1), range);
                    attempt.on_top += 1;
                    self.pattern(inner, attempt)?;
                    attempt.on_top -= 1;
                }
                self.capture(pattern.name.as_ref(), attempt, range)?;
            }
            Pattern::MatchOr(or) => self.or_pattern(&or.patterns, attempt, range)?,
            Pattern::MatchSequence(pattern) => self.sequence_pattern(&pattern.patterns, attempt, range)?,
            Pattern::MatchMapping(pattern) => self.mapping_pattern(pattern, attempt)?,
            Pattern::MatchClass(pattern) => self.class_pattern(pattern, attempt)?,
            Pattern::MatchStar(star) => self.capture(star.name.as_ref(), attempt, range)?,
        }
        Ok(())
    }

    fn or_pattern(&mut self, patterns: &'a [Pattern], attempt: &mut Attempt, range: TextRange) -> Result {
        let end = self.label();
        let mut names: Option<Vec<(String, u32)>> = None;
        for (index, pattern) in patterns.iter().enumerate() {
            if index + 1 < patterns.len() {
                refuse_irrefutable(pattern)?;
            }
            let mut inner = Attempt { names: attempt.names.clone(), on_top: 0, fails: vec![self.label()] };
            self.emit(Instr::Copy(1), range);
            self.pattern(pattern, &mut inner)?;
            match &names {
                None => names = Some(inner.names.clone()),
                Some(first) => {
                    if first.len() != inner.names.len() || !inner.names.iter().all(|name| first.contains(name)) {
                        return fail("alternative patterns bind different names", &range);
                    }
                }
            }
            self.jump(Instr::Jump, end, range);
            self.place_fails(&inner, range);
        }
        // None of them: the subject goes, and the whole pattern fails.
        self.emit(Instr::Pop, range);
        self.emit_const(Value::bool(false), range);
        self.fail_if_false(attempt, range);
        self.place(end);
        self.emit(Instr::Pop, range);
        attempt.names = names.unwrap_or_default();
        Ok(())
    }

    fn sequence_pattern(&mut self, patterns: &'a [Pattern], attempt: &mut Attempt, range: TextRange) -> Result {
        let star = patterns.iter().position(|pattern| matches!(pattern, Pattern::MatchStar(_)));
        if patterns.iter().filter(|pattern| matches!(pattern, Pattern::MatchStar(_))).count() > 1 {
            return fail("multiple starred names in sequence pattern", &range);
        }
        attempt.on_top += 1;
        self.emit(Instr::MatchSequence, range);
        self.fail_if_false(attempt, range);
        let least = patterns.len() - usize::from(star.is_some());
        self.emit(Instr::GetLen, range);
        self.emit_const(Value::Int(least as i64), range);
        let op = if star.is_some() { CompareOp::Ge } else { CompareOp::Eq };
        self.emit(Instr::Compare(op), range);
        self.fail_if_false(attempt, range);
        attempt.on_top -= 1;
        match star {
            Some(before) => {
                let after = patterns.len() - before - 1;
                self.emit(Instr::UnpackEx { before: before as u16, after: after as u16 }, range);
            }
            None => self.emit(Instr::Unpack(patterns.len() as u32), range),
        }
        attempt.on_top += patterns.len();
        for pattern in patterns {
            attempt.on_top -= 1;
            self.pattern(pattern, attempt)?;
        }
        Ok(())
    }

    fn mapping_pattern(&mut self, pattern: &'a ast::PatternMatchMapping, attempt: &mut Attempt) -> Result {
        let range = pattern.range;
        if let Some(rest) = pattern.rest.as_ref().filter(|rest| rest.as_str() == "_") {
            return fail("invalid syntax", rest);
        }
        let mut known: Vec<&str> = Vec::new();
        for key in &pattern.keys {
            if !matches!(key, ast::Expr::Attribute(_)) {
                let text = self.text_of(key.range());
                if known.contains(&text) {
                    let shown = match key {
                        ast::Expr::StringLiteral(literal) => crate::format::str_repr(literal.value.to_str()),
                        _ => text.to_owned(),
                    };
                    return fail(format!("mapping pattern checks duplicate key ({shown})"), &range);
                }
                known.push(text);
            }
        }
        attempt.on_top += 1;
        self.emit(Instr::MatchMapping, range);
        self.fail_if_false(attempt, range);
        for key in &pattern.keys {
            self.expr(key)?;
        }
        self.emit(Instr::BuildTuple(pattern.keys.len() as u32), range);
        attempt.on_top += 2;
        self.emit(Instr::MatchKeys, range);
        // [subject, keys, values or None]
        self.emit(Instr::Copy(1), range);
        self.emit_const(Value::None, range);
        self.emit(Instr::Is(true), range);
        self.fail_if_false(attempt, range);
        let count = pattern.patterns.len();
        self.emit(Instr::Unpack(count as u32), range);
        attempt.on_top += count;
        attempt.on_top -= 1;
        for inner in &pattern.patterns {
            attempt.on_top -= 1;
            self.pattern(inner, attempt)?;
        }
        // [subject, keys]
        attempt.on_top -= 2;
        if pattern.rest.is_some() {
            self.emit(Instr::MatchRest, range);
            self.capture(pattern.rest.as_ref(), attempt, range)?;
        } else {
            self.emit(Instr::Pop, range);
            self.emit(Instr::Pop, range);
        }
        Ok(())
    }

    fn class_pattern(&mut self, pattern: &'a ast::PatternMatchClass, attempt: &mut Attempt) -> Result {
        let range = pattern.range;
        self.expr(&pattern.cls)?;
        let keywords = &pattern.arguments.keywords;
        for (index, keyword) in keywords.iter().enumerate() {
            if keywords[..index].iter().any(|other| other.attr.as_str() == keyword.attr.as_str()) {
                return fail(format!("attribute name repeated in class pattern: {}", keyword.attr), &keyword.pattern);
            }
        }
        let names = keywords.iter().map(|keyword| self.vm.intern(keyword.attr.as_str()).value()).collect();
        self.emit_const(Value::tuple(names), range);
        let positional = pattern.arguments.patterns.len();
        self.emit(Instr::MatchClass(positional as u32), range);
        attempt.on_top += 1;
        self.emit(Instr::Copy(1), range);
        self.emit_const(Value::None, range);
        self.emit(Instr::Is(true), range);
        self.fail_if_false(attempt, range);
        attempt.on_top -= 1;
        let count = positional + keywords.len();
        self.emit(Instr::Unpack(count as u32), range);
        attempt.on_top += count;
        let inner = pattern.arguments.patterns.iter().chain(keywords.iter().map(|keyword| &keyword.pattern));
        for inner in inner {
            attempt.on_top -= 1;
            self.pattern(inner, attempt)?;
        }
        Ok(())
    }
}
