"""Settings from defaults, an INI file, variables and arguments, checked and frozen."""
import argparse
import configparser
from collections import ChainMap
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import timedelta
from enum import Enum
from pathlib import Path
from types import MappingProxyType
import re
import tempfile


class Mode(Enum):
    DEV = "dev"
    PROD = "prod"

    @classmethod
    def _missing_(cls, value):
        return cls.__members__.get(str(value).upper())


def duration(text):
    m = re.fullmatch(r"(\d+)(ms|s|m|h)", text)
    if not m:
        raise ValueError(f"bad duration {text!r}")
    unit = {"ms": "milliseconds", "s": "seconds", "m": "minutes", "h": "hours"}[m[2]]
    return timedelta(**{unit: int(m[1])})


def boolean(text):
    try:
        return configparser.ConfigParser.BOOLEAN_STATES[text.lower()]
    except KeyError:
        raise ValueError(f"not a boolean: {text}") from None


@dataclass(frozen=True)
class Settings:
    url: str
    pool: int
    timeout: timedelta
    echo: bool
    mode: Mode

    CONVERT = MappingProxyType({"pool": int, "timeout": duration, "echo": boolean, "mode": Mode})

    @classmethod
    def load(cls, layers: Mapping):
        values, errors = {}, []
        for f in fields(cls):
            try:
                values[f.name] = cls.CONVERT.get(f.name, str)(layers[f.name])
            except KeyError as e:
                errors.append(ValueError(f"{f.name}: missing"))
            except ValueError as e:
                errors.append(ValueError(f"{f.name}: {e}"))
        if errors:
            raise ExceptionGroup("bad settings", errors)
        return cls(**values)


defaults = {"pool": "5", "timeout": "30s", "echo": "no", "mode": "dev"}
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "app.ini"
    path.write_text("[app]\nurl = sqlite://\npool = 10\ntimeout = 1500ms\n")
    config = configparser.ConfigParser()
    print([Path(p).name for p in config.read(path)])
env = {"APP_ECHO": "Yes", "APP_MODE": "PROD", "HOME": "/"}
from_env = {k.removeprefix("APP_").lower(): v for k, v in env.items() if k.startswith("APP_")}
parser = argparse.ArgumentParser(argument_default=argparse.SUPPRESS)
for f in fields(Settings):
    parser.add_argument(f"--{f.name}")
for argv in ([], ["--pool=99", "--mode", "dev"], ["--pool", "many", "--timeout", "soon", "--mode", "test"]):
    layers = ChainMap(vars(parser.parse_args(argv)), from_env, dict(config["app"]), defaults)
    try:
        print(Settings.load(layers))
    except* ValueError as group:
        print(group.exceptions)
s = Settings.load(ChainMap({"url": "x"}, defaults))
print(s.timeout.total_seconds(), s.mode.name)
Settings.load(defaults)
