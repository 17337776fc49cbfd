from dataclasses import dataclass
class Err(Exception):
    def __init__(self, code, msg):
        super().__init__(msg)
        self.code = code
    def __str__(self): return f"[{self.code}] {self.args[0]}"
class Outer:
    class Inner(Exception): pass
try:
    raise Err(3, "m")
except Err as e:
    print(e, e.code, e.args)
    raise Outer.Inner("x", 2) from e
