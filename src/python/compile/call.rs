//! Calls and their arguments.

use rustpython_ruff_python_ast::{self as ast, Expr};
use rustpython_ruff_text_size::TextRange;

use super::{Compiler, Result, has_double_star, has_star};
use crate::code::Instr;

/// Functions that look into their caller's variables.
const CURIOUS: [&str; 7] = ["super", "locals", "globals", "vars", "dir", "eval", "exec"];

impl<'a> Compiler<'a> {
    /// A call whose function, or the object of whose method, is on the stack.
    pub(super) fn call(&mut self, call: &'a ast::ExprCall) -> Result {
        let mut range = call.range;
        let mut exposed = false;
        match &*call.func {
            Expr::Attribute(attribute) => {
                let name = self.mangled_name(attribute.attr.as_str());
                let at = self.attribute_range(attribute);
                self.emit(Instr::LoadMethod(name), at);
                if at != attribute.range {
                    range = TextRange::new(attribute.attr.range.start(), call.range.end());
                }
            }
            func => {
                self.emit(Instr::PushUnbound, range);
                exposed = matches!(func, Expr::Name(name) if CURIOUS.contains(&name.id.as_str()));
            }
        }
        let arguments = &call.arguments;
        if has_star(&arguments.args) || has_double_star(&arguments.keywords) {
            return self.call_unpacking(arguments, range);
        }
        for argument in &arguments.args {
            match argument {
                // The generator of `f(x for x in y)` spans the call's parentheses.
                Expr::Generator(_) => self.comprehension(argument)?,
                argument => self.expr(argument)?,
            }
        }
        let mut count = arguments.args.len();
        if arguments.keywords.is_empty() {
            let count = count as u32;
            self.emit(if exposed { Instr::CallExposed(count) } else { Instr::Call(count) }, range);
            return Ok(());
        }
        let mut names = Vec::new();
        for keyword in &arguments.keywords {
            self.expr(&keyword.value)?;
            let name = keyword.arg.as_ref().map_or("", |name| name.as_str());
            let name = self.mangled(name);
            names.push(self.vm.intern(&name));
            count += 1;
        }
        let names = self.unit().keyword_list(names);
        self.emit(Instr::CallKw { count: count as u16, names }, range);
        Ok(())
    }

    /// Emits the arguments and the call when some are unpacked.
    pub(super) fn call_unpacking(&mut self, arguments: &'a ast::Arguments, range: TextRange) -> Result {
        match &*arguments.args {
            // The call itself makes a tuple of a single unpacked argument.
            [Expr::Starred(starred)] => self.expr(&starred.value)?,
            args => self.argument_tuple(args, range)?,
        }
        if !arguments.keywords.is_empty() {
            self.keyword_dict(&arguments.keywords, range)?;
        }
        self.emit(Instr::CallEx { keywords: !arguments.keywords.is_empty() }, range);
        Ok(())
    }

    /// Pushes positional arguments as a tuple.
    pub(super) fn argument_tuple(&mut self, arguments: &'a [Expr], range: TextRange) -> Result {
        self.tuple(arguments, range)
    }

    /// Pushes keyword arguments as a dict.
    pub(super) fn keyword_dict(&mut self, keywords: &'a [ast::Keyword], range: TextRange) -> Result {
        self.emit(Instr::BuildMap(0), range);
        for keyword in keywords {
            match &keyword.arg {
                Some(name) => {
                    let name = self.mangled(name.as_str());
                    self.emit(Instr::BuildMap(0), range);
                    let name = self.string_constant(&name);
                    self.emit(Instr::Const(name), range);
                    self.expr(&keyword.value)?;
                    self.emit(Instr::MapAdd(1), range);
                }
                None => self.expr(&keyword.value)?,
            }
            self.emit(Instr::DictMerge, range);
        }
        Ok(())
    }
}
