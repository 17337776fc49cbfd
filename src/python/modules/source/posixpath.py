"""The same module as `os.path`."""

import sys
from os import path

sys.modules["posixpath"] = path
