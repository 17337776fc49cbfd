# logging: levels, formatters, handlers, hierarchy, filters, exceptions, extra, dictConfig.
import io, logging, logging.config, logging.handlers, sys, warnings

out = io.StringIO()
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter("%(levelname)-8s|%(name)s|%(funcName)s|%(lineno)d|%(message)s"))
log = logging.getLogger("app")
log.setLevel(logging.DEBUG)
log.addHandler(handler)
log.propagate = False


def work(x):
    log.debug("working on %r", x)
    try:
        return 10 / x
    except ZeroDivisionError:
        log.exception("failed for %d", x)
        log.error("again", exc_info=True, stack_info=False)


work(2)
work(0)
child = logging.getLogger("app.db")
child.info("child %s %s", "a", {"k": 1})
child.warning("%(x)s and %(y)d", {"x": 1, "y": 2})
child.setLevel(logging.ERROR)
child.info("hidden")
log.log(25, "custom level")
logging.addLevelName(25, "NOTICE")
log.log(25, "named level")
log.critical("bad args %d", "x") if False else None
print(out.getvalue().replace(__file__, "F"))
print(child.parent is log, child.getEffectiveLevel(), log.isEnabledFor(10), logging.getLevelName(30), logging.getLevelName("INFO"), logging.getLevelName(31), log, handler.level, log.handlers == [handler], child.name, logging.getLogger() is logging.root, log.hasHandlers(), logging.getLogger("app") is log)


class Only(logging.Filter):
    def filter(self, record):
        record.user = getattr(record, "user", "nobody")
        return "skip" not in record.getMessage()


out.truncate(0); out.seek(0)
handler.setFormatter(logging.Formatter("{levelname:.1s} {user:>6} {message}", style="{"))
handler.addFilter(Only())
log.info("hello")
log.info("skip me")
log.info("hi", extra={"user": "ann"})
adapter = logging.LoggerAdapter(log, {"user": "bob"})
adapter.warning("from adapter %s", 1)
print(out.getvalue())
for attempt in (lambda: log.setLevel("LOUD"), lambda: log.info("x", extra={"message": 1}), lambda: logging.Formatter("{x", style="{"), lambda: logging.Formatter("%(bad", style="%"), lambda: log.log("x", "m"), lambda: logging.Formatter("x", style="?"), lambda: logging.getLogger(5)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
logging.config.dictConfig({
    "version": 1,
    "formatters": {"f": {"format": "%(name)s:%(levelname)s:%(message)s"}},
    "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "f", "stream": "ext://sys.stdout", "level": "INFO"}},
    "loggers": {"cfg": {"handlers": ["h"], "level": "DEBUG"}},
    "root": {"handlers": ["h"], "level": "WARNING"},
})
logging.getLogger("cfg").debug("no")
logging.getLogger("cfg").info("once or twice")
logging.getLogger("other").warning("root gets it")
logging.basicConfig(level=logging.INFO, format="B %(message)s", stream=sys.stdout, force=True)
logging.info("basic")
logging.captureWarnings(True)
memory = logging.handlers.MemoryHandler(10, target=logging.StreamHandler(sys.stdout))
quiet = logging.getLogger("quiet")
quiet.addHandler(memory)
quiet.propagate = False
quiet.warning("buffered")
print("before flush", len(memory.buffer))
memory.flush()
logging.disable(logging.CRITICAL)
logging.critical("nothing")
logging.disable(logging.NOTSET)
logging.getLogger("null").addHandler(logging.NullHandler())
record = logging.makeLogRecord({"name": "n", "msg": "m %s", "args": (1,), "levelno": 10, "levelname": "DEBUG"})
print(record.getMessage(), record, logging.Formatter().format(record), logging.BASIC_FORMAT, logging.Formatter("%(asctime)s", "%Y").format(record) == str(__import__("datetime").datetime.now().year))
print(log.manager.getLogger("app.x").parent.name, sorted(n for n in logging.root.manager.loggerDict if n.startswith("app")), logging.getHandlerNames(), logging.getLevelNamesMapping()["NOTICE"])
try:
    1 / 0
except ZeroDivisionError as e:
    logging.error("with %s", "exc", exc_info=e)
