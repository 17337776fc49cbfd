//! Elements of the program: instances of its own classes below `ColumnElement`, `FunctionElement`, `ClauseElement` and
//! `DDLElement`.

use std::any::Any;
use std::fmt;
use std::rc::Rc;

use python::{Args, ClassRef, PyDict, PyResult, Value, Vm};
use sql::dialect::Compiler;
use sql::expr::{Caching, Expr, ExprKind, Function, FunctionName, HostElement, Operand};
use sql::schema::{DdlElement, DdlItem};
use sql::types::Type;

use super::registry::{Compilers, Writer, is_of_library};
use super::{objects, unsupported};
use crate::host::VmHandle;
use crate::library::{Library, payload};
use crate::raise::IntoPython;
use crate::sqlalchemy::sql::coercion;
use crate::sqlalchemy::sql::elements::ExprPayload;
use crate::sqlalchemy::sql::from_clause::FromPayload;
use crate::sqlalchemy::sql::select::QueryPayload;
use crate::sqlalchemy::types;

/// An element of the program.
pub struct ProgramElement {
    value: Value,
    handle: VmHandle,
    is_ddl: bool,
}

impl fmt::Debug for ProgramElement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl ProgramElement {
    fn new(vm: &Vm, value: &Value, is_ddl: bool) -> Self {
        Self { value: value.clone(), handle: VmHandle::of(vm), is_ddl }
    }

    /// The Python object.
    pub fn python(&self) -> Value {
        self.value.clone()
    }

    fn write_value(&self, value: &Value, call: Option<&Function>, compiler: &mut Compiler<'_>) -> sql::Result<String> {
        let written = self.handle.call(|vm| {
            let class = vm.class_of(value);
            match Compilers::of(vm).writer(&class, compiler.dialect().name()) {
                Writer::Function(function) => objects::write(vm, &function, value, compiler, self.is_ddl),
                Writer::Library(is_known) => {
                    if let Some(call) = call
                        && class.is_subclass_of(&Library::of(vm).class(vm, "Function")?)
                    {
                        let plain = Function { host: None, ..call.clone() };
                        let expr = Expr::new(ExprKind::Function(Rc::new(plain)));
                        return compiler.part(&sql::statement::Statement::Expr(expr), false).python(vm);
                    }
                    let shown =
                        objects::lent(vm, compiler, &Value::None, self.is_ddl, |compiler| Ok(compiler.clone()))?;
                    Err(unsupported(vm, &shown, &class, is_known)?)
                }
            }
        });
        written.map_err(sql::Error::from)
    }
}

impl HostElement for ProgramElement {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn write(&self, compiler: &mut Compiler<'_>) -> sql::Result<String> {
        self.write_value(&self.value, None, compiler)
    }

    fn write_call(&self, function: &Function, compiler: &mut Compiler<'_>) -> sql::Result<String> {
        let known = payload::<ExprPayload>(&self.value);
        let is_same = known.is_some_and(|known| match known.0.kind() {
            ExprKind::Function(own) => {
                own.args.len() == function.args.len() && own.args.iter().zip(&function.args).all(|(a, b)| a.same(b))
            }
            _ => false,
        });
        if is_same {
            return self.write_value(&self.value, Some(function), compiler);
        }
        // The arguments were replaced: the function of the program sees a copy that has the ones that stand here.
        let copied = self.handle.call(|vm| {
            let made = vm.class_of(&self.value).instantiate();
            if let Some(own) = self.value.as_obj() {
                for (name, value) in own.with_dict(PyDict::items).unwrap_or_default() {
                    if let Some(name) = name.as_str() {
                        set_own(&made, name, value);
                    }
                }
            }
            made.set_payload(Rc::new(ExprPayload(Expr::new(ExprKind::Function(Rc::new(function.clone()))))));
            Ok(Value::Obj(made))
        });
        self.write_value(&copied.map_err(sql::Error::from)?, Some(function), compiler)
    }

    fn ty(&self) -> Type {
        self.handle.with(|vm| own_type(vm, &self.value)).unwrap_or_default()
    }

    fn name(&self) -> Option<sql::Name> {
        let name = self.handle.with(|vm| own_attribute(vm, &self.value, "name"))??;
        name.as_str().map(sql::Name::new)
    }

    fn names_parameters(&self) -> bool {
        let told = self.handle.with(|vm| {
            let function = Library::of(vm).class(vm, "Function").ok()?;
            Some(vm.class_of(&self.value).is_subclass_of(&function))
        });
        told.flatten().unwrap_or(true)
    }

    fn caching(&self) -> Caching {
        let told = self.handle.with(|vm| {
            let class = vm.class_of(&self.value);
            match class.dict.get_str("inherit_cache") {
                Some(told) if vm.truth(&told).unwrap_or(false) => Caching::Kept,
                Some(told) if !told.is_none() => Caching::Never,
                _ if self.is_ddl => Caching::Never,
                _ => Caching::Unstated(Rc::from(class.name().as_str())),
            }
        });
        told.unwrap_or_default()
    }
}

/// Sets an attribute of an object, whatever its class has under the name.
pub fn set_own(object: &Rc<python::Object>, name: &str, value: Value) {
    object.ensure_dict();
    object.with_dict(|dict| drop(dict.set_str(name, value)));
}

