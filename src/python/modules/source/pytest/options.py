"""The words of the command line, and the settings of configuration files."""

import os
import shlex
from types import SimpleNamespace

from _pytest.outcomes import UsageError

USAGE = "usage: pytest [options] [file_or_dir] [file_or_dir] [...]"


class Option:
    def __init__(self, names, dest=None, action="store", default=None, type=None, choices=None, help="", metavar=None,
            const=None, nargs=None, required=False):
        if nargs not in (None, 1) or required:
            raise NotImplementedError("options with nargs= or required= are not here")
        if action not in ("store", "store_true", "store_false", "store_const", "append", "count", "less"):
            raise NotImplementedError(f"options with action={action!r} are not here")
        self.names = names
        self.dest = dest or max(names, key=len).lstrip("-").replace("-", "_")
        self.action, self.type, self.choices, self.help = action, type, choices, help
        self.metavar, self.const = metavar, const
        self.default = {"store_true": False, "store_false": True, "count": 0, "less": 0}.get(action) if default is None else default

    @property
    def takes_value(self):
        return self.action in ("store", "append")

    def refuse(self, text):
        raise CommandError(f"argument {'/'.join(self.names)}: {text}")

    def take(self, space, value):
        old = getattr(space, self.dest, None)
        if self.takes_value:
            if self.type is not None:
                try:
                    value = self.type(value)
                except (ValueError, TypeError):
                    self.refuse(f"invalid {getattr(self.type, '__name__', self.type)} value: {value!r}")
            if self.choices is not None and value not in self.choices:
                self.refuse(f"invalid choice: {value!r} (choose from {', '.join(map(repr, self.choices))})")
        new = {"store": lambda: value, "append": lambda: [*(old or []), value], "store_true": lambda: True,
            "store_false": lambda: False, "store_const": lambda: self.const, "count": lambda: (old or 0) + 1,
            "less": lambda: (old or 0) - 1}[self.action]()
        setattr(space, self.dest, new)


class CommandError(UsageError):
    """A word of the command line that is not understood."""


