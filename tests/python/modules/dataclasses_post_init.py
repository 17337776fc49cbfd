from dataclasses import InitVar, dataclass, field, fields, replace, asdict
from typing import ClassVar


@dataclass
class Rect:
    w: float
    h: float
    area: float = field(init=False)
    unit: InitVar[str] = "cm"
    scale: InitVar[int] = 1
    count: ClassVar[int] = 0
    default_color: ClassVar = "red"

    def __post_init__(self, unit, scale):
        print("post_init", unit, scale)
        Rect.count += 1
        if self.w < 0 or self.h < 0:
            raise ValueError(f"negative size: {self.w} x {self.h}")
        self.area = self.w * self.h * scale


r = Rect(2, 3)
print(r, r.area, [f.name for f in fields(r)], asdict(r))
print(Rect(2, 3, "mm", 10), Rect.count, r.unit, hasattr(r, "scale"))
try:
    Rect(-1, 2)
except ValueError as e:
    print(type(e).__name__, e)
for f in (lambda: replace(r, w=5), lambda: replace(r, w=5, unit="m"), lambda: replace(r, area=1)):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
