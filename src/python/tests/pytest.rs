//! The module `pytest`: what it reports of a test file, compared with pytest's own words.
#![allow(clippy::expect_used, reason = "tests")]

mod support;

use python::{Step, Vm};
use support::{Recorder, no_modules};

const TESTS: &str = r#"import pytest

LIMIT = 5


def add(a, b):
    return a + b


@pytest.fixture
def numbers():
    print("made")
    yield [1, 2]
    print("gone")


def test_passes():
    assert add(1, 2) == 3


def test_call():
    assert add(1, 2) == LIMIT


def test_fixture(numbers):
    assert numbers == [1, 3], "not those"


@pytest.mark.parametrize("n, even", [(2, True), (3, True)])
def test_even(n, even):
    assert (n % 2 == 0) is even


def test_raises():
    with pytest.raises(ZeroDivisionError, match="by zero"):
        1 / 0
    assert 0.1 + 0.2 == pytest.approx(0.3)


@pytest.mark.skip(reason="later")
def test_later():
    raise AssertionError
"#;

const REPORT: &str = r#"collected 7 items

test_numbers.py .FF.F.s                                                  [100%]

=================================== FAILURES ===================================
__________________________________ test_call ___________________________________

    def test_call():
>       assert add(1, 2) == LIMIT
E       assert 3 == 5
E        +  where 3 = add(1, 2)

test_numbers.py:22: AssertionError
_________________________________ test_fixture _________________________________

numbers = [1, 2]

    def test_fixture(numbers):
>       assert numbers == [1, 3], "not those"
E       AssertionError: not those
E       assert [1, 2] == [1, 3]
E         
E         At index 1 diff: 2 != 3
E         Use -v to get more diff

test_numbers.py:26: AssertionError
---------------------------- Captured stdout setup -----------------------------
made
--------------------------- Captured stdout teardown ---------------------------
gone
______________________________ test_even[3-True] _______________________________

n = 3, even = True

    @pytest.mark.parametrize("n, even", [(2, True), (3, True)])
    def test_even(n, even):
>       assert (n % 2 == 0) is even
E       assert ((3 % 2) == 0) is True

test_numbers.py:31: AssertionError
=========================== short test summary info ============================
FAILED test_numbers.py::test_call - assert 3 == 5
FAILED test_numbers.py::test_fixture - AssertionError: not those
FAILED test_numbers.py::test_even[3-True] - assert ((3 % 2) == 0) is True
==================== 3 failed, 3 passed, 1 skipped in 0.04s ====================
"#;

#[test]
fn failures_are_explained_as_pytest_explains_them() {
    let recorder = Recorder::new().with_file("test_numbers.py", TESTS);
    let vm = Vm::new(recorder.clone(), no_modules());
    vm.start("import pytest\nprint(repr(pytest.main([])))\n", "main.py").expect("it compiles");
    while !matches!(vm.run(1_000_000), Step::Done | Step::Raised(_)) {}
    let text = recorder.stdout_text();
    let (_, report) = text.split_once("rootdir: ").and_then(|(_, rest)| rest.split_once('\n')).expect("a header");
    let wanted: Vec<&str> = REPORT.lines().collect();
    let given: Vec<&str> = report.lines().collect();
    let last = wanted.len() - 1;
    assert_eq!(given.get(..last), wanted.get(..last), "{text}{}", recorder.stderr_text());
    assert!(given.get(last).is_some_and(|line| line.contains(" 3 failed, 3 passed, 1 skipped in ")), "{text}");
    assert_eq!(given.last(), Some(&"<ExitCode.TESTS_FAILED: 1>"));
}

const LOGGED: &str = r#"import logging
import pytest

log = logging.getLogger("shop")


def test_levels(caplog):
    with caplog.at_level(logging.INFO):
        log.info("%d sold", 3)
    log.info("not heard")
    assert caplog.record_tuples == [("shop", logging.INFO, "3 sold")]
    assert caplog.text == "INFO     shop:test_log.py:9 3 sold\n"
    caplog.clear()
    assert caplog.messages == []


@pytest.mark.skip(reason="later")
def test_later():
    raise AssertionError


@pytest.mark.xfail(reason="known")
def test_known():
    assert 0
"#;

#[test]
fn log_messages_are_caught_and_every_outcome_is_listed_when_asked() {
    let recorder = Recorder::new().with_file("test_log.py", LOGGED);
    let vm = Vm::new(recorder.clone(), no_modules());
    vm.start("import pytest\npytest.main(['-rA'])\n", "main.py").expect("it compiles");
    while !matches!(vm.run(1_000_000), Step::Done | Step::Raised(_)) {}
    let text = recorder.stdout_text();
    for line in [
        "test_log.py .sx                                                          [100%]",
        "------------------------------ Captured log call -------------------------------",
        "PASSED test_log.py::test_levels",
        "SKIPPED [1] test_log.py:17: later",
        "XFAIL test_log.py::test_known - known",
    ] {
        assert!(text.lines().any(|given| given == line), "{line}\n{text}{}", recorder.stderr_text());
    }
}