def _own():
    option = lambda *names, **how: Option(names, **how)
    return [
        option("-k", dest="keyword", default="", metavar="EXPRESSION", help="only run tests whose names match the expression"),
        option("-m", dest="markexpr", default="", metavar="MARKEXPR", help="only run tests whose marks match the expression"),
        option("--markers", action="store_true", help="show the marks"),
        option("-x", "--exitfirst", dest="maxfail", action="store_const", const=1, default=0,
            help="exit instantly on first error or failed test"),
        option("--maxfail", dest="maxfail", type=int, default=0, metavar="num", help="exit after first num failures or errors"),
        option("--strict-config", action="store_true", help="unknown settings are errors"),
        option("--strict-markers", action="store_true", help="unknown marks are errors"),
        option("--strict", action="store_true", help="all that can be strict is"),
        option("--fixtures", "--funcargs", dest="showfixtures", action="store_true", help="show available fixtures"),
        option("--fixtures-per-test", dest="show_fixtures_per_test", action="store_true", help="show fixtures per test"),
        option("--capture", default="fd", choices=["fd", "sys", "no", "tee-sys"], metavar="method", help="how output is captured"),
        option("-s", dest="capture", action="store_const", const="no", default="fd", help="shortcut for --capture=no"),
        option("--runxfail", action="store_true", help="report xfail tests as if they were not marked"),
        option("--lf", "--last-failed", dest="lf", action="store_true", help="rerun only the tests that failed at the last run"),
        option("--ff", "--failed-first", dest="failedfirst", action="store_true", help="run all tests, the last failures first"),
        option("--lfnf", "--last-failed-no-failures", dest="last_failed_no_failures", default="all", choices=["all", "none"],
            help="what --lf does when there were no failures"),
        option("--cache-clear", dest="cacheclear", action="store_true", help="forget what earlier runs left"),
        option("--durations", type=int, metavar="N", help="show N slowest setup/test durations (N=0 for all)"),
        option("--durations-min", dest="durations_min", type=float, metavar="N", help="shortest duration that is shown"),
        option("-v", "--verbose", dest="verbose", action="count", help="increase verbosity"),
        option("-q", "--quiet", dest="verbose", action="less", help="decrease verbosity"),
        option("--verbosity", dest="verbose", type=int, default=0, help="set verbosity"),
        option("--no-header", action="store_true", help="disable header"),
        option("--no-summary", action="store_true", help="disable summary"),
        option("--no-fold-skipped", dest="fold_skipped", action="store_false", help="do not fold skipped tests in the summary"),
        option("--force-short-summary", action="store_true", help="a short summary whatever the verbosity"),
        option("-r", "--report-chars", dest="reportchars", default="fE", metavar="chars", help="show extra test summary info: "
            "(f)ailed, (E)rror, (s)kipped, (x)failed, (X)passed, (p)assed, (P)assed with output, (a)ll except passed, (A)ll"),
        option("--disable-warnings", "--disable-pytest-warnings", dest="disable_warnings", action="store_true",
            help="disable warnings summary"),
        option("-l", "--showlocals", dest="showlocals", action="store_true", help="show locals in tracebacks"),
        option("--no-showlocals", dest="showlocals", action="store_false", default=False, help="hide locals in tracebacks"),
        option("--tb", dest="tbstyle", default="auto", choices=["auto", "long", "short", "no", "line", "native"], metavar="style",
            help="traceback print mode (auto/long/short/line/native/no)"),
        option("--xfail-tb", dest="xfail_tb", action="store_true", help="show tracebacks for xfail"),
        option("--show-capture", dest="showcapture", default="all", choices=["no", "stdout", "stderr", "log", "all"],
            help="which captured output is shown for failed tests"),
        option("--full-trace", "--fulltrace", dest="fulltrace", action="store_true", help="don't cut any tracebacks"),
        option("--color", default="auto", choices=["no", "auto"], metavar="color", help="color terminal output (no/auto)"),
        option("-W", "--pythonwarnings", dest="pythonwarnings", action="append", help="set which warnings to report"),
        option("--collect-only", "--collectonly", "--co", dest="collectonly", action="store_true",
            help="only collect tests, don't execute them"),
        option("--ignore", action="append", metavar="path", help="ignore path during collection"),
        option("--ignore-glob", dest="ignore_glob", action="append", metavar="path", help="ignore path pattern"),
        option("--deselect", action="append", metavar="nodeid_prefix", help="deselect tests by the start of their ids"),
        option("--continue-on-collection-errors", dest="continue_on_collection_errors", action="store_true",
            help="run the tests even if collection errors occur"),
        option("--rootdir", metavar="ROOTDIR", help="the root folder of the tests"),
        option("-c", "--config-file", dest="inifilename", metavar="FILE", help="the configuration file"),
        option("-o", "--override-ini", dest="override_ini", action="append", metavar="OVERRIDE_INI",
            help="override a setting: option=value"),
        option("--basetemp", metavar="dir", help="base folder of temporary folders"),
        option("-p", dest="plugins", action="append", metavar="name", help="load a module as plugin, or no:NAME without one"),
        option("--assert", dest="assertmode", default="rewrite", choices=["rewrite", "plain"], metavar="MODE",
            help="whether assert statements explain themselves"),
        option("--setup-only", dest="setuponly", action="store_true", help="only set up fixtures, do not execute tests"),
        option("--setup-show", dest="setupshow", action="store_true", help="show setup of fixtures while executing tests"),
        option("--setup-plan", dest="setupplan", action="store_true", help="show what fixtures and tests would be executed"),
        option("--log-level", dest="log_level", metavar="LEVEL", help="level of messages to catch"),
        option("-V", "--version", dest="version", action="count", help="display pytest version"),
        option("-h", "--help", dest="help", action="store_true", help="show this help message"),
    ]


class Parser:
    """What options there are; conftest files may add theirs (`pytest_addoption`)."""

    prog = "pytest"

    def __init__(self):
        self.options = _own()
        self.settings = {}

    def addoption(self, *names, **how):
        for name in names:
            if any(name in option.names for option in self.options):
                raise ValueError(f"option names {{{name!r}}} already added")
            if len(name) == 2 and name[1].islower():
                raise ValueError("lowercase shortoptions reserved")
        self.options.append(Option(names, **how))

    _addoption = addoption

    def getgroup(self, name, description="", after=None):
        return self

    addgroup = getgroup

    def addini(self, name, help, type=None, default=None, *, aliases=()):
        kinds = {None: "string", str: "string", bool: "bool"}
        self.settings[name] = (kinds.get(type, type), default)

    def _find(self, name):
        return next((option for option in self.options if name in option.names), None)

    def parse(self, words, is_early=False):
        """The options and the other words. Early, before conftest files have added theirs, nothing is refused."""
        space = SimpleNamespace()
        for option in self.options:
            if option.action not in ("less",) and not hasattr(space, option.dest):
                setattr(space, option.dest, option.default)
        rest, unknown, words = [], [], list(words)
        while words:
            word = words.pop(0)
            if word == "--":
                continue
            if not word.startswith("-") or word == "-":
                rest.append(word)
            elif word.startswith("--"):
                name, sign, value = word.partition("=")
                option = self._find(name)
                if option is None:
                    unknown.append(word)
                elif option.takes_value:
                    if not sign:
                        value = self._next(option, words)
                    option.take(space, value)
                elif sign:
                    option.refuse(f"ignored explicit argument {value!r}")
                else:
                    option.take(space, None)
            else:
                self._short(word, words, space, unknown)
        if unknown and not is_early:
            raise Unrecognized(f"unrecognized arguments: {' '.join(unknown)}")
        return space, rest

    @staticmethod
    def _next(option, words):
        if not words or words[0].startswith("-") and len(words[0]) > 1 and not words[0][1:].replace(".", "").isdigit():
            option.refuse("expected one argument")
        return words.pop(0)

    def _short(self, word, words, space, unknown):
        at = 1
        while at < len(word):
            option = self._find("-" + word[at])
            if option is None:
                unknown.append(word if at == 1 else "-" + word[at:])
                return
            if option.takes_value:
                value = word[at + 1:].removeprefix("=") if at + 1 < len(word) else self._next(option, words)
                option.take(space, value)
                return
            option.take(space, None)
            at += 1

    def help(self):
        lines = [USAGE, "", "positional arguments:", "  file_or_dir", "", "options:"]
        for option in self.options:
            shown = ", ".join(name + (f" {option.metavar or option.dest.upper()}" if option.takes_value else "")
                for name in option.names)
            lines.append(f"  {shown}" if len(shown) > 20 else f"  {shown:<22}{option.help}")
            if len(shown) > 20:
                lines.append(f"{'':<24}{option.help}")
        return "\n".join(lines)


