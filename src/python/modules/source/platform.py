import sys
from collections import namedtuple

_Uname = namedtuple("uname_result", "system node release version machine")


class uname_result(_Uname):
    @property
    def processor(self):
        return ""


def uname():
    return uname_result("Linux", "localhost", "6.0.0", "#1", "x86_64")


def system():
    return "Linux"


def node():
    return "localhost"


def release():
    return uname().release


def version():
    return uname().version


def machine():
    return "x86_64"


def processor():
    return ""


def platform(aliased=False, terse=False):
    return "Linux-6.0.0-x86_64"


def architecture(executable=None, bits="", linkage=""):
    return "64bit", linkage


def python_version():
    return "%d.%d.%d" % sys.version_info[:3]


def python_version_tuple():
    return tuple(python_version().split("."))


def python_implementation():
    return "CPython"


def python_compiler():
    return "GCC"


def python_build():
    return "main", ""


def python_branch():
    return ""


def python_revision():
    return ""
