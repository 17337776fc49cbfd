"""What the registry promises."""

import pytest
from sqlalchemy import func, select

from models import ModelVersion
from registry import RegistryError, find, production, promote, register


def test_first_version_is_in_staging(session):
    version = register(session, "bert", "pytorch", accuracy=0.91)
    assert version.number == 1
    assert version.stage == "staging"


def test_register_leaves_the_commit_to_the_caller(session):
    register(session, "bert", "pytorch")
    assert session.scalar(select(func.count()).select_from(ModelVersion)) == 1


def test_each_model_counts_for_itself(session):
    numbers = [register(session, name, "pytorch").number for name in ("bert", "gpt")]
    assert numbers == [1, 1]


def test_numbers_are_never_used_again(session):
    versions = [register(session, "bert", "pytorch") for _ in range(3)]
    session.delete(versions[1])
    session.commit()
    assert register(session, "bert", "pytorch").number == 4


def test_a_model_keeps_its_framework(session):
    register(session, "bert", "pytorch")
    with pytest.raises(RegistryError, match="bert is a pytorch model, not jax"):
        register(session, "bert", "jax")


@pytest.mark.parametrize(("name", "number"), [("bert", 2), ("vit", 1)])
def test_what_is_not_there_is_not_found(session, name, number):
    register(session, "bert", "pytorch")
    with pytest.raises(RegistryError, match=f"no version {number} of {name}"):
        find(session, name, number)


def test_promote_archives_the_one_before(session):
    first = register(session, "bert", "pytorch")
    register(session, "bert", "pytorch")
    promote(session, "bert", 1)
    promote(session, "bert", 2)
    session.commit()
    assert first.stage == "archived"
    assert production(session, "bert").number == 2


def test_promote_leaves_other_models_alone(session):
    for name in ("bert", "bert", "gpt"):
        register(session, name, "pytorch")
    promote(session, "gpt", 1)
    promote(session, "bert", 2)
    session.commit()
    assert production(session, "gpt").number == 1
