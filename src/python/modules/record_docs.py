"""Records the docstrings of CPython's builtin functions, classes and methods.

usage: python3.13 record_docs.py > source/docs.txt

An entry is a line `== NAME` and the lines of the text: `len`, `int`, `int.bit_length`. What several classes say of a
method of one name stands once, as `*.__add__`.
"""

import builtins
import collections
import types

INTERNAL = [
    types.FunctionType,
    types.MethodType,
    types.BuiltinFunctionType,
    types.MethodDescriptorType,
    types.ModuleType,
    types.GeneratorType,
    types.CoroutineType,
    types.CodeType,
    types.CellType,
    types.MappingProxyType,
]


def main():
    named = {name: value for name, value in vars(builtins).items() if name == "__import__" or not name.startswith("_")}
    classes = {value.__name__: value for value in named.values() if isinstance(value, type)}
    classes |= {value.__name__: value for value in INTERNAL}
    texts = {
        name: value.__doc__
        for name, value in named.items()
        if isinstance(value, types.BuiltinFunctionType) and value.__doc__
    }
    shared = collections.defaultdict(list)
    methods = {}
    for name, owner in classes.items():
        if owner.__doc__:
            texts[name] = owner.__doc__
        for method, value in vars(owner).items():
            value = value.__func__ if isinstance(value, staticmethod) else value
            text = getattr(value, "__doc__", None)
            if callable(value) and not isinstance(value, type) and isinstance(text, str):
                methods[f"{name}.{method}"] = text
                shared[method].append(text)
    for method, known in shared.items():
        text, count = collections.Counter(known).most_common(1)[0]
        if count > 1:
            texts[f"*.{method}"] = text
    for name, text in methods.items():
        if texts.get(f"*.{name.partition('.')[2]}") != text:
            texts[name] = text
    for name, text in sorted(texts.items()):
        print(f"== {name}\n{text}")


main()
