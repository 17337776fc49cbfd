import io
import logging
import logging.config
import os
import sys

ini = """
[loggers]
keys = root,sqlalchemy,alembic

[handlers]
keys = console

[formatters]
keys = generic

[logger_root]
level = WARNING
handlers = console
qualname =

[logger_sqlalchemy]
level = WARNING
handlers =
qualname = sqlalchemy.engine

[logger_alembic]
level = INFO
handlers =
qualname = alembic

[handler_console]
class = StreamHandler
args = (sys.stdout,)
level = NOTSET
formatter = generic

[formatter_generic]
format = %(levelname)-5.5s [%(name)s] %(message)s
datefmt = %H:%M:%S
"""
old = logging.getLogger("before")
child = logging.getLogger("alembic.runtime")
with open("a.ini", "w") as file:
    file.write(ini)
logging.config.fileConfig("a.ini")
logging.getLogger("alembic").info("one")
child.info("two")
child.debug("hidden")
old.error("disabled %s", old.disabled)
logging.getLogger("after").warning("three")
logging.getLogger("sqlalchemy.engine").info("hidden")
logging.config.fileConfig(io.StringIO(ini), disable_existing_loggers=False)
old.error("back %s", old.disabled)
print(logging.getLogger().handlers[0].level, logging.getLogger("alembic").handlers, child.level)
open("b.ini", "w").close()
open("c.ini", "w").write("x\n")
for name in ("none.ini", "b.ini", "c.ini"):
    try:
        logging.config.fileConfig(name)
    except Exception as error:
        print(type(error).__name__, str(error).split("\n")[0])
for name in ("a.ini", "b.ini", "c.ini"):
    os.remove(name)
