"""Loading of test modules and conftest files, with assert statements that explain themselves."""

import fnmatch
import os
import sys

from _assertion import on_import
from _pytest import assertion
from _pytest.frames import absolute


# The modules and packages that explain their assert statements by the program's wish.
_registered = set()


def register_assert_rewrite(*names):
    """Lets the assert statements of modules explain themselves, before they are imported."""
    for name in names:
        if not isinstance(name, str):
            raise TypeError(f"expected module names as *args, got {names!r} instead")
    _registered.update(names)


def _is_registered(name):
    return any(name == one or name.startswith(one + ".") for one in _registered)


def watch_imports(config):
    """From now on modules of tests explain their assert statements."""
    if config is None:
        on_import(None)
        return
    patterns = config.getini("python_files")
    is_plain = config.option.assertmode == "plain"

    def imported(path, space):
        space["__file__"] = whole = absolute(path)
        name = os.path.basename(whole)
        if is_plain:
            return False
        if name == "conftest.py" or _is_registered(space["__name__"]) or any(fnmatch.fnmatch(name, pattern) for pattern in patterns) or whole in config.given_files:
            space.update(assertion.names_for(space))
            return True
        return False

    on_import(imported)


def module_name(path):
    """The folder that a module is imported from, and its dotted name."""
    folder, name = os.path.split(path)
    parts = [name.removesuffix(".py")]
    while os.path.isfile(os.path.join(folder, "__init__.py")):
        folder, package = os.path.split(folder)
        parts.insert(0, package)
    if parts[-1] == "__init__":
        parts.pop()
    return folder, ".".join(parts)


def import_path(path):
    from _pytest.nodes import ImportFileMismatch
    folder, name = module_name(path)
    if sys.path[:1] != [folder]:
        sys.path.insert(0, folder)
    __import__(name)
    module = sys.modules[name]
    if os.path.basename(path) != "__init__.py":
        found = absolute(getattr(module, "__file__", None) or "")
        if found != path:
            raise ImportFileMismatch(f"import file mismatch:\nimported module {name!r} has this __file__ attribute:\n  {found}\n"
                f"which is not the same as the test file we want to collect:\n  {path}\n"
                "HINT: remove __pycache__ / .pyc files and/or use a unique basename for your test file modules")
    return module
