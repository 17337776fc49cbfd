"""Asks `SessionLocal` for a session, and looks at it."""

import contextlib
import io

with contextlib.redirect_stdout(io.StringIO()):
    import main

if hasattr(main, "SessionLocal"):
    with main.SessionLocal() as one, main.SessionLocal() as other:
        print("SessionLocal makes", "two sessions" if one is not other else "one session")
        print("its sessions flush by themselves:", one.autoflush)
        print("they are on the engine:", one.get_bind(main.Gpu) is main.engine)
else:
    print("SessionLocal is missing")
