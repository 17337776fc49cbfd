//! A program that takes too much memory gets `MemoryError`, can handle it, and leaves the process alone.

mod support;

use std::alloc::System;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Mutex;

use cap::Cap;
use python::{Host, Step, Vm};
use support::no_modules;

#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

/// Each byte counts so many times: half a gigabyte is reached with 8 MB.
const WEIGHT: usize = 64;

/// One program at a time, since all that the process takes is counted.
static TURN: Mutex<()> = Mutex::new(());

/// Keeps what is printed, and counts memory.
#[derive(Default)]
struct Scales {
    printed: RefCell<String>,
}

impl Host for Scales {
    fn stdout(&self, text: &str) {
        self.printed.borrow_mut().push_str(text);
    }

    fn stderr(&self, text: &str) {
        self.printed.borrow_mut().push_str(text);
    }

    fn now_micros(&self) -> i64 {
        0
    }

    fn monotonic_nanos(&self) -> u64 {
        0
    }

    fn random_bits(&self) -> u64 {
        4
    }

    fn memory_in_use(&self) -> Option<usize> {
        Some(MEMORY.allocated().saturating_mul(WEIGHT))
    }
}

/// What a program prints, and whether it was stopped.
fn run(program: &str) -> (String, bool) {
    let _turn = TURN.lock();
    let host = Rc::new(Scales::default());
    let vm = Vm::new(host.clone(), no_modules());
    vm.start(program, "program.py").expect("compiles");
    let stopped = loop {
        match vm.run(1_000_000) {
            Step::Done => break false,
            Step::Yielded => {}
            Step::Raised(error) if vm.is_interruption(&error) => break true,
            Step::Raised(error) => {
                vm.print_uncaught(&error);
                break false;
            }
        }
    };
    vm.finish();
    drop(vm);
    (host.printed.take(), stopped)
}

/// Ways to take ever more memory.
const GREEDY: &[&str] = &[
    "[object() for _ in endless()]",
    "[bytes(5000) for _ in endless()]",
    "{i: [i] for i in endless()}",
    "set(endless())",
    "[].extend(endless())",
    "list(iter(int, 1))",
    "[].extend(iter(int, 1))",
    "''.join(iter(str, None))",
    "''.join('x' * 100 + str(i) for i in endless())",
    "sorted(endless())",
    "grow('x', lambda a, _: a + a)",
    "grow(b'x', lambda a, _: a + a)",
    "grow((1,), lambda a, _: a + a)",
    "grow([1], lambda a, _: a * 2)",
    "grow(1, lambda a, i: a << 100000)",
    "grow('ab', lambda a, _: a.replace('a', 'aaa'))",
    "grow([], lambda a, _: [a, a, 'x' * 1000])",
    "' ' * 10 ** 10",
    "[0] * 10 ** 10",
    "bytes(10 ** 10)",
    "f'{1:{10 ** 10}}'",
    "('a,' * 4_000_000).split(',')",
    "[catch() for _ in endless()]",
    "[start() for _ in endless()]",
];

const PRELUDE: &str = "
def endless():
    i = 0
    while True:
        yield i
        i += 1

def grow(value, larger):
    kept = []
    for i in endless():
        value = larger(value, i)
        kept.append(value)

def catch():
    try:
        raise ValueError('x' * 1000)
    except ValueError as error:
        return error

def start():
    generator = endless()
    next(generator)
    return generator
";

#[test]
fn whatever_takes_memory_ends_in_memory_error() {
    for way in GREEDY {
        let program = format!(
            "{PRELUDE}\ntry:\n    {way}\nexcept MemoryError as error:\n    print('caught', error.args)\nprint(len([0] * 1000))\n"
        );
        assert_eq!(run(&program), ("caught ()\n1000\n".to_owned(), false), "{way}");
    }
}

#[test]
fn a_program_that_goes_on_after_memory_errors_is_stopped() {
    let program = "
kept = []
while True:
    try:
        kept.append(bytes(5000))
    except MemoryError:
        pass
";
    assert_eq!(run(program), (String::new(), true));
}

#[test]
fn cycles_do_not_add_up() {
    let program = "
class Node:
    pass

for i in range(20000):
    node = Node()
    node.me = node
    node.load = 'x' * 2000 + str(i)
    items = []
    items.append(map(str, iter(items)))
print('done')
";
    assert_eq!(run(program), ("done\n".to_owned(), false));
}
