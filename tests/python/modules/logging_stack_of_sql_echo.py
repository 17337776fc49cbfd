# An "echo" logger as an ORM has one: SQL, parameters and timings taken out, switched at run time.
import logging
import sys


class Engine:
    def __init__(self, name, echo=False):
        self.logger = logging.getLogger(f"engine.{name}")
        self.echo = echo
        self.statements = 0

    @property
    def echo(self):
        return self._echo

    @echo.setter
    def echo(self, value):
        self._echo = value
        self.logger.setLevel({False: logging.WARNING, True: logging.INFO, "debug": logging.DEBUG}[value])

    def execute(self, sql, *parameters):
        self.statements += 1
        self.logger.info("%s", sql)
        if parameters:
            self.logger.info("[generated in %s] %r", "X", parameters)
        if self.logger.isEnabledFor(logging.DEBUG):
            self.logger.debug("Row %r", tuple(range(len(parameters))))
        if "DROP" in sql:
            self.logger.warning("%s on %s", "dangerous", self.logger.name, extra={"danger": True})


class Colour(logging.Formatter):
    def format(self, record):
        text = super().format(record)
        return ">>> " + text if getattr(record, "danger", False) else text


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(Colour("%(levelname)-7s %(name)s %(funcName)s:%(lineno)d %(message)s"))
logging.getLogger("engine").addHandler(handler)
one, two = Engine("one"), Engine("two", echo=True)
for engine in (one, two):
    engine.execute("SELECT 1")
    engine.execute("SELECT ?", 5)
    engine.execute("DROP TABLE t")
one.echo = "debug"
one.execute("INSERT INTO t VALUES (?, ?)", 1, "a")
print(one.statements, two.statements, one.echo, two.logger.level)
try:
    two.echo = "loud"
except KeyError as e:
    print(type(e).__name__, e)
