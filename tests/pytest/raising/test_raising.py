import warnings

import pytest


def test_wrong_kind():
    with pytest.raises(ValueError):
        int([])


def test_match():
    with pytest.raises(ValueError, match="something else"):
        int("x")


def test_match_regex():
    with pytest.raises(ValueError, match=r"^literal \d+$"):
        int("x")


def test_escape():
    with pytest.raises(ValueError, match="a (b)"):
        raise ValueError("a (b)")


def test_several():
    with pytest.raises((KeyError, IndexError)):
        pass


def test_info():
    with pytest.raises(KeyError) as info:
        {}["a"]
    assert info.type is KeyError
    assert str(info.value) == "'a'"
    assert info.typename == "KeyError"
    assert info.match("a")
    assert repr(info).startswith("<ExceptionInfo KeyError('a') tblen=1>")
    assert info.value.args == ("b",)


def test_function_form():
    info = pytest.raises(ZeroDivisionError, lambda: 1 / 0)
    assert "zero" in str(info.value)


def test_check():
    with pytest.raises(OSError, check=lambda error: error.errno == 2):
        raise OSError(2, "no")


def test_warns():
    with pytest.warns(UserWarning, match="careful"):
        warnings.warn("be careful")


def test_no_warning():
    with pytest.warns(UserWarning):
        pass


def test_other_warning():
    with pytest.warns(UserWarning):
        warnings.warn("old", DeprecationWarning)


def test_other_text():
    with pytest.warns(UserWarning, match="careful"):
        warnings.warn("careless")


def test_deprecated_call():
    with pytest.deprecated_call():
        warnings.warn("old", DeprecationWarning)


def test_recwarn(recwarn):
    warnings.warn("one")
    warnings.warn("two", RuntimeWarning)
    assert len(recwarn) == 2
    assert str(recwarn.pop(RuntimeWarning).message) == "two"
    assert recwarn.list[0].category is UserWarning


def test_record():
    with pytest.warns() as record:
        warnings.warn("one")
        warnings.warn("two")
    assert [str(w.message) for w in record] == ["one", "three"]
