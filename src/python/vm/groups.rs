//! Exception groups: making, splitting, and what `except*` does with them.

use std::rc::Rc;

use super::Vm;
use super::exception_methods::{as_error, property};
use super::frame::Frame;
use crate::embed::args::Args;
use crate::embed::class_builder::add_methods;
use crate::embed::error::{PyError, PyResult};
use crate::object::class::ClassRef;
use crate::object::data::Data;
use crate::object::value::Value;

/// What a group keeps beside what every exception has.
pub(super) struct Group {
    pub message: Value,
    pub exceptions: Vec<Value>,
}

/// The group that an exception is.
pub(super) fn group_of(value: &Value) -> Option<Rc<Group>> {
    value.as_obj().and_then(|object| object.payload::<Group>())
}

fn receiver(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Group>> {
    group_of(args.receiver(vm)?).ok_or_else(|| vm.type_error("expected an exception group"))
}

/// Fills `BaseExceptionGroup`.
pub(super) fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", new),
            ("__str__", |vm, args| {
                let group = receiver(vm, args)?;
                let count = group.exceptions.len();
                let s = if count == 1 { "" } else { "s" };
                Ok(Value::string(format!("{} ({count} sub-exception{s})", vm.str(&group.message)?)))
            }),
            ("derive", |vm, args| {
                let exceptions = args.rest().exactly_one(vm, "BaseExceptionGroup.derive")?.clone();
                vm.call(&vm.exceptions.base_exception_group.value(), &[receiver(vm, args)?.message.clone(), exceptions])
            }),
            ("split", |vm, args| {
                let condition = Condition::new(vm, args.rest().exactly_one(vm, "BaseExceptionGroup.split")?)?;
                let (matching, rest) = vm.split_exception(args.receiver(vm)?, &condition)?;
                Ok(Value::tuple(vec![matching.unwrap_or(Value::None), rest.unwrap_or(Value::None)]))
            }),
            ("subgroup", |vm, args| {
                let condition = Condition::new(vm, args.rest().exactly_one(vm, "BaseExceptionGroup.subgroup")?)?;
                let (matching, _) = vm.split_exception(args.receiver(vm)?, &condition)?;
                Ok(matching.unwrap_or(Value::None))
            }),
            ("__class_getitem__", crate::builtins::alias::class_getitem),
        ],
    );
    property(vm, class, "message", |vm, args| Ok(receiver(vm, args)?.message.clone()), None);
    property(vm, class, "exceptions", |vm, args| Ok(Value::tuple(receiver(vm, args)?.exceptions.clone())), None);
}

