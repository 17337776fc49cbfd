# LoggerAdapter, extra=, and names that extra may not use.
import logging
import sys

log = logging.getLogger("web")
log.setLevel(logging.DEBUG)
out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter("%(levelname)s [%(request)s] %(message)s", defaults={"request": "?"}))
log.addHandler(out)
log.info("plain")
log.info("with extra", extra={"request": "r1"})

adapter = logging.LoggerAdapter(log, {"request": "r2"})
adapter.info("adapter %s", "args")
adapter.warning("own extra is replaced", extra={"request": "mine"})
print(adapter, adapter.name, adapter.isEnabledFor(10), adapter.getEffectiveLevel(), adapter.hasHandlers())
merging = logging.LoggerAdapter(log, {"request": "r3"}, merge_extra=True)
merging.error("merged", extra={"other": 1})


class Prefix(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"<{self.extra['job']}> {msg}", kwargs


job = Prefix(log, {"job": "nightly"})
job.debug("start %d", 1)
job.log(logging.INFO, "step")
job.critical("end")
job.setLevel(logging.ERROR)
job.info("hidden for the logger as well")
print(log.level)
log.setLevel(logging.DEBUG)
nested = Prefix(job, {"job": "inner"})
nested.info("nested")
print(nested.logger is job, job.logger is log, nested.name)
bare = logging.LoggerAdapter(log)
bare.info("no extra at all")
print(bare.extra, bare.process("m", {"extra": 1}))
for extra in ({"message": "x"}, {"name": "x"}, {"asctime": 1}, {"args": ()}):
    try:
        log.info("m", extra=extra)
    except KeyError as e:
        print(type(e).__name__, e)


def helper():
    log.warning("from the helper", stacklevel=2)
    log.warning("from itself")


def caller():
    helper()


out.setFormatter(logging.Formatter("%(funcName)s:%(lineno)d %(filename)s %(message)s"))
caller()
