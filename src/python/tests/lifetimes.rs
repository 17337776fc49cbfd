//! Objects die with their last reference, and nothing is left when a VM ends.

mod support;

use std::rc::Rc;

use python::{Step, Value, Vm};
use support::{Recorder, no_modules};

fn run(vm: &Vm, source: &str) {
    vm.start(source, "program.py").expect("compiles");
    loop {
        match vm.run(1000) {
            Step::Done => return,
            Step::Yielded => {}
            Step::Raised(error) => panic!("{}", vm.format_exception(&error)),
        }
    }
}

/// Runs a program, takes weak references to everything it named, drops the VM, and counts what is alive.
fn survivors(source: &str) -> usize {
    let vm = Vm::new(Recorder::new(), no_modules());
    run(&vm, source);
    let main = vm.main_attr("watched").expect("the program names what is watched");
    let weak: Vec<_> = vm.collect(&main).expect("a list").iter().filter_map(Value::as_obj).map(Rc::downgrade).collect();
    assert!(!weak.is_empty());
    drop(main);
    drop(vm);
    weak.iter().filter(|weak| weak.upgrade().is_some()).count()
}

#[test]
fn cycles_end_with_the_vm() {
    let source = "
class Node:
    def __init__(self): self.me = self
a = []
a.append(a)
d = {}
d['d'] = d
n = Node()
watched = [a, d, n, Node, Node.__init__]
";
    assert_eq!(survivors(source), 0);
}

#[test]
fn closures_and_generators_end_with_the_vm() {
    let source = "
def outer():
    held = []
    def inner():
        return held, inner
    held.append(inner)
    return inner
def gen():
    it = yield 1
    yield it
g = gen()
next(g)
g.send(g)
f = outer()
watched = [f, g, outer, gen]
";
    assert_eq!(survivors(source), 0);
}

#[test]
fn exceptions_with_tracebacks_end_with_the_vm() {
    let source = "
def fail():
    local = []
    try:
        raise ValueError(local)
    except ValueError as error:
        local.append(error)
        return error
e = fail()
watched = [e, e.__traceback__, e.args[0]]
";
    assert_eq!(survivors(source), 0);
}

#[test]
fn frames_that_hold_their_own_traceback_end_with_the_vm() {
    let source = "
import sys
def by_tuple():
    try:
        raise ValueError
    except ValueError:
        details = sys.exc_info()
        raise
def by_traceback():
    try:
        raise ValueError
    except ValueError as error:
        mine = error.__traceback__
        raise
watched = []
for f in by_tuple, by_traceback:
    try:
        f()
    except ValueError as error:
        watched.append(error)
        watched.append(error.__traceback__)
        watched.append(error.__traceback__.tb_next)
def g(): pass
g.__module__ = (g,)
watched.append(g)
";
    assert_eq!(survivors(source), 0);
}

#[test]
fn a_paused_program_ends_with_the_vm() {
    let vm = Vm::new(Recorder::new(), no_modules());
    vm.start("x = []\nx.append(x)\nwhile True: pass", "program.py").expect("compiles");
    assert!(matches!(vm.run(1000), Step::Yielded));
    let x = vm.main_attr("x").expect("x is set");
    let weak = Rc::downgrade(x.as_obj().expect("a list"));
    drop(x);
    drop(vm);
    assert!(weak.upgrade().is_none());
}

#[test]
fn no_object_is_left_after_a_run() {
    let vm = Vm::new(Recorder::new(), no_modules());
    run(&vm, "import sys\nclass A: pass\nxs = [A() for _ in range(10)]\nxs.append(xs)");
    assert!(vm.live_objects() > 10);
    let counter = vm.live_counter();
    drop(vm);
    assert_eq!(counter(), 0);
}

/// Runs a program that fills `log` by way of weak references held in Rust.
fn check(source: &str, expected: &str) {
    let host = Recorder::new();
    let vm = Vm::new(host.clone(), no_modules());
    vm.register_module("probe", |vm, module| {
        module.function(vm, "watch", |_, args| {
            let weak = Rc::downgrade(args.values()[0].as_obj().expect("an object"));
            Ok(python::embed::class_builder::native_function(
                &python::Name::new("alive"),
                Value::None,
                python::object::function::NativeCode::Closure(Rc::new(move |_, _| {
                    Ok(Value::bool(weak.upgrade().is_some()))
                })),
            ))
        });
        Ok(())
    });
    run(&vm, &format!("from probe import watch\nclass A: pass\n{source}"));
    assert_eq!(host.stdout_text(), expected);
}

