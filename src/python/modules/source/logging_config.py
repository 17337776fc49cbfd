"""Logging as a dict describes it."""

import logging
import logging.handlers
import re

_IDENTIFIER = re.compile(r"^[a-z_][a-z0-9_]*$", re.I)


def _resolve(name):
    parts = name.split(".")
    used = parts.pop(0)
    found = __import__(used)
    for part in parts:
        used += "." + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(used)
            found = getattr(found, part)
    return found


def valid_ident(s):
    if not _IDENTIFIER.match(s):
        raise ValueError(f"Not a valid Python identifier: {s!r}")
    return True


class ConvertingDict(dict):
    def _converted(self, key, value):
        result = self.configurator.convert(value)
        if value is not result:
            dict.__setitem__(self, key, result)
            if type(result) in (ConvertingDict, ConvertingList, ConvertingTuple):
                result.parent, result.key = self, key
        return result

    def __getitem__(self, key):
        return self._converted(key, dict.__getitem__(self, key))

    def get(self, key, default=None):
        return self._converted(key, dict.__getitem__(self, key)) if key in self else self.configurator.convert(default)

    def pop(self, key, default=None):
        return self.configurator.convert(dict.pop(self, key, default))


class ConvertingList(list):
    def __getitem__(self, key):
        value = list.__getitem__(self, key)
        result = self.configurator.convert(value)
        if value is not result:
            list.__setitem__(self, key, result)
        return result

    def pop(self, idx=-1):
        return self.configurator.convert(list.pop(self, idx))


class ConvertingTuple(tuple):
    def __getitem__(self, key):
        return self.configurator.convert(tuple.__getitem__(self, key))


class BaseConfigurator:
    CONVERT_PATTERN = re.compile(r"^(?P<prefix>[a-z]+)://(?P<suffix>.*)$")
    WORD_PATTERN = re.compile(r"^\s*(\w+)\s*")
    DOT_PATTERN = re.compile(r"^\.\s*(\w+)\s*")
    INDEX_PATTERN = re.compile(r"^\[([^\[\]]*)\]\s*")
    DIGIT_PATTERN = re.compile(r"^\d+$")
    value_converters = {"ext": "ext_convert", "cfg": "cfg_convert"}
    importer = staticmethod(__import__)

    def __init__(self, config):
        self.config = ConvertingDict(config)
        self.config.configurator = self

    def resolve(self, s):
        name = s.split(".")
        used = name.pop(0)
        try:
            found = self.importer(used)
            for part in name:
                used += "." + part
                try:
                    found = getattr(found, part)
                except AttributeError:
                    self.importer(used)
                    found = getattr(found, part)
            return found
        except ImportError as e:
            raise ValueError(f"Cannot resolve {s!r}: {e}") from e

    def ext_convert(self, value):
        return self.resolve(value)

    def cfg_convert(self, value):
        rest = value
        m = self.WORD_PATTERN.match(rest)
        if m is None:
            raise ValueError(f"Unable to convert {value!r}")
        rest = rest[m.end():]
        d = self.config[m.groups()[0]]
        while rest:
            m = self.DOT_PATTERN.match(rest)
            if m:
                d = d[m.groups()[0]]
            else:
                m = self.INDEX_PATTERN.match(rest)
                if m:
                    idx = m.groups()[0]
                    if self.DIGIT_PATTERN.match(idx):
                        try:
                            d = d[int(idx)]
                        except TypeError:
                            d = d[idx]
                    else:
                        d = d[idx]
            if not m:
                raise ValueError(f"Unable to convert {value!r} at {rest!r}")
            rest = rest[m.end():]
        return d

    def convert(self, value):
        kind = type(value)
        if isinstance(value, dict) and not isinstance(value, ConvertingDict):
            value = ConvertingDict(value)
            value.configurator = self
        elif isinstance(value, list) and not isinstance(value, ConvertingList):
            value = ConvertingList(value)
            value.configurator = self
        elif isinstance(value, tuple) and not isinstance(value, ConvertingTuple) and not hasattr(value, "_fields"):
            value = ConvertingTuple(value)
            value.configurator = self
        elif kind is str:
            m = self.CONVERT_PATTERN.match(value)
            if m:
                converter = self.value_converters.get(m["prefix"])
                if converter:
                    value = getattr(self, converter)(m["suffix"])
        return value

    def configure_custom(self, config):
        factory = config.pop("()")
        if not callable(factory):
            factory = self.resolve(factory)
        attributes = config.pop(".", None)
        result = factory(**{k: config[k] for k in config if k.isidentifier()})
        for name, value in (attributes or {}).items():
            setattr(result, name, value)
        return result

    def as_tuple(self, value):
        return tuple(value) if isinstance(value, list) else value


