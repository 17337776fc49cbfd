# os.environ and getenv: setting, deleting, defaults, types, copies.
import os

os.environ["APP_MODE"] = "test"
print(os.environ["APP_MODE"], os.getenv("APP_MODE"), os.environ.get("APP_MODE"), "APP_MODE" in os.environ, os.getenv("NOPE"), os.getenv("NOPE", "fallback"), os.environ.get("NOPE", 5))
os.environ.update({"APP_ONE": "1", "APP_TWO": "zwei é"})
print(sorted(k for k in os.environ if k.startswith("APP_")), os.environ["APP_TWO"])
print(os.environ.setdefault("APP_ONE", "other"), os.environ.setdefault("APP_NEW", "new"), os.environ.pop("APP_NEW"), os.environ.pop("APP_NEW", None))
del os.environ["APP_TWO"]
print("APP_TWO" in os.environ, isinstance(os.environ, dict), type(os.environ).__name__, os.environ["APP_ONE"].isdigit())
snapshot = os.environ.copy()
snapshot["APP_ONE"] = "changed"
print(type(snapshot).__name__, os.environ["APP_ONE"])
os.environ |= {"APP_THREE": "3"}
print(os.environ["APP_THREE"], type(os.environ | {"X": "y"}).__name__, {k: v for k, v in os.environ.items() if k.startswith("APP_T")})
os.putenv("APP_PUT", "invisible")
print(os.environ.get("APP_PUT"), os.environ.get("EMPTY", "") == "", os.environb[b"APP_MODE"] if os.supports_bytes_environ else b"test")
print(os.path.expandvars("$APP_MODE/${APP_ONE}/$UNKNOWN_X/$$/x"), os.path.expandvars("no vars"))
for attempt in (lambda: os.environ["NOPE"], lambda: os.environ.__setitem__("A", 5), lambda: os.environ.__setitem__(5, "a"), lambda: os.environ.__delitem__("NOPE"), lambda: os.environ.pop("NOPE"), lambda: os.environ.__setitem__("A=B", "x"), lambda: os.environ.__setitem__("A", "x\0y"), lambda: os.getenv(5), lambda: os.environ.__setitem__("", "x")):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)


def setting(name, default=None, kind=str):
    value = os.environ.get(name, default)
    if value is None:
        raise LookupError(f"environment variable {name} is not set")
    return value.lower() in ("1", "true", "yes") if kind is bool else kind(value)


os.environ["DEBUG"] = "Yes"
print(setting("DEBUG", kind=bool), setting("PORT", "5432", int), setting("APP_MODE"))
for name, kind in [("DATABASE_URL_X", str), ("DEBUG", int)]:
    try:
        setting(name, kind=kind)
    except (LookupError, ValueError) as e:
        print(type(e).__name__, e)
os.environ.clear()
print(len(os.environ), dict(os.environ), os.environ)
