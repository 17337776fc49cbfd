import math
from math import
print(math.pi)
