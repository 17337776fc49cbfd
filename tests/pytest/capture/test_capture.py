import logging
import sys

import pytest

log = logging.getLogger("shop")


def test_stdout():
    print("to stdout")
    print("to stderr", file=sys.stderr)
    assert False


def test_passes():
    print("never seen")


def test_log():
    log.info("not shown")
    log.warning("shown %s", 1)
    log.error("two\nlines")
    assert False


def test_capsys(capsys):
    print("hello")
    sys.stderr.write("oops")
    out, err = capsys.readouterr()
    assert out == "hello\n"
    assert err == "oops"
    print("more")
    captured = capsys.readouterr()
    assert captured.out == "more"


def test_capsys_disabled(capsys):
    print("caught")
    with capsys.disabled():
        print("seen")
    assert capsys.readouterr().out == "caught\n"


def test_left_over(capsys):
    print("left over")
    assert False


def test_caplog(caplog):
    caplog.set_level(logging.INFO)
    log.info("heard")
    with caplog.at_level(logging.DEBUG, logger="shop"):
        log.debug("fine")
    assert caplog.record_tuples == [("shop", 20, "heard"), ("shop", 10, "fine")]
    assert caplog.messages == ["heard", "fine"]
    assert "heard" in caplog.text
    caplog.clear()
    assert caplog.records == []
    log.info("again")
    assert caplog.text == ""


@pytest.fixture
def noisy():
    print("setting up")
    log.warning("setup warning")
    yield
    print("tearing down")


def test_noisy(noisy):
    print("calling")
    assert False

