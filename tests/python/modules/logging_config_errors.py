# What dictConfig says about a wrong configuration, with the cause.
import logging
import logging.config

configurations = {
    "no version": {},
    "bad version": {"version": 2},
    "bad class": {"version": 1, "handlers": {"h": {"class": "logging.NoSuchHandler"}}},
    "bad level": {"version": 1, "handlers": {"h": {"class": "logging.NullHandler", "level": "LOUD"}}},
    "unknown formatter": {"version": 1, "handlers": {"h": {"class": "logging.NullHandler", "formatter": "nope"}}},
    "unknown handler": {"version": 1, "loggers": {"a": {"handlers": ["nope"]}}},
    "unknown filter": {"version": 1, "handlers": {"h": {"class": "logging.NullHandler", "filters": ["nope"]}}},
    "bad root level": {"version": 1, "root": {"level": "LOUD"}},
    "bad argument": {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "nope": 1}}},
    "bad format": {"version": 1, "formatters": {"f": {"format": "{x", "style": "{"}}},
    "bad ext": {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "stream": "ext://sys.nope"}}},
    "bad factory": {"version": 1, "formatters": {"f": {"()": "nowhere.make"}}},
}
for name, config in configurations.items():
    try:
        logging.config.dictConfig(config)
        print(name, "accepted")
    except (ValueError, TypeError) as e:
        cause = e.__cause__
        print(f"{name}: {type(e).__name__}: {e}")
        while cause is not None:
            print(f"    {type(cause).__name__}: {cause}")
            cause = cause.__cause__
logging.config.dictConfig({"version": 1})
print(logging.root.level, logging.root.handlers)
base = logging.config.BaseConfigurator({"version": 1, "list": [1, "cfg://name"], "name": "value", "nested": {"k": ["a", "b"]}})
print(base.config["name"], base.convert("cfg://nested.k[1]"), base.convert("cfg://list[0]"), base.convert("ext://math.pi"), base.convert("plain"))
print(base.config["list"][1], isinstance(base.resolve("logging.StreamHandler"), type))
for reference in ("cfg://missing", "ext://no_such_module.x", "cfg://nested.k[9]"):
    try:
        print(base.convert(reference))
    except Exception as e:
        print(type(e).__name__, e)
