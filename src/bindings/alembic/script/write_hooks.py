"""`alembic.script.write_hooks`: functions that revision files pass through once they are written."""

from alembic import util

REVISION_SCRIPT_TOKEN = "REVISION_SCRIPT_FILENAME"

_registry = {}


def register(name):
    def decorate(fn):
        _registry[name] = fn
        return fn

    return decorate


def _invoke(name, revision_path, options):
    if name not in _registry:
        raise util.CommandError(f"No formatter with name '{name}' registered") from KeyError(name)
    return _registry[name](str(revision_path), options)


def _run_hooks(path, hooks):
    for hook in hooks:
        name = hook["_hook_name"]
        if "type" not in hook:
            raise util.CommandError(
                f"Key '{name}.type' (or 'type' in toml) is required for post write hook {name!r}"
            ) from KeyError("type")
        with util.status(f"Running post write hook {name!r}", newline=True):
            _invoke(hook["type"], path, hook)


def _get_required_option(options, name):
    if name not in options:
        hook = options["_hook_name"]
        raise util.CommandError(f"Key {hook}.{name} is required for post write hook {hook!r}") from KeyError(name)
    return options[name]


def _of_other_program(kind, option):
    """A hook that would start another program, which nothing here can."""

    def hook(path, options):
        program = _get_required_option(options, option)
        raise NotImplementedError(f"a post write hook of type {kind!r} ({program}) is not available in Ormlet; leave it out")

    return hook


for _kind, _option in (("console_scripts", "entrypoint"), ("exec", "executable"), ("module", "module")):
    _registry[_kind] = _of_other_program(_kind, _option)
