# lastResort on stderr, NullHandler, disable, disabled loggers, default basicConfig.
import logging
import sys

log = logging.getLogger("lib")
log.info("hidden: below lastResort's level")
log.warning("lastResort writes the bare message %d", 1)
log.error("also on stderr")
print("lastResort", logging.lastResort, logging.lastResort.level)
log.addHandler(logging.NullHandler())
log.error("the NullHandler swallows this")
print(log.handlers, log.hasHandlers())
saved, logging.lastResort = logging.lastResort, None
other = logging.getLogger("other")
other.error("complaint about handlers")
other.error("only once")
logging.lastResort = saved
out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter("out: %(message)s"))
other.addHandler(out)
other.setLevel(logging.DEBUG)
logging.disable(logging.WARNING)
print(other.isEnabledFor(logging.WARNING), other.isEnabledFor(logging.ERROR), logging.root.manager.disable)
other.warning("disabled")
other.error("enabled")
logging.disable()
other.critical("everything is off")
logging.disable(logging.NOTSET)
other.debug("on again")
other.disabled = True
other.critical("this logger is off")
other.disabled = False
logging.disable("INFO")
other.info("off by name")
other.warning("on")
logging.disable(logging.NOTSET)
try:
    logging.disable("LOUD")
except ValueError as e:
    print(e)
logging.raiseExceptions = False
other.info("wrong %d args", "text")
other.info("after the swallowed formatting error")
print("basicConfig's default is stderr", file=sys.stderr)
logging.warning("module level function calls basicConfig")
log.error("NullHandler, then the root handler")
print(len(logging.root.handlers), logging.root.handlers[0])
