//! What is made before a program asks for it, and what only then.

mod support;

use python::{LazyNames, ModuleRef, PyResult, Step, Value, Vm};
use support::{Recorder, no_modules};

fn shapes(_vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.set_lazy(LazyNames {
        names: || vec!["Circle", "Square"],
        make: |vm, _, name| {
            vm.host().stdout(&format!("made {name}\n"));
            Ok(["Circle", "Square"].contains(&name).then(|| Value::str(name)))
        },
    });
    Ok(())
}

/// What a program prints in an interpreter that `ready` has worked on.
fn output(ready: impl FnOnce(&Vm), source: &str) -> String {
    let host = Recorder::new();
    let vm = Vm::new(host.clone(), no_modules());
    vm.register_module("shapes", shapes);
    ready(&vm);
    let ended = vm.start(source, "main.py").and_then(|()| {
        loop {
            match vm.run(1000) {
                Step::Done => return Ok(()),
                Step::Yielded => {}
                Step::Raised(error) => return Err(error),
            }
        }
    });
    if let Err(error) = ended {
        vm.print_uncaught(&error);
    }
    host.stdout_text() + &host.stderr_text()
}

#[test]
fn a_lazy_name_is_made_when_it_is_asked_for_and_once() {
    let printed = output(|_| (), "import shapes\nfrom shapes import Circle\nprint(Circle, shapes.Circle)\n");
    assert_eq!(printed, "made Circle\nCircle Circle\n");
}

#[test]
fn a_lazy_module_shows_all_its_names() {
    let shown =
        "import shapes\nprint([name for name in dir(shapes) if name[0] != '_'])\nprint('Square' in vars(shapes))\n";
    assert_eq!(output(|_| (), shown), "made Circle\nmade Square\n['Circle', 'Square']\nTrue\n");
    let star = "from shapes import *\nprint(Circle, Square)\n";
    assert_eq!(output(|_| (), star), "made Circle\nmade Square\nCircle Square\n");
}

#[test]
fn a_lazy_name_can_be_replaced_and_deleted() {
    let source = "\
import shapes
shapes.Circle = 1
print(shapes.Circle)
del shapes.Square
try:
    shapes.Square
except AttributeError as error:
    print(error)
";
    assert_eq!(output(|_| (), source), "1\nmade Square\nmodule 'shapes' has no attribute 'Square'\n");
}

#[test]
fn modules_that_were_loaded_ahead_appear_when_they_are_imported() {
    let source = "\
import sys
print('typing' in sys.modules)
from typing import Sequence
import collections.abc
print('typing' in sys.modules, isinstance([], Sequence), collections.abc.__name__)
match (1, 2):
    case [a, b]:
        print(a, b)
";
    let plain = output(|_| (), source);
    assert_eq!(plain, "False\nTrue True collections.abc\n1 2\n");
    assert_eq!(output(|vm| vm.preload(&["typing", "collections.abc", "no_such_module"]), source), plain);
}

#[test]
fn modules_that_others_import_appear_with_them() {
    for name in ["contextlib", "dataclasses", "json", "unittest", "pytest"] {
        let source = format!(
            "import sys, {name}\nprint(sorted(name for name in sys.modules if name[0] != '_'))\n\
             import warnings\nwith warnings.catch_warnings(record=True) as log:\n    warnings.warn('x')\nprint(len(log))\n"
        );
        let plain = output(|_| (), &source);
        let mut modules = Vec::new();
        let host = Recorder::new();
        let vm = Vm::new(host.clone(), no_modules());
        if vm.import(name).is_ok() {
            modules.extend(vm.loaded_native_modules());
        }
        assert_eq!(output(|vm| vm.preload(&modules), &source), plain, "{name}");
    }
}

#[test]
fn a_class_pattern_knows_sequences_that_were_registered_by_a_module_loaded_ahead() {
    let source = "\
from collections import UserList
match UserList([1, 2]):
    case [a, b]:
        print(a + b)
";
    let plain = output(|_| (), source);
    assert_eq!(output(|vm| vm.preload(&["typing", "collections"]), source), plain);
}

#[test]
fn interpreters_after_the_first_run_the_library_code_that_it_compiled() {
    let source =
        "import enum, dataclasses\nclass Color(enum.Enum):\n    RED = 1\nprint(Color.RED, Color('x') if 0 else 1)\n";
    let first = output(|_| (), source);
    let second = output(|_| (), source);
    assert_eq!((first.as_str(), second.as_str()), ("Color.RED 1\n", "Color.RED 1\n"));
}

#[test]
fn an_interpreter_that_never_runs_leaves_nothing() {
    let vm = Vm::new(Recorder::new(), no_modules());
    vm.preload(&["typing", "enum", "json"]);
    let alive = vm.live_counter();
    assert!(alive() > 100);
    drop(vm);
    assert_eq!(alive(), 0);
}
