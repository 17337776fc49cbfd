"""The names of typing, for programs that run on older Pythons too."""

import typing as _typing
from typing import *
from collections import abc as _abc
from types import get_original_bases
from warnings import deprecated

globals().update({_name: getattr(_typing, _name) for _name in (
    "TypeIs ReadOnly override dataclass_transform Never Self LiteralString Required NotRequired Unpack TypeVarTuple "
    "ParamSpec Concatenate TypeGuard assert_never assert_type reveal_type get_type_hints get_overloads clear_overloads "
    "is_typeddict get_protocol_members is_protocol NoDefault TypeAliasType Annotated").split()
    if hasattr(_typing, _name)})
Buffer = _abc.Buffer


def IntVar(name):
    return TypeVar(name)


class Doc:
    def __init__(self, documentation, /):
        self.documentation = documentation

    def __repr__(self):
        return f"Doc({self.documentation!r})"

    def __hash__(self):
        return hash(self.documentation)

    def __eq__(self, other):
        return self.documentation == other.documentation if isinstance(other, Doc) else NotImplemented
