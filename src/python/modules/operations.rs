//! `_operator`: the operators as functions.

use crate::vm::operators::{BinaryOp, CompareOp, UnaryOp};
use crate::{Args, ModuleRef, NativeFn, PyResult, Value, Vm};

fn two<'a>(vm: &Vm, args: &Args<'a>, name: &str) -> PyResult<(&'a Value, &'a Value)> {
    args.no_keywords(vm, &format!("_operator.{name}"))?;
    let given = args.between(vm, name, 2, 2)?;
    Ok((&given[0], &given[1]))
}

fn one<'a>(vm: &Vm, args: &Args<'a>, name: &str) -> PyResult<&'a Value> {
    args.exactly_one(vm, &format!("_operator.{name}"))
}

macro_rules! binary {
    ($name:literal, $op:ident) => {
        ($name, |vm, args| {
            let (a, b) = two(vm, args, $name)?;
            vm.binary(BinaryOp::$op, a, b)
        })
    };
}

macro_rules! in_place {
    ($name:literal, $op:ident) => {
        ($name, |vm, args| {
            let (a, b) = two(vm, args, $name)?;
            vm.in_place(BinaryOp::$op, a, b)
        })
    };
}

macro_rules! compare {
    ($name:literal, $op:ident) => {
        ($name, |vm, args| {
            let (a, b) = two(vm, args, $name)?;
            vm.compare(CompareOp::$op, a, b)
        })
    };
}

/// Refuses what is no sequence, as `concat` does.
fn sequence(vm: &Vm, value: &Value) -> PyResult<()> {
    let class = vm.class_of(value);
    if value.as_dict().is_some() || vm.lookup(&class, &vm.intern("__getitem__")).is_none() {
        return Err(vm.type_error(&format!("'{}' object can't be concatenated", class.name())));
    }
    Ok(())
}

fn iterable(vm: &Vm, value: &Value) -> PyResult<()> {
    vm.iter(value).map(|_| ()).map_err(|error| {
        if !vm.error_is(&error, &vm.exceptions.type_error) {
            return error;
        }
        vm.type_error(&format!("argument of type '{}' is not iterable", vm.class_of(value).name()))
    })
}

const FUNCTIONS: &[(&str, NativeFn)] = &[
    compare!("lt", Lt),
    compare!("le", Le),
    compare!("eq", Eq),
    compare!("ne", Ne),
    compare!("ge", Ge),
    compare!("gt", Gt),
    binary!("add", Add),
    binary!("sub", Sub),
    binary!("mul", Mul),
    binary!("matmul", MatMul),
    binary!("truediv", TrueDiv),
    binary!("floordiv", FloorDiv),
    binary!("mod", Mod),
    binary!("pow", Pow),
    binary!("lshift", LShift),
    binary!("rshift", RShift),
    binary!("and_", And),
    binary!("or_", Or),
    binary!("xor", Xor),
    in_place!("iadd", Add),
    in_place!("isub", Sub),
    in_place!("imul", Mul),
    in_place!("imatmul", MatMul),
    in_place!("itruediv", TrueDiv),
    in_place!("ifloordiv", FloorDiv),
    in_place!("imod", Mod),
    in_place!("ipow", Pow),
    in_place!("ilshift", LShift),
    in_place!("irshift", RShift),
    in_place!("iand", And),
    in_place!("ior", Or),
    in_place!("ixor", Xor),
    ("neg", |vm, args| vm.unary(UnaryOp::Neg, one(vm, args, "neg")?)),
    ("pos", |vm, args| vm.unary(UnaryOp::Pos, one(vm, args, "pos")?)),
    ("invert", |vm, args| vm.unary(UnaryOp::Invert, one(vm, args, "invert")?)),
    ("inv", |vm, args| vm.unary(UnaryOp::Invert, one(vm, args, "inv")?)),
    ("not_", |vm, args| Ok(Value::bool(!vm.truth(one(vm, args, "not_")?)?))),
    ("truth", |vm, args| Ok(Value::bool(vm.truth(one(vm, args, "truth")?)?))),
    ("index", |vm, args| vm.index(one(vm, args, "index")?)),
    ("is_", |vm, args| two(vm, args, "is_").map(|(a, b)| Value::bool(a.is(b)))),
    ("is_not", |vm, args| two(vm, args, "is_not").map(|(a, b)| Value::bool(!a.is(b)))),
    ("contains", |vm, args| {
        let (container, item) = two(vm, args, "contains")?;
        vm.contains(container, item).map(Value::bool)
    }),
    ("getitem", |vm, args| {
        let (container, key) = two(vm, args, "getitem")?;
        vm.get_item(container, key)
    }),
    ("delitem", |vm, args| {
        let (container, key) = two(vm, args, "delitem")?;
        vm.del_item(container, key)?;
        Ok(Value::None)
    }),
    ("setitem", |vm, args| {
        let given = args.between(vm, "setitem", 3, 3)?;
        vm.set_item(&given[0], &given[1], given[2].clone())?;
        Ok(Value::None)
    }),
    ("concat", |vm, args| {
        let (a, b) = two(vm, args, "concat")?;
        sequence(vm, a)?;
        vm.binary(BinaryOp::Add, a, b)
    }),
    ("iconcat", |vm, args| {
        let (a, b) = two(vm, args, "iconcat")?;
        sequence(vm, a)?;
        vm.in_place(BinaryOp::Add, a, b)
    }),
    ("countOf", |vm, args| {
        let (items, wanted) = two(vm, args, "countOf")?;
        iterable(vm, items)?;
        let mut count = 0_i64;
        vm.each(items, &mut |item| {
            count += i64::from(item.is(wanted) || vm.eq(&item, wanted)?);
            Ok(true)
        })?;
        Ok(Value::Int(count))
    }),
    ("indexOf", |vm, args| {
        let (items, wanted) = two(vm, args, "indexOf")?;
        iterable(vm, items)?;
        let (mut at, mut found) = (0_i64, false);
        vm.each(items, &mut |item| {
            found = item.is(wanted) || vm.eq(&item, wanted)?;
            at += i64::from(!found);
            Ok(!found)
        })?;
        if found { Ok(Value::Int(at)) } else { Err(vm.value_error("sequence.index(x): x not in sequence")) }
    }),
];

/// Fills the module.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.functions(vm, FUNCTIONS);
    Ok(())
}
