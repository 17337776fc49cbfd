# Loggers form a tree: propagation, parents, children, several handlers.
import logging
import sys


def handler(prefix):
    h = logging.StreamHandler(sys.stdout)
    h.setFormatter(logging.Formatter(prefix + " %(name)s %(levelname)s %(message)s"))
    return h


root = logging.getLogger()
app = logging.getLogger("app")
db = logging.getLogger("app.db")
deep = logging.getLogger("app.db.pool.conn")
root.addHandler(handler("[root]"))
app.addHandler(handler("[app]"))
app.setLevel(logging.INFO)
db.addHandler(handler("[db]"))

deep.info("three handlers see this")
deep.debug("nobody sees this")
db.propagate = False
deep.warning("only db now")
app.warning("app and root")
root.info("below the root's WARNING")
root.setLevel(logging.DEBUG)
root.debug("now visible")
db.propagate = True
app.propagate = False
db.error("db and app")

print(deep.parent is db, db.parent is app, app.parent is root, root.parent, deep.name)
pool = logging.getLogger("app.db.pool")
print(deep.parent is pool, pool.parent is db)
print(app.getChild("db") is db, app.getChild("db.pool") is pool, root.getChild("app") is app)
print(logging.getLogger("app") is app, logging.getLogger("") is root, logging.getLogger("root") is root)
print(sorted(c.name for c in app.getChildren()), sorted(c.name for c in db.getChildren()))
print(deep.hasHandlers(), logging.getLogger("x").hasHandlers(), len(db.handlers), app.handlers)
for logger in (root, app, db, pool):
    print(logger, logger.propagate, logger.getEffectiveLevel())
same = db.handlers[0]
db.addHandler(same)
print(len(db.handlers))
db.removeHandler(same)
db.removeHandler(same)
print(len(db.handlers))
db.warning("app only")
db.disabled = True
db.error("silenced")
pool.error("children are not silenced")
print([n for n in sorted(logging.root.manager.loggerDict) if n.startswith("app")])
try:
    logging.getLogger(5)
except TypeError as e:
    print(e)
