# deque and array are mutable sequences: for isinstance and for match.
from collections import deque
import collections.abc as abc, array
print(isinstance(deque(), abc.MutableSequence), isinstance(deque(), abc.Sequence), isinstance(array.array('i'), abc.MutableSequence))
for value in (deque([1, 2]), array.array("i", [3, 4]), deque()):
    match value:
        case [first, *rest]: print(first, rest)
        case []: print("empty")
try:
    __import__(5)
except TypeError as e:
    print(e)
