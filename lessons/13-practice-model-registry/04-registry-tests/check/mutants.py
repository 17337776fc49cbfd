"""Runs the tests against this registry, and against broken ones."""

import contextlib
import io
import os
import sys
import types

import pytest

MODULE = "registry"
GOOD = '''
from sqlalchemy import func, select

from models import Model, ModelVersion


class RegistryError(Exception):
    pass


def register(session, name, framework, accuracy=None):
    model = session.scalars(select(Model).where(Model.name == name)).one_or_none()
    if model is None:
        model = Model(name=name, framework=framework)
        session.add(model)
        session.flush()
    if model.framework != framework:
        raise RegistryError(f"{name} is a {model.framework} model, not {framework}")
    of_model = ModelVersion.model_id == model.id
    number = (session.scalar(select(func.max(ModelVersion.number)).where(of_model)) or 0) + 1
    version = ModelVersion(model_id=model.id, number=number, accuracy=accuracy)
    session.add(version)
    session.flush()
    return version


def versions(name):
    return select(ModelVersion).join(Model, Model.id == ModelVersion.model_id).where(Model.name == name)


def find(session, name, number):
    version = session.scalars(versions(name).where(ModelVersion.number == number)).one_or_none()
    if version is None:
        raise RegistryError(f"no version {number} of {name}")
    return version


def production(session, name):
    return session.scalars(versions(name).where(ModelVersion.stage == "production")).first()


def promote(session, name, number):
    version = find(session, name, number)
    old = versions(name).where(ModelVersion.stage == "production")
    for other in session.scalars(old).all():
        other.stage = "archived"
    version.stage = "production"
    session.flush()
    return version
'''
BROKEN = {
    "register commits": ("    session.flush()\n    return version\n\n\ndef versions", "    session.commit()\n    return version\n\n\ndef versions"),
    "register counts": ("func.max(ModelVersion.number)", "func.count(ModelVersion.number)"),
    "register numbers all together": (").where(of_model)", ")"),
    "register takes any framework": ("model.framework != framework", "False"),
    "find returns None": ("    if version is None:", "    if False:"),
    "promote leaves the old one": ('        other.stage = "archived"', "        pass"),
    "promote archives other models": ('old = versions(name).where(', "old = select(ModelVersion).where("),
}


def run(source):
    for name in list(sys.modules):
        top = name.partition(".")[0]
        if top not in ("alembic", "pytest") and (os.path.exists(f"{top}.py") or os.path.isdir(top)):
            del sys.modules[name]
    if source is not None:
        module = sys.modules[MODULE] = types.ModuleType(MODULE)
        exec(compile(source, f"<{MODULE}>", "exec"), module.__dict__)
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        status = int(pytest.main(["-q", "-p", "no:cacheprovider"]))
    return {0: "passed", 1: "failed", 5: "no tests"}.get(status, "cannot be run"), out.getvalue()


mine, output = run(None)
print("your registry:", mine)
if mine != "passed":
    print(output)
print("another registry that is right:", run(GOOD)[0])
for title, (right, wrong) in BROKEN.items():
    assert GOOD.count(right) == 1, title
    outcome = run(GOOD.replace(right, wrong))[0] if mine == "passed" else "not tried"
    print(f"{title}:", {"failed": "noticed", "passed": "not noticed"}.get(outcome, outcome))
print("registry.db:", "touched" if os.path.exists("registry.db") else "left alone")
