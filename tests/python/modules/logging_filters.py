# Filters on loggers and handlers: names, callables, classes, records replaced.
import logging
import sys

log = logging.getLogger("shop")
log.setLevel(logging.DEBUG)
out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter("%(name)s|%(levelname)s|%(user)s|%(message)s", defaults={"user": "-"}))
log.addHandler(out)


class AddUser(logging.Filter):
    def __init__(self, user):
        super().__init__()
        self.user = user

    def filter(self, record):
        record.user = self.user
        return True


class Redact(logging.Filter):
    def filter(self, record):
        record.msg = str(record.msg).replace("secret", "******")
        return True


log.info("before any filter")
add, redact = AddUser("ann"), Redact()
log.addFilter(add)
out.addFilter(redact)
log.info("the secret is %s", "secret arg")
logging.getLogger("shop.cart").info("a child's secret has no user")
below_error = lambda record: record.levelno < logging.ERROR
out.addFilter(below_error)
log.error("too loud")
log.warning("fine")
out.removeFilter(below_error)
log.error("loud again")
only = logging.Filter("shop.cart")
out.addFilter(only)
log.info("hidden")
for name in ("shop.cart", "shop.cart.items", "shop.cartography", "shop"):
    logging.getLogger(name).info("from %s", name)
    print(name, only.filter(logging.makeLogRecord({"name": name})))
out.removeFilter(only)
out.removeFilter(only)


def replace(record):
    if record.levelno < logging.WARNING:
        return False
    return logging.makeLogRecord({**record.__dict__, "msg": "replaced: " + record.getMessage(), "args": None})


out.addFilter(replace)
log.info("gone")
log.warning("value %d", 5)
print(len(out.filters), len(log.filters), log.filters[0] is add, type(only).__name__, only.name)
print(log.filter(logging.makeLogRecord({"msg": "x"})).user)
