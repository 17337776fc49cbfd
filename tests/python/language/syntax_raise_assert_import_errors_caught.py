sources = [
    'raise a, b',
    'raise a from',
    'raise from b',
    'raise a from b from c',
    'assert',
    'assert a, b, c',
    'assert (a, b)',
    'assert a = b',
    'pass pass',
    'import',
    'from a',
    'from a import',
    'from . import *',
    'from .a import (b, c,)',
    'from a import b,',
    'from a import (b',
    'from a import ()',
    'import a, ',
    'import a.b.c as d, e',
    'from a import *, b',
    'import a from b',
    'from __future__ import nope',
    'from __future__ import braces',
    'x = 1\nfrom __future__ import annotations',
]
for source in sources:
    try:
        compile(source, "<s>", "exec")
        print(repr(source), "-> ok")
    except SyntaxError as e:
        print(repr(source), "->", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
