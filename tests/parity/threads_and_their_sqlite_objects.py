import re
import sqlite3
import threading

from sqlalchemy import create_engine, text
from sqlalchemy.pool import StaticPool


def attempt(label, action):
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, re.sub(r"id \d+", "id N", str(error)).split("\n")[0])


def elsewhere(function):
    thread = threading.Thread(target=function)
    thread.start()
    thread.join()


strict = sqlite3.connect(":memory:")
cursor = strict.cursor()


@elsewhere
def of_another_thread():
    attempt("execute", lambda: strict.execute("SELECT 1"))
    attempt("cursor", strict.cursor)
    attempt("cursor's execute", lambda: cursor.execute("SELECT 1"))
    attempt("commit", strict.commit)
    attempt("close", strict.close)


loose = sqlite3.connect(":memory:", check_same_thread=False)
elsewhere(lambda: attempt("loose", lambda: loose.execute("SELECT 2").fetchone()))
memory = create_engine("sqlite://")
connection = memory.connect()
attempt("memory at home", lambda: connection.execute(text("SELECT 3")).scalar())
static = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
with static.begin() as shared:
    shared.execute(text("CREATE TABLE t (x INTEGER)"))
elsewhere(lambda: attempt("static", lambda: static.connect().execute(text("SELECT count(*) FROM t")).scalar()))
with memory.begin() as own:
    own.execute(text("CREATE TABLE t (x INTEGER)"))
elsewhere(lambda: attempt("memory of its own", lambda: memory.connect().execute(text("SELECT count(*) FROM t")).scalar()))
file = create_engine("sqlite:///file.db")
opened = file.connect()
elsewhere(lambda: attempt("file", lambda: opened.execute(text("SELECT 4")).scalar()))
attempt("asyncio", lambda: __import__("sqlalchemy.ext.asyncio"))
