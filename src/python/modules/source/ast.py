"""Literals read from text."""

from _inspect import not_literal as _not_literal

__all__ = ["literal_eval"]


def literal_eval(node_or_string):
    if not isinstance(node_or_string, str):
        raise ValueError(f"malformed node or string: {node_or_string!r}")
    text = node_or_string.lstrip(" \t")
    code = compile(text, "<unknown>", "eval")
    wrong = _not_literal(text)
    if wrong:
        line, kind = wrong
        if not kind:
            raise ValueError("malformed node or string: None")
        raise ValueError(f"malformed node or string on line {line}: <ast.{kind} object at {id(wrong):#x}>")
    return eval(code, {"__builtins__": {"set": set}})
