"""What importing would find."""

import sys
from importlib import import_module
from types import SimpleNamespace
from _types import is_known


def find_spec(name, package=None):
    if name.startswith("."):
        if not package:
            raise ImportError(f"no package specified for {name!r} (required for relative module names)")
        name = package + name if name[1:] else package
    parent = name.rpartition(".")[0]
    if parent:
        import_module(parent)
    module = sys.modules.get(name)
    if module is None and not is_known(name):
        return None
    origin = getattr(module, "__file__", None)
    return SimpleNamespace(name=name, loader=None, origin=origin, parent=parent, submodule_search_locations=None)


def resolve_name(name, package):
    if not name.startswith("."):
        return name
    level = len(name) - len(name.lstrip("."))
    base = package.rsplit(".", level - 1)[0]
    return f"{base}.{name[level:]}" if name[level:] else base
