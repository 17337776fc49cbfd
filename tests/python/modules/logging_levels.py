# Levels, names, effective levels, isEnabledFor, and a handler on stdout.
import logging
import sys

handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
log = logging.getLogger("orm")
log.addHandler(handler)
for level in (logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR, logging.CRITICAL):
    log.setLevel(level)
    print("level", logging.getLevelName(level), level, log.level, log)
    log.debug("debug %d", 1)
    log.info("info %s", "two")
    log.warning("warning %r", "three")
    log.error("error %(a)s-%(b)s", {"a": 1, "b": 2})
    log.critical("critical %5.2f|%-6s|", 3.14159, "x")
log.setLevel("INFO")
log.log(25, "between")
logging.addLevelName(25, "NOTICE")
log.log(25, "named")
print(logging.getLevelName(25), logging.getLevelName("NOTICE"), logging.getLevelName(7), logging.getLevelName("INFO"))
print(log.isEnabledFor(logging.DEBUG), log.isEnabledFor(20), log.getEffectiveLevel(), logging.getLogger("orm.sql").getEffectiveLevel())
print(logging.getLogger("other").level, logging.getLogger("other").getEffectiveLevel(), logging.getLogger().level, logging.root)
print(sorted(logging.getLevelNamesMapping().items(), key=lambda kv: (kv[1], kv[0])))
handler.setLevel(logging.ERROR)
log.warning("dropped by the handler")
log.error("kept by the handler")
print(handler, handler.level)
log.error("no args with % sign 100%")
log.info({"a": 1})
log.error(ValueError("an exception object as message"))
for bad in ("LOUD", None, 1.5):
    try:
        log.setLevel(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    log.log("INFO", "x")
except TypeError as e:
    print(e)
