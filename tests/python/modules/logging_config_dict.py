# logging.config.dictConfig: formatters, filters, handlers, loggers, ext://, incremental.
import logging
import logging.config


class OnlyDb(logging.Filter):
    def __init__(self, word="db"):
        super().__init__()
        self.word = word

    def filter(self, record):
        return self.word in record.getMessage()


def make_formatter(prefix="", **others):
    return logging.Formatter(prefix + "%(message)s")


CONFIG = {
    "version": 1,
    "disable_existing_loggers": True,
    "formatters": {
        "brief": {"format": "%(levelname)s %(message)s"},
        "brace": {"format": "{name}: {message}", "style": "{"},
        "made": {"()": make_formatter, "prefix": "made> "},
    },
    "filters": {"db": {"()": OnlyDb, "word": "database"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "brief", "stream": "ext://sys.stdout", "level": "INFO"},
        "strict": {"class": "logging.StreamHandler", "formatter": "brace", "stream": "ext://sys.stdout", "filters": ["db"]},
        "made": {"class": "logging.StreamHandler", "formatter": "made", "stream": "ext://sys.stdout"},
        "null": {"class": "logging.NullHandler"},
    },
    "loggers": {
        "app": {"level": "DEBUG", "handlers": ["strict"], "propagate": True},
        "app.quiet": {"level": "ERROR", "handlers": ["null"], "propagate": False},
        "made": {"handlers": ["made"], "propagate": False},
    },
    "root": {"level": "WARNING", "handlers": ["console"]},
}
early = logging.getLogger("early")
logging.config.dictConfig(CONFIG)
app, quiet = logging.getLogger("app"), logging.getLogger("app.quiet")
app.debug("database connected")
app.info("no matching word")
app.warning("database slow")
quiet.critical("never")
logging.getLogger("made").warning("own formatter")
logging.getLogger("other").info("below root")
logging.getLogger("other").warning("root")
print(early.disabled, app.level, quiet.propagate, [type(h).__name__ for h in app.handlers], logging.root.handlers)
logging.config.dictConfig({"version": 1, "incremental": True, "handlers": {"console": {"level": "ERROR"}}, "loggers": {"app": {"level": "ERROR"}}})
app.warning("database: filtered by level now")
app.error("database down")
print(logging.getHandlerByName("console").level, sorted(logging.getHandlerNames()))
