"""The fixtures that are there without being written."""

import os
import re
import tempfile
from pathlib import Path

from _pytest.capture import CaptureFixture, LogCaptureFixture
from _pytest.monkeypatch import MonkeyPatch
from _pytest.raises import WarningsRecorder


class TempPathFactory:
    """Makes folders for tests below one folder of the run."""

    __module__ = "_pytest.tmpdir"

    def __init__(self, config):
        self._given = config.option.basetemp
        self._base = None

    def __repr__(self):
        return (f"TempPathFactory(_given_basetemp={self._given!r}, _trace=<pluggy._tracing.TagTracerSub object at "
            f"0x{id(self):x}>, _basetemp={self._base!r}, _retention_count=3, _retention_policy='all')")

    def getbasetemp(self):
        if self._base is None:
            if self._given:
                self._base = Path(os.path.abspath(self._given))
                import shutil
                if self._base.exists():
                    shutil.rmtree(self._base)
                self._base.mkdir(parents=True)
            else:
                import getpass
                try:
                    user = getpass.getuser() or "unknown"
                except Exception:
                    user = "unknown"
                root = Path(os.environ.get("PYTEST_DEBUG_TEMPROOT") or tempfile.gettempdir()).resolve() / f"pytest-of-{user}"
                root.mkdir(mode=0o700, parents=True, exist_ok=True)
                self._base = numbered(root, "pytest-")
                _forget_older(root, "pytest-", 3)
        return self._base

    def mktemp(self, basename, numbered=True):
        if os.path.basename(basename) != basename or basename in ("", ".", ".."):
            raise ValueError(f"{basename} is not a normalized and relative path")
        if not numbered:
            folder = self.getbasetemp() / basename
            folder.mkdir(mode=0o700)
            return folder
        return globals()["numbered"](self.getbasetemp(), basename)


def numbered(root, prefix):
    """A new folder whose number follows those that are there."""
    found = [name[len(prefix):] for name in os.listdir(root) if name.startswith(prefix)]
    number = max([int(one) for one in found if one.isdigit()], default=-1) + 1
    folder = root / f"{prefix}{number}"
    folder.mkdir(mode=0o700)
    return folder


def _forget_older(root, prefix, keep):
    import shutil
    numbers = sorted(int(name[len(prefix):]) for name in os.listdir(root) if name.startswith(prefix) and name[len(prefix):].isdigit())
    for number in numbers[:-keep]:
        shutil.rmtree(root / f"{prefix}{number}", ignore_errors=True)


def capture_fixture(kind):
    def make(request):
        capture = request.config.capture
        other = capture.fixture
        if other is not None:
            request.raiseerror(f"cannot use {kind} and {other.kind} at the same time")
        fixture = CaptureFixture(capture, kind)
        capture.fixture = fixture
        fixture._start()
        yield fixture
        fixture._close()
        capture.fixture = None

    make.__name__ = kind
    return make


def cache(request):
    """Values that stay from one run to the next."""
    return request.config.cache


def doctest_namespace():
    """Names for doctests."""
    return {}


def pytestconfig(request):
    """The configuration of the run."""
    return request.config


def record_property(request):
    """Notes a name and a value in the test's report."""
    return lambda name, value: request.node.user_properties.append((name, value))


def record_xml_attribute(request):
    """Notes an attribute for a report as XML."""
    return lambda name, value: None


def record_testsuite_property(request):
    """Notes a property of the whole run for a report as XML."""
    return lambda name, value: None


def caplog(request):
    """The log messages of the test."""
    fixture = LogCaptureFixture(request.node)
    yield fixture
    fixture._finish()


def monkeypatch():
    """Changes that are undone after the test."""
    patch = MonkeyPatch()
    yield patch
    patch.undo()


def recwarn():
    """The warnings of the test."""
    recorder = WarningsRecorder()
    with recorder:
        yield recorder


def subtests(request):
    """Parts of a test that fail by themselves."""
    raise NotImplementedError("the fixture 'subtests' is not here")


def tmp_path_factory(request):
    """Makes folders for tests."""
    return request.config.temporary


def tmp_path(request, tmp_path_factory):
    """A folder of the test's own."""
    name = re.sub(r"[\W]", "_", request.node.name)[:30]
    return tmp_path_factory.mktemp(name)


def tmpdir(request):
    """A folder of the test's own, as an object of `py.path`."""
    raise NotImplementedError("the fixture 'tmpdir' is not here; use tmp_path")


def tmpdir_factory(request):
    """Makes folders as objects of `py.path`."""
    raise NotImplementedError("the fixture 'tmpdir_factory' is not here; use tmp_path_factory")


def add_all(manager):
    wide = {"tmp_path_factory", "tmpdir_factory", "pytestconfig", "doctest_namespace", "record_testsuite_property"}
    for function in (cache, doctest_namespace, pytestconfig, record_property, record_xml_attribute, record_testsuite_property,
            caplog, monkeypatch, recwarn, subtests, tmp_path_factory, tmp_path, tmpdir, tmpdir_factory):
        manager.add(function.__name__, function, "session" if function.__name__ in wide else "function")
    for kind in ("capsys", "capteesys", "capsysbinary", "capfd", "capfdbinary"):
        manager.add(kind, capture_fixture(kind))
