//! Native classes, modules and values as an embedder defines them.

mod support;

use std::cell::RefCell;
use std::rc::Rc;

use python::{Args, ClassBuilder, ModuleRef, PyResult, Signature, Step, Value, Vm};
use support::{Modules, Recorder, no_modules};

fn run_with(vm: &Vm, source: &str) -> Result<(), String> {
    let failed = match vm.start(source, "main.py") {
        Ok(()) => loop {
            match vm.run(1000) {
                Step::Done => break None,
                Step::Yielded => {}
                Step::Raised(error) => break Some(error),
            }
        },
        Err(error) => Some(error),
    };
    failed.map_or(Ok(()), |error| Err(vm.format_exception(&error)))
}

struct Column {
    name: RefCell<String>,
}

fn column(vm: &Vm, value: &Value) -> PyResult<Rc<Column>> {
    let column = value.as_obj().and_then(|object| object.payload::<Column>());
    column.ok_or_else(|| vm.type_error("not a column"))
}

const COLUMN: Signature = Signature::new("Column.__init__").positional(&["self", "name"]).required(1).varkw();

fn native_module(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    let column_class = ClassBuilder::new("db", "Column")
        .method("__init__", |vm, args| {
            let bound = COLUMN.bind(vm, args)?;
            let name = bound.get(1).and_then(Value::as_str).unwrap_or("?").to_owned();
            if let Some(object) = args.receiver(vm)?.as_obj() {
                object.set_payload(Rc::new(Column { name: RefCell::new(name) }));
            }
            Ok(Value::None)
        })
        .method("__set_name__", |vm, args| {
            let column = column(vm, args.receiver(vm)?)?;
            if &*column.name.borrow() == "?" {
                *column.name.borrow_mut() = vm.str(&args.values()[2])?;
            }
            Ok(Value::None)
        })
        .method("__get__", |vm, args| match args.get(1) {
            Some(Value::None) | None => Ok(args.receiver(vm)?.clone()),
            Some(object) => {
                let name = column(vm, args.receiver(vm)?)?.name.borrow().clone();
                let found = object.as_obj().and_then(|o| o.with_dict(|dict| dict.get_str(&name)).flatten());
                Ok(found.unwrap_or(Value::None))
            }
        })
        .method("__set__", |vm, args| {
            let name = column(vm, args.receiver(vm)?)?.name.borrow().clone();
            if let Some(object) = args.values()[1].as_obj() {
                object.ensure_dict();
                object.with_dict(|dict| dict.set_str(&name, args.values()[2].clone()));
            }
            Ok(Value::None)
        })
        .method("__eq__", |vm, args| {
            let name = column(vm, args.receiver(vm)?)?.name.borrow().clone();
            Ok(Value::string(format!("{name} = {}", vm.repr(&args.values()[1])?)))
        })
        .method("__hash__", |_, args| Ok(Value::Int(python::object::address(&args.values()[0]) as i64)))
        .property("name", |vm, args| Ok(Value::string(column(vm, args.receiver(vm)?)?.name.borrow().clone())))
        .build(vm)?;
    module.class(vm, &column_class);

    let meta = ClassBuilder::new("db", "DeclarativeMeta")
        .base(&vm.types.type_)
        .method("__new__", |vm, args| {
            let [meta, name, bases, namespace] = args.positional() else {
                return Err(vm.type_error("DeclarativeMeta takes a name, bases and a namespace"));
            };
            let (Some(meta), Some(bases), Some(namespace)) = (meta.as_class(), bases.as_tuple(), namespace.as_dict())
            else {
                return Err(vm.type_error("wrong arguments"));
            };
            let keys = namespace
                .keys()
                .iter()
                .filter_map(Value::as_str)
                .filter(|key| !key.starts_with("__"))
                .map(Value::str)
                .collect();
            let class = vm.new_class(&meta, name.as_str().unwrap_or("?"), bases, namespace, &[])?;
            vm.set_attr(&class.value(), &vm.intern("order"), Value::list(keys))?;
            Ok(class.value())
        })
        .build(vm)?;
    let base = vm.new_class(&meta, "Base", &[], &python::PyDict::new(), &[])?;
    module.class(vm, &base);
    let error = ClassBuilder::new("db.exc", "DbError").base(&vm.exceptions.exception).build(vm)?;
    module.class(vm, &error);
    module.function(vm, "fail", |vm, args| {
        let module = vm.import("db")?;
        let class =
            module.get("DbError").and_then(|class| class.as_class()).ok_or_else(|| vm.type_error("no class"))?;
        let error = vm.exception(&class, vec![args.exactly_one(vm, "fail")?.clone()]);
        vm.set_exception_attr(&error, "code", Value::str("gkpj"));
        Err(error)
    });
    module.function(vm, "twice", |vm, args: &Args<'_>| {
        let function = args.exactly_one(vm, "twice")?;
        let once = vm.call(function, &[Value::Int(1)])?;
        vm.call_kw(function, &[once], &[("extra", Value::Int(5))])
    });
    Ok(())
}

