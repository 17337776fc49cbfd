import typing
from typing import Pattern, Match, ContextManager, Optional
print(Pattern[str], Match[str], ContextManager[int], Optional[Pattern])
print(typing.Pattern is Pattern)
try:
    typing.Nope
except AttributeError as e:
    print(e)
try:
    from typing import Nope
except ImportError as e:
    print(str(e).split(" (")[0])
