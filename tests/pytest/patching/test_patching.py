import os
from pathlib import Path

import pytest

import shop


def test_attribute(monkeypatch):
    monkeypatch.setattr(shop.Shop, "price", lambda self: 4)
    assert shop.Shop().price() == 4


def test_attribute_is_back():
    assert shop.Shop().price() == 3


def test_by_name(monkeypatch):
    monkeypatch.setattr("shop.Shop.name", "other")
    assert shop.Shop.name == "other"
    monkeypatch.delattr(shop, "home")
    assert not hasattr(shop, "home")


def test_unknown(monkeypatch):
    monkeypatch.setattr(shop, "nothing", 1)


def test_environment(monkeypatch):
    monkeypatch.setenv("SHOP_HOME", "here")
    assert shop.home() == "here"
    monkeypatch.delenv("SHOP_HOME")
    assert shop.home() == "nowhere"
    with pytest.raises(KeyError):
        monkeypatch.delenv("SHOP_HOME")
    monkeypatch.delenv("SHOP_HOME", raising=False)


def test_items(monkeypatch):
    monkeypatch.setitem(shop.settings, "debug", True)
    monkeypatch.setitem(shop.settings, "new", 1)
    assert shop.settings == {"debug": True, "new": 1}
    with monkeypatch.context() as inner:
        inner.delitem(shop.settings, "debug")
        assert shop.settings == {"new": 1}
    assert "debug" in shop.settings


def test_items_are_back():
    assert shop.settings == {"debug": True}


def test_folder(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("hello")
    assert os.listdir() == ["a.txt"]
    assert (tmp_path / "a.txt").read_text() == "hello"
    assert tmp_path.name == "test_folder0"


@pytest.mark.parametrize("name", ["a/b", "x y"])
def test_path_names(tmp_path, name):
    assert tmp_path.name.startswith("test_path_names_")
    assert list(tmp_path.iterdir()) == []


def test_factory(tmp_path_factory):
    first = tmp_path_factory.mktemp("data")
    second = tmp_path_factory.mktemp("data")
    assert (first.name, second.name) == ("data0", "data1")
    assert first.parent == tmp_path_factory.getbasetemp()


@pytest.fixture
def patched(monkeypatch):
    monkeypatch.setattr(shop.Shop, "price", lambda self: 5)


def test_patched(patched, monkeypatch):
    assert shop.Shop().price() == 5
    monkeypatch.undo()
    assert shop.Shop().price() == 5


def test_class_method():
    patch = pytest.MonkeyPatch()
    patch.setattr(shop, "settings", None)
    assert shop.settings is None
    patch.undo()
    assert shop.settings is not None
