# basicConfig on stdout, to a file, force, and its errors; the module level functions.
import logging
import sys
from pathlib import Path

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s %(name)s %(message)s")
logging.debug("hidden")
logging.info("module level %s", "info")
logging.getLogger("a.b").warning("child")
logging.basicConfig(format="IGNORED %(message)s")
logging.error("the second call changed nothing")
print(logging.root.handlers, logging.root)
logging.basicConfig(stream=sys.stdout, force=True, format="{levelname[0]} {message}", style="{", level="DEBUG")
logging.debug("forced")
logging.log(35, "custom")
logging.critical("critical")
logging.basicConfig(filename="app.log", filemode="w", force=True, encoding="utf-8")
logging.warning("to the file é")
logging.info("not shown in the file: level is %d", logging.root.level)
logging.root.handlers[0].close()
print(Path("app.log").read_text(encoding="utf-8"), end="")
logging.basicConfig(filename="app.log", force=True, format="%(message)s", level=10)
logging.info("appended")
logging.shutdown()
print(Path("app.log").read_text(encoding="utf-8").splitlines())
logging.basicConfig(handlers=[logging.StreamHandler(sys.stdout)], force=True)
logging.warning("default format")
first, second = logging.StreamHandler(sys.stdout), logging.StreamHandler(sys.stdout)
second.setFormatter(logging.Formatter("second keeps its own: %(message)s"))
logging.basicConfig(handlers=[first, second], force=True, format="shared: %(message)s")
logging.warning("twice")
for keywords in [{"stream": sys.stdout, "filename": "x.log"}, {"handlers": [], "stream": sys.stdout}, {"style": "?"}, {"nope": 1}, {"level": "LOUD"}, {"format": "no fields"}]:
    try:
        logging.basicConfig(force=True, **keywords)
        print(sorted(keywords), "accepted")
    except ValueError as e:
        print(sorted(keywords), "->", e)
    for h in logging.root.handlers[:]:
        logging.root.removeHandler(h)