fn check(source: &str, expected: &str) {
    let host = Recorder::new();
    let vm = Vm::new(host.clone(), no_modules());
    vm.register_module("db", native_module);
    vm.register_module("db.orm", |vm, module| {
        module.set(vm, "answer", 42_i64);
        Ok(())
    });
    if let Err(error) = run_with(&vm, source) {
        panic!("{error}");
    }
    assert_eq!(host.stdout_text(), expected);
}

#[test]
fn native_descriptors_see_their_name_and_take_values() {
    check(
        "
from db import Column, Base
class User(Base):
    id = Column()
    email = Column('mail')
    class Wide(Column):
        def __init__(self): super().__init__('wide'); self.extra = 1
    w = Wide()
    @property
    def both(self): return (self.id, self.email)
u = User()
u.id = 7; u.email = 'x'
print(u.id, u.__dict__, u.both, User.id == 3, User.w.name, User.w.extra, User.order)
print(isinstance(User.w, Column), type(User).__name__, {User.id: 1}[User.id])
",
        "7 {'id': 7, 'mail': 'x'} (7, 'x') id = 3 wide 1 ['id', 'email', 'Wide', 'w', 'both']\nTrue DeclarativeMeta 1\n",
    );
}

#[test]
fn native_errors_are_caught_and_shown_with_their_module() {
    check(
        "
import db
try:
    db.fail('gone')
except db.DbError as e:
    print(e, e.code, type(e).__module__)
try:
    db.Column(1, 2, 3)
except TypeError as e:
    print(e)
",
        "gone gkpj db.exc\nColumn.__init__() takes from 1 to 2 positional arguments but 4 were given\n",
    );
    let vm = Vm::new(Recorder::new(), no_modules());
    vm.register_module("db", native_module);
    let error = run_with(&vm, "from db import fail\ndef f():\n    fail('x' * 3)\nf()").expect_err("it raises");
    assert_eq!(
        error,
        "Traceback (most recent call last):\n  File \"main.py\", line 4, in <module>\n    f()\n    ~^^\n  File \"main.py\", line 3, in f\n    fail('x' * 3)\n    ~~~~^^^^^^^^^\ndb.exc.DbError: xxx\n"
    );
}

#[test]
fn native_code_calls_back_and_submodules_import() {
    check(
        "
from db import twice
import db.orm
from db.orm import answer
def f(x, extra=0): return x * 10 + extra
print(twice(f), twice(lambda x, extra=1: [x, extra]), db.orm.answer, answer)
try: twice(lambda x: 1 / 0)
except ZeroDivisionError as e: print(e)
try: import db.nope
except ModuleNotFoundError as e: print(e)
",
        "105 [[1, 1], 5] 42 42\ndivision by zero\nNo module named 'db.nope'\n",
    );
}

#[test]
fn project_files_import_each_other() {
    let host = Recorder::new();
    let files = Modules(vec![
        ("shop/__init__.py", "print('shop')\nfrom .models import Item\n"),
        ("shop/models.py", "from . import tools\nclass Item:\n    price = tools.price(3)\n"),
        ("shop/tools.py", "def price(n): return n * 2\n"),
        ("broken.py", "x = 1\ny = undefined\n"),
        ("cycle_a.py", "import cycle_b\nvalue = 1\n"),
        ("cycle_b.py", "import cycle_a\nprint('b sees', hasattr(cycle_a, 'value'))\n"),
    ]);
    let vm = Vm::new(host.clone(), Rc::new(files));
    let source = "
import shop.tools as t, cycle_a
from shop import Item, models
print(Item.price, t.__name__, models.__file__, __name__, shop if 'shop' in globals() else None)
try: import broken
except NameError as e: print(e)
import sys
print('broken' in sys.modules, 'shop.models' in sys.modules)
";
    run_with(&vm, source).expect("it runs");
    assert_eq!(
        host.stdout_text(),
        "shop\nb sees False\n6 shop.tools shop/models.py __main__ None\nname 'undefined' is not defined\nFalse True\n"
    );
}

#[test]
fn native_code_adds_to_lists_past_their_methods() {
    let host = Recorder::new();
    let vm = Vm::new(host.clone(), no_modules());
    vm.register_module("probe", |vm, module| {
        module.function(vm, "fill", |vm, args| {
            if let Some(list) = args.get(0).and_then(Value::as_obj) {
                vm.extend_list(list, vec![Value::Int(1), Value::Int(2)])?;
            }
            Ok(Value::None)
        });
        Ok(())
    });
    let source = "
from probe import fill
class Own(list):
    def append(self, item): raise ValueError
    extend = __iadd__ = append
own = Own([0])
fill(own)
print(own)
try: fill(())
except TypeError as e: print(e)
";
    run_with(&vm, source).expect("it runs");
    assert_eq!(host.stdout_text(), "[0, 1, 2]\na list is needed\n");
}

