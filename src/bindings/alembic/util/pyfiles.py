"""`alembic.util.pyfiles`: files that are templates, and files that are run as modules."""

import os
import pathlib
import re
import sys
import tempfile
import types

import _alembic
from alembic.util.exc import CommandError


def template_to_file(template_file, dest, output_encoding, *, append_with_newlines=False, **kw):
    from mako import exceptions
    from mako.template import Template

    # Templates of the package itself are no files.
    template = template_file
    if not isinstance(template, Template):
        template = Template(filename=_preserving_path_as_str(template_file))
    try:
        data = template.render_unicode(**kw).encode(output_encoding)
    except Exception:
        report = exceptions.text_error_template().render_unicode().encode(output_encoding)
        with tempfile.NamedTemporaryFile(suffix=".txt", delete=False) as file:
            file.write(report)
        raise CommandError(
            f"Template rendering failed; see {file.name} for a template-oriented traceback."
        )
    with open(dest, "ab" if append_with_newlines else "wb") as file:
        file.write("\n\n".encode(output_encoding) + data if append_with_newlines else data)


def coerce_resource_to_filename(fname_or_resource):
    """A path; `package:folder` is a folder beside the package's modules."""
    if os.path.isabs(fname_or_resource) or ":" not in fname_or_resource:
        return pathlib.Path(fname_or_resource)
    package, *parts = fname_or_resource.split(":")
    __import__(package)
    module = sys.modules[package]
    file = getattr(module, "__file__", None)
    if file is None or not hasattr(module, "__path__"):
        raise TypeError(f"{package!r} is not a package")
    return pathlib.Path(file).parent.joinpath(*parts)


def load_python_file(dir_, filename):
    name = pathlib.Path(filename).name
    path = pathlib.Path(dir_) / name
    if not path.exists():
        raise ImportError(f"Can't find Python file {path}")
    return load_module_py(re.sub(r"\W", "_", name), path)


def load_module_py(module_id, path):
    module = types.ModuleType(module_id)
    module.__file__ = os.path.abspath(path)
    with open(path, encoding="utf-8") as file:
        text = file.read()
    _alembic.run_file(module, module.__file__, text)
    return module


def _preserving_path_as_str(path):
    return path if isinstance(path, str) else str(pathlib.Path(path))