class DictConfigurator(BaseConfigurator):
    def configure(self):
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError(f"Unsupported version: {config['version']}")
        incremental = config.pop("incremental", False)
        empty = {}
        if incremental:
            for name in config.get("handlers", empty):
                if name not in logging._handlers:
                    raise ValueError(f"No handler found with name {name!r}")
                try:
                    level = config["handlers"][name].get("level", None)
                    if level:
                        logging._handlers[name].setLevel(logging._checkLevel(level))
                except Exception as e:
                    raise ValueError(f"Unable to configure handler {name!r}") from e
            for name in config.get("loggers", empty):
                try:
                    self.configure_logger(name, config["loggers"][name], True)
                except Exception as e:
                    raise ValueError(f"Unable to configure logger {name!r}") from e
            if config.get("root", None):
                try:
                    self.configure_root(config["root"], True)
                except Exception as e:
                    raise ValueError("Unable to configure root logger") from e
            return
        disable_existing = config.pop("disable_existing_loggers", True)
        logging._handlers.clear()
        del logging._handlerList[:]
        for kind, configure in ("formatters", self.configure_formatter), ("filters", self.configure_filter):
            section = config.get(kind, empty)
            for name in section:
                try:
                    section[name] = configure(section[name])
                except Exception as e:
                    raise ValueError(f"Unable to configure {kind[:-1]} {name!r}") from e
        handlers = config.get("handlers", empty)
        deferred = []
        for name in sorted(handlers):
            try:
                handler = self.configure_handler(handlers[name])
                handler.name = name
                handlers[name] = handler
            except Exception as e:
                if " not configured yet" in str(e.__cause__):
                    deferred.append(name)
                else:
                    raise ValueError(f"Unable to configure handler {name!r}") from e
        for name in deferred:
            try:
                handler = self.configure_handler(handlers[name])
                handler.name = name
                handlers[name] = handler
            except Exception as e:
                raise ValueError(f"Unable to configure handler {name!r}") from e
        root = logging.root
        existing = sorted(root.manager.loggerDict)
        children = []
        loggers = config.get("loggers", empty)
        for name in loggers:
            if name in existing:
                children += [n for n in existing if n.startswith(name + ".")]
                existing.remove(name)
            try:
                self.configure_logger(name, loggers[name])
            except Exception as e:
                raise ValueError(f"Unable to configure logger {name!r}") from e
        for name in existing:
            logger = root.manager.loggerDict[name]
            if isinstance(logger, logging.PlaceHolder):
                continue
            if name in children:
                logger.setLevel(logging.NOTSET)
                logger.handlers, logger.propagate = [], True
            else:
                logger.disabled = disable_existing
        if config.get("root", None):
            try:
                self.configure_root(config["root"])
            except Exception as e:
                raise ValueError("Unable to configure root logger") from e

    def configure_formatter(self, config):
        if "()" in config:
            return self.configure_custom(config)
        cls = config.get("class", None)
        cls = _resolve(cls) if cls else logging.Formatter
        more = {"defaults": config["defaults"]} if "defaults" in config else {}
        args = config.get("format", None), config.get("datefmt", None), config.get("style", "%")
        if "validate" in config:
            return cls(*args, config["validate"], **more)
        return cls(*args, **more)

    def configure_filter(self, config):
        return self.configure_custom(config) if "()" in config else logging.Filter(config.get("name", ""))

    def add_filters(self, filterer, filters):
        for f in filters:
            try:
                filterer.addFilter(f if callable(f) or callable(getattr(f, "filter", None)) else self.config.get("filters", {})[f])
            except Exception as e:
                raise ValueError(f"Unable to add filter {f!r}") from e

    def configure_handler(self, config):
        config = ConvertingDict(config)
        config.configurator = self
        formatter = config.get("formatter", None)
        if formatter:
            try:
                formatter = self.config.get("formatters", {})[formatter]
            except Exception as e:
                raise ValueError(f"Unable to set formatter {formatter!r}") from e
        config.pop("formatter", None)
        level, filters = config.pop("level", None), config.pop("filters", None)
        if "()" in config:
            factory = config.pop("()")
            if not callable(factory):
                factory = self.resolve(factory)
        else:
            cname = config.pop("class")
            factory = cname if callable(cname) else self.resolve(cname)
            if isinstance(factory, type) and issubclass(factory, logging.handlers.MemoryHandler) and "target" in config:
                target = self.config.get("handlers", {})[config["target"]]
                if not isinstance(target, logging.Handler):
                    raise ValueError(f"Unable to set target handler {config['target']!r}") from TypeError("target not configured yet")
                config["target"] = target
        attributes = config.pop(".", None)
        result = factory(**{k: config[k] for k in config if k.isidentifier()})
        if formatter:
            result.setFormatter(formatter)
        if level is not None:
            result.setLevel(logging._checkLevel(level))
        if filters:
            self.add_filters(result, filters)
        for name, value in (attributes or {}).items():
            setattr(result, name, value)
        return result

    def add_handlers(self, logger, handlers):
        for h in handlers:
            try:
                logger.addHandler(self.config.get("handlers", {})[h])
            except Exception as e:
                raise ValueError(f"Unable to add handler {h!r}") from e

    def common_logger_config(self, logger, config, incremental=False):
        level = config.get("level", None)
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if not incremental:
            for h in logger.handlers[:]:
                logger.removeHandler(h)
            if config.get("handlers", None):
                self.add_handlers(logger, config["handlers"])
            if config.get("filters", None):
                self.add_filters(logger, config["filters"])

    def configure_logger(self, name, config, incremental=False):
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        propagate = config.get("propagate", None)
        if propagate is not None:
            logger.propagate = propagate

    def configure_root(self, config, incremental=False):
        self.common_logger_config(logging.getLogger(), config, incremental)