#[test]
fn the_position_is_the_innermost_own_frame() {
    let host = Recorder::new();
    let vm = Vm::new(host.clone(), no_modules());
    vm.register_module("probe", |vm, module| {
        module.function(vm, "where", |vm, _| {
            let position = vm.position().expect("a frame runs");
            Ok(Value::string(format!(
                "{}:{}:{}-{}:{}",
                position.path, position.line, position.column, position.end_line, position.end_column
            )))
        });
        Ok(())
    });
    let source = "from probe import where\ndef f():\n    return [where() for _ in '1']\nprint(f(),\n  sorted([1], key=lambda x: print(where())))\n";
    run_with(&vm, source).expect("it runs");
    assert_eq!(host.stdout_text(), "main.py:5:34-5:41\n['main.py:3:12-3:19'] [1]\n");
}

#[test]
fn an_endless_loop_yields_and_can_be_stopped() {
    let vm = Vm::new(Recorder::new(), no_modules());
    vm.start("try:\n    while True: pass\nexcept BaseException: print('caught')", "main.py").expect("compiles");
    assert!(matches!(vm.run(10_000), Step::Yielded));
    assert!(matches!(vm.run(10_000), Step::Yielded));
    vm.interrupt();
    match vm.run(10_000) {
        Step::Raised(error) => assert!(vm.is_interruption(&error)),
        _ => panic!("the interruption ends the run"),
    }
}

#[test]
fn a_nested_run_is_bounded() {
    let vm = Vm::new(Recorder::new(), no_modules());
    vm.set_nested_limit(100_000);
    vm.start("def f(x):\n    while True: pass\ntry:\n    sorted([1], key=f)\nexcept BaseException: pass", "main.py")
        .expect("compiles");
    match vm.run(u64::MAX) {
        Step::Raised(error) => assert!(vm.is_interruption(&error)),
        _ => panic!("the limit ends the run"),
    }
}

#[test]
fn what_has_an_end_is_not_stopped() {
    let vm = Vm::new(Recorder::new(), no_modules());
    vm.set_nested_limit(100_000);
    let source = "for _ in range(20): sum(number for number in range(6000))";
    vm.start(source, "main.py").expect("compiles");
    let ended = (0..1000).find_map(|_| match vm.run(5) {
        Step::Yielded => None,
        step => Some(step),
    });
    assert!(matches!(ended, Some(Step::Done)));
}

#[test]
fn a_native_loop_without_end_is_stopped() {
    let endless = [
        "any(iter(int, 1))",
        "sum(repeat(0))",
        "next(filter(None, repeat(0)))",
        "list(Same())",
        "-1 in count()",
        "sum(ones())",
    ];
    for expression in endless {
        let vm = Vm::new(Recorder::new(), no_modules());
        vm.set_nested_limit(100_000);
        let class = "class Same:\n    def __iter__(self): return self\n    def __next__(self): return self\n\
            def ones():\n    while True: yield 1";
        let source = format!("from itertools import *\n{class}\ntry:\n    {expression}\nexcept BaseException: pass");
        vm.start(&source, "main.py").expect("compiles");
        match vm.run(u64::MAX) {
            Step::Raised(error) => assert!(vm.is_interruption(&error), "{expression}"),
            _ => panic!("{expression} is stopped"),
        }
    }
}

#[test]
fn what_nests_without_end_is_refused() {
    let cases = [
        ("x = iter([1])\nfor _ in range(5000): x = map(abs, x)\nnext(x)", "RecursionError"),
        ("x = int\nfor _ in range(5000): x = (x,)\nisinstance('', x)", "RecursionError"),
        ("x = int\nfor _ in range(5000): x = (x,)\nissubclass(str, x)", "RecursionError"),
        ("import re\nre.compile('(' * 5000 + ')' * 5000)", "RecursionError"),
        ("exec('a' + '.b' * 50_000)", "RecursionError"),
        ("exec('lambda: ' * 50_000 + '1')", "RecursionError"),
        ("exec('with ' + ', '.join(['a'] * 22) + ': pass')", "SyntaxError: too many statically nested blocks"),
        ("bytes(1 << 28) + b'a'", "MemoryError"),
        ("x = bytearray(1 << 28)\nx += b'a'", "MemoryError"),
        ("b'\\t'.expandtabs(10 ** 9)", "MemoryError"),
        ("'\\t'.expandtabs(1 << 62)", "MemoryError"),
    ];
    let run_all = move || {
        for (source, wanted) in cases {
            let vm = Vm::new(Recorder::new(), no_modules());
            let text = run_with(&vm, source).expect_err(source);
            assert!(text.lines().last().is_some_and(|last| last.starts_with(wanted)), "{source}: {text}");
        }
    };
    let thread = std::thread::Builder::new().stack_size(8 << 20).spawn(run_all).expect("a thread");
    thread.join().expect("all are refused");
}
