cases = {
    "unreachable wildcard": "match 1:\n    case _:\n        pass\n    case 2:\n        pass\n",
    "unreachable name": "match 1:\n    case x:\n        pass\n    case 2:\n        pass\n",
    "alternatives bind": "match 1:\n    case x | 2:\n        pass\n",
    "different names": "match 1:\n    case [x] | [y]:\n        pass\n",
    "twice": "match 1:\n    case [x, x]:\n        pass\n",
    "two stars": "match 1:\n    case [*a, *b]:\n        pass\n",
    "star star first": "match 1:\n    case {**r, 'a': 1}:\n        pass\n",
    "as underscore": "match 1:\n    case 1 as _:\n        pass\n",
    "as attr": "match 1:\n    case 1 as a.b:\n        pass\n",
    "positional after keyword": "match 1:\n    case A(x=1, 2):\n        pass\n",
    "no colon": "match 1\n    case 2:\n        pass\n",
    "case no colon": "match 1:\n    case 2\n        pass\n",
    "no body": "match 1:\n    case 2:\n",
    "no cases": "match 1:\n    pass\n",
    "no indent": "match 1:\ncase 2:\n    pass\n",
    "fstring": "match 1:\n    case f'{x}':\n        pass\n",
    "expression": "match 1:\n    case 1 + 2:\n        pass\n",
    "comparison": "match 1:\n    case > 2:\n        pass\n",
    "call value": "match 1:\n    case a().b:\n        pass\n",
    "mapping name key": "match 1:\n    case {k: 1}:\n        pass\n",
    "imag first": "match 1:\n    case 2j + 3:\n        pass\n",
    "wildcard in or": "match 1:\n    case _ | 2:\n        pass\n",
    "rest underscore": "match 1:\n    case {**_}:\n        pass\n",
}
for label, source in cases.items():
    try:
        compile(source, "<case>", "exec")
        print(label, "-> ok")
    except SyntaxError as e:
        print(label, "->", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