class Unrecognized(CommandError):
    """Words that no option takes."""


# The settings that are known, their types and what they are without being written.
SETTINGS = {
    "addopts": ("args", []), "testpaths": ("args", []), "python_files": ("args", ["test_*.py", "*_test.py"]),
    "python_classes": ("args", ["Test"]), "python_functions": ("args", ["test"]), "usefixtures": ("args", []),
    "norecursedirs": ("args", ["*.egg", ".*", "_darcs", "build", "CVS", "dist", "node_modules", "venv", "{arch}"]),
    "markers": ("linelist", []), "filterwarnings": ("linelist", []), "pythonpath": ("paths", []),
    "xfail_strict": ("bool", None), "strict_xfail": ("bool", None), "strict_markers": ("bool", None),
    "strict_config": ("bool", None), "strict": ("bool", False), "console_output_style": ("string", "progress"),
    "log_format": ("string", None), "log_date_format": ("string", None), "log_level": ("string", None),
    "minversion": ("string", None), "required_plugins": ("args", []), "cache_dir": ("string", ".pytest_cache"),
}


def read_ini(text):
    """The sections of a file of settings: `key = value`, more lines of a value stand further in."""
    sections, now, key = {}, None, None
    for line in text.splitlines():
        bare = line.strip()
        if not bare or bare[0] in "#;" and not line[0].isspace() or bare[0] == "#":
            continue
        if line[0] == "[" and "]" in line:
            now = sections.setdefault(line[1:line.index("]")], {})
            key = None
        elif line[0].isspace() and key is not None:
            now[key] += ("\n" if now[key] else "") + bare
        elif now is not None:
            at = min((place for place in (line.find("="), line.find(":")) if place >= 0), default=-1)
            if at < 0:
                raise UsageError(f"unexpected line: {line!r}")
            key = line[:at].strip()
            now[key] = line[at + 1:].split(" #")[0].strip()
    return sections


def settings_in(path):
    """The settings of pytest in a file; none where it has none."""
    name = os.path.basename(path)
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
    except OSError:
        return None
    if name.endswith(".toml"):
        import tomllib
        try:
            found = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise UsageError(f"{path}: {error}") from None
        if name in ("pytest.toml", ".pytest.toml"):
            return found.get("pytest", {})
        tool = found.get("tool", {}).get("pytest", {})
        own = {key: value for key, value in tool.items() if key != "ini_options"}
        return tool.get("ini_options", own or None)
    sections = read_ini(text)
    if name in ("pytest.ini", ".pytest.ini"):
        return sections.get("pytest", {})
    return sections.get("tool:pytest") if name == "setup.cfg" else sections.get("pytest")


def typed(kind, value, folder):
    """A setting as its type has it."""
    if kind == "args":
        return shlex.split(value) if isinstance(value, str) else list(value)
    if kind == "linelist":
        return [line.strip() for line in value.split("\n") if line.strip()] if isinstance(value, str) else list(value)
    if kind in ("paths", "pathlist"):
        return [os.path.normpath(os.path.join(folder, one)) for one in (shlex.split(value) if isinstance(value, str) else value)]
    if kind == "bool":
        if isinstance(value, bool):
            return value
        lowered = str(value).strip().lower()
        if lowered in ("y", "yes", "t", "true", "on", "1"):
            return True
        if lowered in ("n", "no", "f", "false", "off", "0"):
            return False
        raise ValueError(f"invalid truth value {value!r}")
    if kind == "int":
        return int(value)
    if kind == "float":
        return float(value)
    return value