dictConfigClass = DictConfigurator


def dictConfig(config):
    dictConfigClass(config).configure()


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    config = _read_config(fname, defaults, encoding)
    formatters = _file_formatters(config)
    for handler in list(logging._handlerList):
        handler = handler() if callable(handler) else handler
        if handler is not None:
            handler.close()
    logging._handlerList.clear()
    handlers = _file_handlers(config, formatters)
    _file_loggers(config, handlers, disable_existing_loggers)


def _read_config(fname, defaults, encoding):
    import configparser
    import os

    if isinstance(fname, str):
        if not os.path.exists(fname):
            raise FileNotFoundError(f"{fname} doesn't exist")
        if not os.path.getsize(fname):
            raise RuntimeError(f"{fname} is an empty file")
    if isinstance(fname, configparser.RawConfigParser):
        return fname
    config = configparser.ConfigParser(defaults)
    try:
        if hasattr(fname, "readline"):
            config.read_file(fname)
        else:
            config.read(fname, encoding=encoding)
    except configparser.ParsingError as error:
        raise RuntimeError(f"{fname} is invalid: {error}")
    return config


def _names(text):
    return [name.strip() for name in text.split(",")] if text.strip() else []


def _by_name(name):
    """A class by its name in `logging`, or behind its module's."""
    try:
        return eval(name, vars(logging))
    except (AttributeError, NameError):
        return _resolve(name)


def _file_formatters(config):
    made = {}
    for name in _names(config["formatters"]["keys"]):
        section = f"formatter_{name}"
        options = [config.get(section, option, raw=True, fallback=default)
                   for option, default in (("format", None), ("datefmt", None), ("style", "%"))]
        defaults = config.get(section, "defaults", raw=True, fallback=None)
        cls = config[section].get("class")
        cls = _resolve(cls) if cls else logging.Formatter
        if defaults is None:
            made[name] = cls(*options)
        else:
            made[name] = cls(*options, defaults=eval(defaults, vars(logging)))
    return made


def _file_handlers(config, formatters):
    made, targets = {}, []
    for name in _names(config["handlers"]["keys"]):
        section = config[f"handler_{name}"]
        cls = _by_name(section["class"])
        arguments = eval(section.get("args", "()"), vars(logging))
        keywords = eval(section.get("kwargs", "{}"), vars(logging))
        handler = cls(*arguments, **keywords)
        handler.name = name
        if "level" in section:
            handler.setLevel(section["level"])
        formatter = section.get("formatter", "")
        if formatter:
            handler.setFormatter(formatters[formatter])
        if section.get("target", "") and hasattr(handler, "setTarget"):
            targets.append((handler, section["target"]))
        made[name] = handler
    for handler, target in targets:
        handler.setTarget(made[target])
    return made


def _set_up(logger, section, handlers):
    if "level" in section:
        logger.setLevel(section["level"])
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
    for name in _names(section["handlers"]):
        logger.addHandler(handlers[name])


def _file_loggers(config, handlers, disable_existing):
    names = _names(config["loggers"]["keys"])
    names.remove("root")
    root = logging.root
    _set_up(root, config["logger_root"], handlers)
    known = root.manager.loggerDict
    told = set()
    for name in names:
        section = config[f"logger_{name}"]
        told.add(section["qualname"])
    forgotten = [name for name in sorted(known) if name not in told]
    for name in names:
        section = config[f"logger_{name}"]
        logger = logging.getLogger(section["qualname"])
        _set_up(logger, section, handlers)
        logger.propagate = section.getint("propagate", fallback=1)
        logger.disabled = False
    for name in forgotten:
        logger = known[name]
        if not isinstance(logger, logging.Logger):
            continue
        if any(name.startswith(f"{other}.") for other in told):
            # Below a logger that is told of: it says what that one says.
            logger.setLevel(logging.NOTSET)
            logger.handlers = []
            logger.propagate = True
        else:
            logger.disabled = disable_existing
