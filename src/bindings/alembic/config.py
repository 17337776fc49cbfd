"""`alembic.config`: the settings of an environment, and the command line."""

from argparse import ArgumentParser
from configparser import ConfigParser
from functools import cached_property
import inspect
import logging
import os
from pathlib import Path
import re
import sys
from typing import Mapping

from alembic import __version__, command, util
from alembic.util.pyfiles import _preserving_path_as_str

log = logging.getLogger(__name__)

# The words for separators between paths in an ini file.
_SEPARATORS = {"space": " ", "newline": "\n", "os": os.pathsep, ":": ":", ";": ";"}

PostWriteHookConfig = Mapping


class Config:
    """What an ini file and a `pyproject.toml` say, and what a program sets besides."""

    cmd_opts = None
    config_file_name = None
    toml_file_name = None
    config_ini_section = None

    def __init__(self, file_=None, toml_file=None, ini_section="alembic", output_buffer=None, stdout=sys.stdout,
                 cmd_opts=None, config_args=util.immutabledict(), attributes=None):
        self.config_file_name = _preserving_path_as_str(file_) if file_ else None
        self.toml_file_name = _preserving_path_as_str(toml_file) if toml_file else None
        self.config_ini_section = ini_section
        self.output_buffer = output_buffer
        self.stdout = stdout
        self.cmd_opts = cmd_opts
        self.config_args, self.toml_args = dict(config_args), dict(config_args)
        if attributes:
            self.attributes.update(attributes)

    @property
    def _config_file_path(self):
        return None if self.config_file_name is None else Path(self.config_file_name)

    @property
    def _toml_file_path(self):
        return None if self.toml_file_name is None else Path(self.toml_file_name)

    @cached_property
    def attributes(self):
        return {}

    @cached_property
    def messaging_opts(self):
        return util.immutabledict(quiet=getattr(self.cmd_opts, "quiet", False))

    def print_stdout(self, text, *arg):
        line = str(text) % arg if arg else str(text)
        util.write_outstream(self.stdout, line, "\n", **self.messaging_opts)

    @cached_property
    def file_config(self):
        path = self._config_file_path
        self.config_args["here"] = (path.absolute().parent if path else Path()).as_posix()
        parser = ConfigParser(self.config_args)
        if path:
            parser.read([path])
            message = ("Loading config from file: %s", path)
        else:
            parser.add_section(self.config_ini_section)
            message = ("No config file provided; using in-memory default config",)
        if getattr(self.cmd_opts, "verbose", False):
            log.info(*message)
        return parser

    @cached_property
    def toml_alembic_config(self):
        path = self._toml_file_path
        if path is None or not path.exists():
            return {}
        import tomllib

        self.toml_args["here"] = path.absolute().parent.as_posix()
        with open(path, "rb") as file:
            found = tomllib.load(file).get("tool", {}).get("alembic", {})
        if not isinstance(found, dict):
            raise util.CommandError("Incorrect TOML format")
        return found

    def get_template_directory(self):
        import alembic

        return str(Path(alembic.__file__).absolute().parent / "templates")

    def _get_template_path(self):
        return Path(self.get_template_directory())

    def get_section(self, name, default=None):
        return dict(self.file_config.items(name)) if self.file_config.has_section(name) else default

    def set_main_option(self, name, value):
        self.set_section_option(self.config_ini_section, name, value)

    def remove_main_option(self, name):
        self.file_config.remove_option(self.config_ini_section, name)

    def set_section_option(self, section, name, value):
        if not self.file_config.has_section(section):
            self.file_config.add_section(section)
        self.file_config.set(section, name, value)

    def get_section_option(self, section, name, default=None):
        if not self.file_config.has_section(section):
            raise util.CommandError(
                f"No config file {self.config_file_name!r} found, or file has no '[{section}]' section"
            )
        return self.file_config.get(section, name) if self.file_config.has_option(section, name) else default

    def get_main_option(self, name, default=None):
        return self.get_section_option(self.config_ini_section, name, default)

    def get_alembic_option(self, name, default=None):
        if self.file_config.has_option(self.config_ini_section, name):
            return self.file_config.get(self.config_ini_section, name)
        return self._get_toml_config_value(name, default)

    def get_alembic_boolean_option(self, name):
        if self.file_config.has_option(self.config_ini_section, name):
            return self.file_config.get(self.config_ini_section, name) == "true"
        value = self.toml_alembic_config.get(name, False)
        if not isinstance(value, bool):
            raise util.CommandError(f"boolean value expected for TOML parameter {name!r}")
        return value

    def _get_toml_config_value(self, name, default=None):
        if name not in self.toml_alembic_config:
            return default
        return self._interpolated(name, self.toml_alembic_config[name])

    def _interpolated(self, name, value):
        """A value of the toml file with the arguments in its texts."""
        if isinstance(value, str):
            return value % self.toml_args
        if isinstance(value, dict):
            return {key: text % self.toml_args for key, text in value.items()}
        if isinstance(value, list):
            if value and isinstance(value[0], dict):
                return [self._interpolated(name, item) for item in value]
            return [text % self.toml_args for text in value]
        if value is None or isinstance(value, int):
            return value
        raise util.CommandError(f"unsupported TOML value type for key: {name!r}")

    def _get_file_separator_char(self, *names):
        found = ((name, self.get_main_option(name)) for name in names)
        name, word = next(((name, word) for name, word in found if word is not None), (None, None))
        if name is None:
            return None
        if word not in _SEPARATORS:
            raise ValueError(
                f"'{word}' is not a valid value for {name}; expected 'space', 'newline', 'os', ':', ';'"
            ) from KeyError(word)
        if name == "version_path_separator":
            util.warn_deprecated(
                "The version_path_separator configuration parameter is deprecated; please use path_separator"
            )
        return _SEPARATORS[word]

    def _paths(self, option, separators, legacy, legacy_words):
        """A list of paths: from the ini file, split at the separator that it names, or from the toml file."""
        text = self.file_config.get(self.config_ini_section, option, fallback=None)
        if not text:
            return self._get_toml_config_value(option, None)
        separator = self._get_file_separator_char(*separators)
        if separator is not None:
            return [path.strip() for path in text.split(separator) if path]
        util.warn_deprecated(
            f"No path_separator found in configuration; falling back to legacy splitting on {legacy_words} "
            f"for {option}.  Consider adding path_separator=os to Alembic config."
        )
        return re.split(legacy, text)

    def get_version_locations_list(self):
        names = ("path_separator", "version_path_separator")
        return self._paths("version_locations", names, r", *|(?: +)", "spaces/commas")

    def get_prepend_sys_paths_list(self):
        return self._paths("prepend_sys_path", ("path_separator",), r", *|(?: +)|\:", "spaces, commas, and colons")

    def get_hooks_list(self):
        if not self.file_config.has_section("post_write_hooks"):
            hooks = [dict(hook) for hook in self._get_toml_config_value("post_write_hooks", [])]
            for hook in hooks:
                hook["_hook_name"] = hook.pop("name")
            return hooks
        options = self.get_section("post_write_hooks", {})
        hooks = []
        for name in filter(None, re.split(r", *|(?: +)", options.get("hooks", ""))):
            prefix = f"{name}."
            hook = {key[len(prefix):]: value for key, value in options.items() if key.startswith(prefix)}
            hooks.append({**hook, "_hook_name": name})
        return hooks