fn new(vm: &Vm, args: &Args<'_>) -> PyResult {
    let class = super::exception_methods::class_to_make(vm, args, &vm.exceptions.base_exception_group)?;
    let given = args.rest();
    let [message, members] = given.positional() else {
        let count = given.len();
        let text = format!("BaseExceptionGroup.__new__() takes exactly 2 arguments ({count} given)");
        return Err(vm.type_error(&text));
    };
    if message.as_str().is_none() {
        let text = format!("BaseExceptionGroup.__new__() argument 1 must be str, not {}", vm.type_name(message));
        return Err(vm.type_error(&text));
    }
    let is_sequence = members.as_sequence().is_some()
        || vm.lookup(&vm.class_of(members), &vm.common.getitem).is_some()
            && !matches!(members.data(), Some(Data::Dict(_)));
    if !is_sequence {
        return Err(vm.type_error("second argument (exceptions) must be a sequence"));
    }
    let exceptions = vm.collect(members)?;
    if exceptions.is_empty() {
        return Err(vm.value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    let mut all_plain = true;
    for (index, exception) in exceptions.iter().enumerate() {
        if !matches!(exception.data(), Some(Data::Exception(_))) {
            let text = format!("Item {index} of second argument (exceptions) is not an exception");
            return Err(vm.value_error(&text));
        }
        all_plain &= vm.is_instance(exception, &vm.exceptions.exception);
    }
    let class = if class.is(&vm.exceptions.base_exception_group) {
        if all_plain { vm.exceptions.exception_group.clone() } else { class }
    } else if !all_plain && class.is(&vm.exceptions.exception_group) {
        return Err(vm.type_error("Cannot nest BaseExceptions in an ExceptionGroup"));
    } else if !all_plain && class.is_subclass_of(&vm.exceptions.exception) {
        return Err(vm.type_error(&format!("Cannot nest BaseExceptions in '{}'", class.name())));
    } else {
        class
    };
    let error = vm.exception(&class, given.positional().to_vec());
    error.exception().set_payload(Rc::new(Group { message: message.clone(), exceptions }));
    Ok(error.value())
}

/// What `split` asks of each exception.
enum Condition {
    Classes(Vec<ClassRef>),
    Function(Value),
    /// Membership, by identity.
    Members(Vec<Value>),
}

impl Condition {
    fn new(vm: &Vm, value: &Value) -> PyResult<Condition> {
        let exception_class =
            |value: &Value| value.as_class().filter(|class| class.is_subclass_of(&vm.exceptions.base_exception));
        if let Some(class) = exception_class(value) {
            return Ok(Condition::Classes(vec![class]));
        }
        if let Some(items) = value.as_tuple() {
            let classes: Option<Vec<ClassRef>> = items.iter().map(exception_class).collect();
            if let Some(classes) = classes {
                return Ok(Condition::Classes(classes));
            }
        } else if value.as_class().is_none() && vm.is_callable(value) {
            return Ok(Condition::Function(value.clone()));
        }
        Err(vm.type_error("expected an exception type, a tuple of exception types, or a callable (other than a class)"))
    }

    fn holds(&self, vm: &Vm, exception: &Value) -> PyResult<bool> {
        match self {
            Condition::Classes(classes) => Ok(classes.iter().any(|class| vm.is_instance(exception, class))),
            Condition::Function(function) => {
                let result = vm.call(function, std::slice::from_ref(exception))?;
                vm.truth(&result)
            }
            Condition::Members(members) => Ok(members.iter().any(|member| member.is(exception))),
        }
    }
}

impl Vm {
    /// The part of an exception that fulfils a condition, and the part that does not.
    fn split_exception(&self, exception: &Value, condition: &Condition) -> PyResult<(Option<Value>, Option<Value>)> {
        let _guard = self.enter_native(1)?;
        let group = group_of(exception);
        let is_whole = group.is_none() || !matches!(condition, Condition::Members(_));
        if is_whole && condition.holds(self, exception)? {
            return Ok((Some(exception.clone()), None));
        }
        let Some(group) = group else {
            return Ok((None, Some(exception.clone())));
        };
        let (mut matching, mut rest) = (Vec::new(), Vec::new());
        for member in &group.exceptions {
            let (inside, outside) = self.split_exception(member, condition)?;
            matching.extend(inside);
            rest.extend(outside);
        }
        let derive = |members: Vec<Value>| {
            if members.is_empty() {
                return Ok(None);
            }
            self.derive_group(exception, members).map(Some)
        };
        Ok((derive(matching)?, derive(rest)?))
    }

    /// A group of some of the members, with the traceback, cause, context and notes of the whole.
    fn derive_group(&self, whole: &Value, members: Vec<Value>) -> PyResult {
        let derived = self.call_method(whole, "derive", &[Value::list(members)])?;
        if group_of(&derived).is_none() {
            return Err(self.type_error("derive must return an instance of BaseExceptionGroup"));
        }
        if let (Some(Data::Exception(from)), Some(Data::Exception(to))) = (whole.data(), derived.data()) {
            to.traceback.replace(from.traceback.borrow().clone());
            to.context.replace(from.context.borrow().clone());
            to.cause.replace(from.cause.borrow().clone());
            to.suppress_context.set(from.suppress_context.get());
        }
        if let Some(notes) = self.attr_opt(whole, "__notes__")?
            && notes.as_sequence().is_some()
            && let Some(error) = as_error(&derived)
        {
            let notes = Value::list(self.collect(&notes)?);
            self.set_exception_attr(&error, "__notes__", notes);
        }
        Ok(derived)
    }

    /// `[rest, class] -> [rest, match]`
    pub(super) fn check_group_match(&self, frame: &mut Frame) -> PyResult<()> {
        let class = frame.pop();
        let rest = frame.peek(1).clone();
        let given: Vec<Value> = class.as_tuple().map_or_else(|| vec![class.clone()], <[Value]>::to_vec);
        let mut classes = Vec::new();
        for class in &given {
            match class.as_class() {
                Some(class) if class.is_subclass_of(&self.exceptions.base_exception_group) => {
                    return Err(
                        self.type_error("catching ExceptionGroup with except* is not allowed. Use except instead.")
                    );
                }
                Some(class) if class.is_subclass_of(&self.exceptions.base_exception) => classes.push(class),
                _ => {
                    let text = "catching classes that do not inherit from BaseException is not allowed";
                    return Err(self.type_error(text));
                }
            }
        }
        if rest.is_none() {
            frame.push(Value::None);
            return Ok(());
        }
        let (matching, left) = if classes.iter().any(|class| self.is_instance(&rest, class)) {
            let matching = match group_of(&rest) {
                Some(_) => rest.clone(),
                None => self.new_group("", Value::tuple(vec![rest.clone()]))?,
            };
            (matching, Value::None)
        } else if group_of(&rest).is_some() {
            let pair = self.call_method(&rest, "split", std::slice::from_ref(&class))?;
            match pair.as_tuple() {
                Some([matching, left, ..]) => (matching.clone(), left.clone()),
                Some(_) => return Err(self.type_error("split must return a 2-tuple")),
                None => {
                    let (kind, got) = (self.type_name(&rest), self.type_name(&pair));
                    return Err(self.type_error(&format!("{kind}.split must return a tuple, not {got}")));
                }
            }
        } else {
            (Value::None, rest)
        };
        if matching.is_none() {
            frame.push(Value::None);
            return Ok(());
        }
        frame.pop();
        frame.push(left);
        let handled = self.handled.replace(matching.clone());
        drop(handled);
        frame.push(matching);
        Ok(())
    }

    fn new_group(&self, message: &str, exceptions: Value) -> PyResult {
        self.call(&self.exceptions.base_exception_group.value(), &[Value::str(message), exceptions])
    }

    /// `[original, exceptions] -> [exception]`: what handlers raised and what they left, as one exception.
    pub(super) fn join_groups(&self, frame: &mut Frame) {
        let (exceptions, original) = (frame.pop(), frame.pop());
        let exceptions: Vec<Value> = match exceptions.as_sequence() {
            Some(items) => items.iter().filter(|item| !item.is_none()).cloned().collect(),
            None => Vec::new(),
        };
        let joined = self.joined(&original, exceptions);
        frame.push(match joined {
            Ok(value) => value,
            Err(error) => error.value(),
        });
    }

    fn joined(&self, original: &Value, exceptions: Vec<Value>) -> PyResult {
        let Some(original_error) = as_error(original).filter(|_| group_of(original).is_some()) else {
            return Ok(exceptions.into_iter().next().unwrap_or(Value::None));
        };
        let is_part = |value: &Value| {
            let Some(error) = as_error(value).filter(|_| group_of(value).is_some()) else {
                return false;
            };
            self.has_same_history(&error, &original_error)
        };
        let (parts, mut raised): (Vec<Value>, Vec<Value>) = exceptions.into_iter().partition(is_part);
        if !parts.is_empty() {
            let mut leaves = Vec::new();
            for part in &parts {
                collect_leaves(part, &mut leaves);
            }
            let (left, _) = self.split_exception(original, &Condition::Members(leaves))?;
            if raised.is_empty() {
                return Ok(left.unwrap_or(Value::None));
            }
            raised.extend(left);
        }
        match raised.len() {
            0 => Ok(Value::None),
            1 => Ok(raised.remove(0)),
            _ => self.new_group("", Value::list(raised)),
        }
    }

    /// Whether an exception was raised where the other one was: then it is a part that nobody handled.
    fn has_same_history(&self, a: &PyError, b: &PyError) -> bool {
        let (one, other) = (a.data(), b.data());
        one.traceback.borrow().is(&other.traceback.borrow())
            && one.cause.borrow().is(&other.cause.borrow())
            && one.context.borrow().is(&other.context.borrow())
    }
}

fn collect_leaves(value: &Value, leaves: &mut Vec<Value>) {
    match group_of(value) {
        Some(group) => group.exceptions.iter().for_each(|member| collect_leaves(member, leaves)),
        None => leaves.push(value.clone()),
    }
}