/// What the program says of an element under a name that the library has, too: in the object, or in its class.
fn own_attribute(vm: &Vm, value: &Value, name: &str) -> Option<Value> {
    let own = value.as_obj()?.with_dict(|dict| dict.get_str(name)).flatten();
    own.or_else(|| {
        let mro = vm.class_of(value).mro.borrow().clone();
        mro.iter().take_while(|class| !is_of_library(class)).find_map(|class| class.dict.get_str(name))
    })
}

fn own_type(vm: &Vm, value: &Value) -> Type {
    let told = own_attribute(vm, value, "type");
    told.and_then(|told| types::type_of(vm, &told).ok().flatten()).unwrap_or_default()
}

/// Whether an object is an element of the program below a class of the library.
fn is_below(vm: &Vm, class: &ClassRef, base: &'static str) -> PyResult<bool> {
    Ok(!is_of_library(class) && class.is_subclass_of(&Library::of(vm).class(vm, base)?))
}

/// The expression of an element of the program.
pub fn element(vm: &Vm, value: &Value) -> PyResult<Option<Expr>> {
    let class = vm.class_of(value);
    let Some(object) = value.as_obj() else { return Ok(None) };
    let is_known = payload::<QueryPayload>(value).is_some() || payload::<FromPayload>(value).is_some();
    if is_known || !is_below(vm, &class, "ClauseElement")? {
        return Ok(None);
    }
    if class.is_subclass_of(&Library::of(vm).class(vm, "BaseDDLElement")?) {
        return Ok(None);
    }
    if class.is_subclass_of(&Library::of(vm).class(vm, "FunctionElement")?) {
        // A constructor of its own did not hand its arguments on.
        let call = call_of(vm, value, Vec::new())?;
        object.set_payload(Rc::new(ExprPayload(call.clone())));
        return Ok(Some(call));
    }
    let made = Expr::new(ExprKind::Host(Rc::new(ProgramElement::new(vm, value, false))));
    object.set_payload(Rc::new(ExprPayload(made.clone())));
    Ok(Some(made))
}

/// The DDL statement of an element of the program.
pub fn ddl_element(vm: &Vm, value: &Value) -> PyResult<Option<Rc<DdlElement>>> {
    if let Some(known) = payload::<DdlElement>(value) {
        return Ok(Some(known));
    }
    let Some(object) = value.as_obj() else { return Ok(None) };
    if value.as_class().is_some() || !is_below(vm, &vm.class_of(value), "BaseDDLElement")? {
        return Ok(None);
    }
    let made = Rc::new(DdlElement::new(DdlItem::Host(Rc::new(ProgramElement::new(vm, value, true)))));
    object.set_payload(made.clone());
    Ok(Some(made))
}

/// The call that an instance of a class of the program below `FunctionElement` is.
fn call_of(vm: &Vm, value: &Value, operands: Vec<Operand>) -> PyResult<Expr> {
    let name = own_attribute(vm, value, "name").and_then(|name| name.as_str().map(str::to_owned));
    let Some(name) = name else {
        return finish(vm, value, Function::call(&[], "anon", operands, Some(own_type(vm, value))).python(vm)?, None);
    };
    finish(vm, value, Function::call(&[], &name, operands, Some(own_type(vm, value))).python(vm)?, Some(&name))
}

fn finish(vm: &Vm, value: &Value, call: Expr, name: Option<&str>) -> PyResult<Expr> {
    let ExprKind::Function(function) = call.kind() else { return Ok(call) };
    Ok(Expr::new(ExprKind::Function(Rc::new(Function {
        name: FunctionName { packages: Vec::new(), last: Rc::from(name.unwrap_or("anon")) },
        host: Some(Rc::new(ProgramElement::new(vm, value, false))),
        ..(**function).clone()
    }))))
}

/// `FunctionElement.__init__(*clauses)`.
pub fn init_function_element(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let operands =
        args.rest().positional().iter().map(|value| coercion::operand(vm, value)).collect::<PyResult<_>>()?;
    let call = call_of(vm, receiver, operands)?;
    if let Some(object) = receiver.as_obj() {
        object.set_payload(Rc::new(ExprPayload(call)));
    }
    Ok(Value::None)
}

/// A call of a class of the program below `GenericFunction`: the program may write it.
pub fn written_by_program(vm: &Vm, value: &Value, call: Expr) -> Expr {
    let class = vm.class_of(value);
    match call.kind() {
        ExprKind::Function(function) if !is_of_library(&class) => Expr::new(ExprKind::Function(Rc::new(Function {
            host: Some(Rc::new(ProgramElement::new(vm, value, false))),
            ..(**function).clone()
        }))),
        _ => call,
    }
}

/// `ColumnClause.__init__(text, type_=None)`: an element of the program with a name.
pub fn init_column_clause(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let Some(object) = receiver.as_obj() else { return Ok(Value::None) };
    let name = args.get(1).or_else(|| args.keyword("text")).cloned().unwrap_or(Value::None);
    let ty = args.get(2).or_else(|| args.keyword("type_")).filter(|ty| !ty.is_none()).cloned();
    if is_of_library(&vm.class_of(receiver)) {
        let ty = ty.map(|ty| types::required_type(vm, &ty)).transpose()?;
        let column = sql::expr::column(sql::Name::new(name.as_str().unwrap_or_default()), ty);
        object.set_payload(Rc::new(ExprPayload(column)));
        return Ok(Value::None);
    }
    set_own(object, "name", name.clone());
    set_own(object, "key", name);
    if let Some(ty) = ty {
        set_own(object, "type", ty);
    }
    Ok(Value::None)
}
