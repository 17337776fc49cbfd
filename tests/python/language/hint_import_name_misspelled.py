from itertools import chain
from itertools import permutation, count

print(list(chain("ab")), count())
