import traceback

for source in ("import maths", "import nosuchmodule", "from nosuch import x", "import os.nothing", "import json.encodr", "from collections import ordereddict", "from collections import OrderedDict, Countr",
               "from json import dump, lod", "from itertools import zip_longst", "import xml.nothing.deeper", "from . import x", "from .mod import x", "from .. import y", "import sys.path", "from time import slep",
               "from typing import Lst", "from functools import reduc as r", "import __main__.x", "from sys import (argv, pth)", "from math import *; sqrtt(4)", "from datetime import Date"):
    try:
        exec(compile(source, "<s>", "exec"), {"__name__": "__main__"})
        print(source, "-> ok")
    except Exception as e:
        text = "".join(traceback.format_exception_only(e))
        if "(/" in text:
            text = text[:text.index("(/")] + "(PATH)" + text[text.index(")", text.index("(/")) + 1:]
        print(source, "->", text, end="")
        if isinstance(e, ImportError):
            print("   ", repr(e.name), e.name_from if hasattr(e, "name_from") else "-")