class MessagingOptions(dict):
    """Options of the functions that print."""


class CommandLine:
    """The commands of `alembic.command` as words of a command line."""

    _KWARGS_OPTS = {
        "template": ("-t", "--template", dict(default="generic", type=str, help="Setup template for use with 'init'")),
        "message": ("-m", "--message", dict(type=str, help="Message string to use with 'revision'")),
        "sql": (
            "--sql",
            dict(
                action="store_true",
                help="Don't emit SQL to database - dump to standard output/file instead. See docs on offline mode.",
            ),
        ),
        "tag": ("--tag", dict(type=str, help="Arbitrary 'tag' name - can be used by custom env.py scripts.")),
        "head": (
            "--head",
            dict(type=str, help="Specify head revision or <branchname>@head to base new revision on."),
        ),
        "splice": (
            "--splice",
            dict(action="store_true", help="Allow a non-head revision as the 'head' to splice onto"),
        ),
        "depends_on": (
            "--depends-on",
            dict(
                action="append",
                help="Specify one or more revision identifiers which this revision should depend on.",
            ),
        ),
        "rev_id": (
            "--rev-id",
            dict(type=str, help="Specify a hardcoded revision id instead of generating one"),
        ),
        "version_path": (
            "--version-path",
            dict(type=str, help="Specify specific path from config for version file"),
        ),
        "branch_label": (
            "--branch-label",
            dict(type=str, help="Specify a branch label to apply to the new revision"),
        ),
        "verbose": ("-v", "--verbose", dict(action="store_true", help="Use more verbose output")),
        "resolve_dependencies": (
            "--resolve-dependencies",
            dict(action="store_true", help="Treat dependency versions as down revisions"),
        ),
        "autogenerate": (
            "--autogenerate",
            dict(
                action="store_true",
                help="Populate revision script with candidate migration operations, based on comparison of database "
                "to model.",
            ),
        ),
        "rev_range": (
            "-r",
            "--rev-range",
            dict(action="store", help="Specify a revision range; format is [start]:[end]"),
        ),
        "indicate_current": (
            "-i",
            "--indicate-current",
            dict(action="store_true", help="Indicate the current revision"),
        ),
        "purge": (
            "--purge",
            dict(action="store_true", help="Unconditionally erase the version table before stamping"),
        ),
        "package": (
            "--package",
            dict(
                action="store_true",
                help="Write empty __init__.py files to the environment and version locations",
            ),
        ),
        "check_heads": (
            "-c",
            "--check-heads",
            dict(
                action="store_true",
                help="Check if all head revisions are applied to the database. Exit with an error code if this is "
                "not the case.",
            ),
        ),
    }
    _POSITIONAL_OPTS = {
        "directory": dict(help="location of scripts directory"),
        "revision": dict(help="revision identifier"),
        "revisions": dict(nargs="+", help="one or more revisions, or 'heads' for all heads"),
    }
    _POSITIONAL_TRANSLATIONS = {command.stamp: {"revision": "revisions"}}

    def __init__(self, prog=None):
        self.parser = parser = ArgumentParser(prog=prog)
        parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
        parser.add_argument(
            "-c",
            "--config",
            action="append",
            help='Alternate config file; defaults to value of ALEMBIC_CONFIG environment variable, or "alembic.ini". '
            "May also refer to pyproject.toml file.  May be specified twice to reference both files separately",
        )
        parser.add_argument(
            "-n",
            "--name",
            type=str,
            default="alembic",
            help="Name of section in .ini file to use for Alembic config (only applies to configparser config, not "
            "toml)",
        )
        parser.add_argument(
            "-x",
            action="append",
            help="Additional arguments consumed by custom env.py scripts, e.g. -x setting1=somesetting -x "
            "setting2=somesetting",
        )
        parser.add_argument("--raiseerr", action="store_true", help="Raise a full stack trace on error")
        parser.add_argument("-q", "--quiet", action="store_true", help="Do not log to std output.")
        self.subparsers = parser.add_subparsers()
        for name in command.__all__:
            self.register_command(getattr(command, name))

    def register_command(self, fn):
        """Adds a command: its parameters become arguments, the beginning of its docstring its help."""
        positional, optional, help_text = self._inspect_function(fn)
        subparser = self.subparsers.add_parser(fn.__name__, help=help_text)
        subparser.set_defaults(cmd=(fn, positional, optional))
        for name in optional:
            if name in self._KWARGS_OPTS:
                *flags, settings = self._KWARGS_OPTS[name]
                subparser.add_argument(*flags, **settings)
        for name in positional:
            subparser.add_argument(name, **self._POSITIONAL_OPTS.get(name, {}))

    def _inspect_function(self, fn):
        parameters = list(inspect.signature(fn).parameters.values())[1:]
        named = [given for given in parameters if given.kind in (given.POSITIONAL_ONLY, given.POSITIONAL_OR_KEYWORD)]
        positional = [given.name for given in named if given.default is given.empty]
        optional = [given.name for given in named if given.default is not given.empty]
        others = self._POSITIONAL_TRANSLATIONS.get(fn, {})
        paragraph = []
        for line in (fn.__doc__ or "").split("\n"):
            if not line.strip():
                break
            paragraph.append(line.strip())
        return [others.get(name, name) for name in positional], optional, " ".join(paragraph)

    def run_cmd(self, config, options):
        fn, positional, optional = options.cmd
        try:
            fn(
                config,
                *(getattr(options, name, None) for name in positional),
                **{name: getattr(options, name, None) for name in optional},
            )
        except util.CommandError as error:
            if options.raiseerr:
                raise
            util.err(str(error), **config.messaging_opts)

    def _inis_from_config(self, options):
        """The toml file and the ini file that the options, the environment or nobody names."""
        found = {"toml": "pyproject.toml", "ini": "alembic.ini"}
        of_environment = os.environ.get("ALEMBIC_CONFIG")
        if of_environment:
            found[_kind_of(of_environment)] = of_environment
        given = set()
        for name in options.config or ():
            kind = _kind_of(name)
            if kind in given:
                raise util.CommandError(
                    "pyproject.toml indicated more than once" if kind == "toml" else "only one ini file may be indicated"
                )
            given.add(kind)
            found[kind] = name
        return found["toml"], found["ini"]

    def main(self, argv=None):
        options = self.parser.parse_args(argv)
        if not hasattr(options, "cmd"):
            self.parser.error("too few arguments")
        toml, ini = self._inis_from_config(options)
        self.run_cmd(Config(file_=ini, toml_file=toml, ini_section=options.name, cmd_opts=options), options)


def _kind_of(file):
    return "toml" if os.path.basename(file) == "pyproject.toml" else "ini"


def main(argv=None, prog=None, **kwargs):
    CommandLine(prog=prog).main(argv=argv)