#[test]
fn rebinding_and_del_free_at_once() {
    check("a = A(); w = watch(a)\nprint(w())\na = None\nprint(w())", "True\nFalse\n");
    check("a = A(); w = watch(a)\ndel a\nprint(w())", "False\n");
}

#[test]
fn locals_die_when_the_function_returns() {
    check(
        "ws = []\ndef f():\n    a = A()\n    ws.append(watch(a))\n    print(ws[0]())\nf()\nprint(ws[0]())",
        "True\nFalse\n",
    );
}

#[test]
fn temporaries_die_with_the_statement() {
    check("ws = []\ndef f(x): ws.append(watch(x)); return x\nf(A())\nprint(ws[0]())", "False\n");
    check(
        "ws = []\ndef f(x): ws.append(watch(x)); return x\nfor i in [1]:\n    f(A()).x = 1\n    print(ws[0]())",
        "False\n",
    );
}

#[test]
fn the_loop_variable_keeps_only_its_last_value() {
    check(
        "ws = []\nfor a in (A() for _ in range(2)):\n    ws.append(watch(a))\nprint([w() for w in ws])\ndel a\nprint([w() for w in ws])",
        "[False, True]\n[False, False]\n",
    );
}

#[test]
fn the_exception_variable_dies_after_the_handler() {
    check(
        "try:\n    raise ValueError(A())\nexcept ValueError as e:\n    w = watch(e.args[0])\n    print(w())\nprint(w())",
        "True\nFalse\n",
    );
}

#[test]
fn a_traceback_keeps_the_locals_of_its_frames() {
    check(
        "ws = []\ndef f():\n    a = A()\n    ws.append(watch(a))\n    raise ValueError\ntry:\n    f()\nexcept ValueError as e:\n    print(ws[0]())\nprint(ws[0]())",
        "True\nFalse\n",
    );
}

#[test]
fn comprehension_scopes_and_generators_let_go() {
    check("ws = []\nn = [watch(a) for a in [A(), A()]]\nprint([w() for w in n])", "[False, False]\n");
    check(
        "def g():\n    a = A()\n    ws.append(watch(a))\n    yield 1\n    yield 2\nws = []\nit = g()\nnext(it)\nprint(ws[0]())\ndel it\nprint(ws[0]())",
        "True\nFalse\n",
    );
}

#[test]
fn a_long_chain_of_objects_drops_without_overflow() {
    check(
        "head = None\nfor i in range(100000):\n    head = (head,)\nn = None\nfor i in range(50000):\n    m = A(); m.n = n; n = m\ndel m, n, head\nprint('ok')",
        "ok\n",
    );
}

#[test]
fn a_stack_of_context_managers_that_fails_ends_with_the_vm() {
    let source = "
from contextlib import ExitStack, contextmanager
@contextmanager
def res(name):
    try:
        yield name
    finally:
        print('close', name)
def failing():
    raise TypeError('from callback')
try:
    with ExitStack() as stack:
        stack.enter_context(res('z'))
        stack.callback(failing)
except TypeError as e:
    stack.callback(print, e)
";
    for slices in [1, 2, 3, 1000] {
        let vm = Vm::new(Recorder::new(), no_modules());
        vm.start(source, "program.py").expect("compiles");
        for _ in 0..slices {
            if matches!(vm.run(1000), Step::Done) {
                break;
            }
        }
        let counter = vm.live_counter();
        drop(vm);
        assert_eq!(counter(), 0, "{slices} slices");
    }
}

#[test]
fn an_exception_class_makes_only_exceptions() {
    let vm = Vm::new(Recorder::new(), no_modules());
    let source = "
texts = []
class M(int): pass
for make in lambda: BaseException.__new__(M, 1), lambda: OSError.__new__(KeyError), lambda: OSError.__new__(1):
    try:
        make()
    except TypeError as error:
        texts.append(str(error))
assert texts == ['BaseException.__new__(M): M is not a subtype of BaseException',
                 'OSError.__new__(KeyError): KeyError is not a subtype of OSError',
                 'OSError.__new__(X): X is not a type object (int)'], texts
";
    run(&vm, source);
}
