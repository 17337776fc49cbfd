//! The recorded programs of `tests/python` in WebAssembly, under Node: what CPython printed, we print there too.
//!
//! `cargo xtask test` runs it; natively there is nothing in it. The same programs run natively in `src/python`.
#![cfg(target_family = "wasm")]

use std::cell::RefCell;
use std::fmt::Write as _;
use std::rc::Rc;

use python::{Files, Host, MemoryFiles, Source, SourceLoader, Step, Vm};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen(module = "node:fs")]
extern "C" {
    #[wasm_bindgen(js_name = readFileSync)]
    fn read_file(path: &str, encoding: &str) -> String;
    #[wasm_bindgen(js_name = readdirSync)]
    fn read_folder(path: &str) -> Vec<JsValue>;
}

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/python");

/// A folder in memory with the program in it, and what the program prints.
struct Desk {
    files: Rc<dyn Files>,
    out: RefCell<String>,
    err: RefCell<String>,
}

impl Host for Desk {
    fn stdout(&self, text: &str) {
        self.out.borrow_mut().push_str(text);
    }

    fn stderr(&self, text: &str) {
        self.err.borrow_mut().push_str(text);
    }

    fn now_micros(&self) -> i64 {
        1_700_000_000_000_000
    }

    fn monotonic_nanos(&self) -> u64 {
        0
    }

    fn random_bits(&self) -> u64 {
        4
    }

    fn files(&self) -> Option<Rc<dyn Files>> {
        Some(self.files.clone())
    }
}

struct NoModules;

impl SourceLoader for NoModules {
    fn load(&self, _module: &str) -> Option<Source> {
        None
    }

    fn source_of(&self, _path: &str) -> Option<Rc<str>> {
        None
    }
}

fn run(name: &str, text: &str) -> String {
    let files = MemoryFiles::new(|| 1_700_000_000_000_000_000);
    files.place(name, text.as_bytes());
    let desk = Rc::new(Desk { files: Rc::new(files), out: RefCell::default(), err: RefCell::default() });
    let vm = Vm::new(desk.clone(), Rc::new(NoModules));
    let mut slices = 0;
    let ended = vm.start(text, name).and_then(|()| {
        loop {
            match vm.run(1_000_000) {
                Step::Done => return Ok(()),
                Step::Yielded if slices > 200 => return Err(vm.value_error("the program does not end")),
                Step::Yielded => slices += 1,
                Step::Raised(error) => return Err(error),
            }
        }
    });
    if let Err(error) = ended {
        vm.print_uncaught(&error);
    }
    vm.finish();
    let printed = desk.out.borrow().clone() + &desk.err.borrow();
    printed
}

#[wasm_bindgen_test]
fn recorded_programs_print_what_cpython_printed() {
    let listed = |file: &str| -> Vec<String> {
        let text = read_file(&format!("{CORPUS}/{file}"), "utf8");
        let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        lines.map(|line| line.split(':').next().unwrap_or_default().to_owned()).collect()
    };
    let mut pending = listed("pending.txt");
    pending.extend(listed("pending_wasm.txt"));
    let mut wrong = String::new();
    let mut passed = 0;
    for folder in ["language", "modules"] {
        for file in read_folder(&format!("{CORPUS}/{folder}")) {
            let file = file.as_string().expect("a file's name");
            let Some(stem) = file.strip_suffix(".py") else { continue };
            let program = format!("{folder}/{stem}");
            if pending.contains(&program) {
                continue;
            }
            let text = read_file(&format!("{CORPUS}/{program}.py"), "utf8");
            let expected = read_file(&format!("{CORPUS}/{program}.out"), "utf8");
            let got = run(&file, &text);
            if got == expected {
                passed += 1;
                continue;
            }
            let at = expected.lines().zip(got.lines()).take_while(|(a, b)| a == b).count();
            let shown = |text: &str| text.lines().nth(at).unwrap_or("<end>").to_owned();
            writeln!(wrong, "{program}:{}\n  want {}\n  got  {}", at + 1, shown(&expected), shown(&got))
                .expect("a string takes it");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(passed >= 400, "{passed} programs");
}
