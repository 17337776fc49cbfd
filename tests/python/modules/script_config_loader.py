# A JSON configuration is merged over defaults, environment variables replace values, types are checked.
import json
import os
import re
import tempfile
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any, Literal, Optional, Union, get_args, get_origin, get_type_hints

class ConfigError(Exception):
    pass

@dataclass
class Database:
    url: str
    pool_size: int = 5
    echo: bool = False
    timeout: Optional[float] = None

@dataclass
class Config:
    database: Database
    mode: Literal["dev", "prod"] = "dev"
    tags: list[str] = field(default_factory=list)
    limits: dict[str, int] = field(default_factory=dict)

def convert(hint, value, where):
    origin = get_origin(hint)
    if is_dataclass(hint):
        return build(hint, value, where)
    if origin is Union:
        return None if value is None else convert(next(a for a in get_args(hint) if a is not type(None)), value, where)
    if origin is Literal:
        if value not in get_args(hint):
            raise ConfigError(f"{where}: {value!r} is not one of {get_args(hint)}")
        return value
    if origin is list:
        return [convert(get_args(hint)[0], v, f"{where}[{i}]") for i, v in enumerate(value)]
    if origin is dict:
        return {k: convert(get_args(hint)[1], v, f"{where}.{k}") for k, v in value.items()}
    if hint is float and type(value) is int:
        return float(value)
    if type(value) is not hint:
        raise ConfigError(f"{where}: expected {hint.__name__}, got {type(value).__name__} {value!r}")
    return value

def build(cls, data, where="config"):
    hints = get_type_hints(cls)
    if unknown := sorted(data.keys() - hints.keys()):
        raise ConfigError(f"{where}: unknown keys {', '.join(unknown)}")
    try:
        return cls(**{k: convert(hints[k], v, f"{where}.{k}") for k, v in data.items()})
    except TypeError as e:
        raise ConfigError(f"{where}: {e}") from None

def load(path):
    text = re.sub(r"\$\{(\w+)(?::-([^}]*))?\}", lambda m: os.environ.get(m[1], m[2] or ""), Path(path).read_text())
    try:
        return build(Config, json.loads(text))
    except json.JSONDecodeError as e:
        raise ConfigError(f"{Path(path).name}: {e.msg} in line {e.lineno}") from e

os.environ["DB_HOST"] = "db.internal"
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "app.json"
    for text in ['{"database": {"url": "pg://${DB_HOST}/${DB_NAME:-main}", "timeout": 3}, "tags": ["a"], "limits": {"rows": 10}}', '{"database": {"url": "x"}, "mode": "test"}', '{"database": {"url": 5}}', '{"database": {}}', '{"database": {"url": "x"}, "moed": 1}', '{"database": {"url": "x"},\n "tags": [1]}', '{"database": \n oops}', '{"database": {"url": "x", "echo": 1}}']:
        path.write_text(text)
        try:
            print(load(path))
        except ConfigError as e:
            print("ConfigError:", e, "| cause:", type(e.__cause__).__name__)
