numbers = [5, 3, 8, 1]
numbers.append(7)
numbers.insert(1, 9)
numbers.extend([2, 2])
print(numbers, numbers.index(8), numbers.count(2), numbers.pop(), numbers.pop(0), len(numbers))
numbers.sort()
print(numbers, sorted(numbers, key=lambda n: -n), list(reversed(numbers)), numbers[1:4], numbers[::-2])
numbers[1:3] = ["a", "b", "c"]
del numbers[0]
numbers.remove("b")
print(numbers, [0] * 3, [1] + [2], 1 in [1], numbers == list(numbers), [1, 2] < [1, 3], min([3, 1]), max("a", "b"), sum([1, 2], 10))
ages = {"ada": 36, "bob": 25}
ages["cy"] = 41
ages.setdefault("dee", 1)
ages.update(bob=26, eve=5)
print(ages, ages.get("zed"), ages.get("zed", 0), ages.pop("eve"), "ada" in ages, list(ages), list(ages.values()), list(ages.items())[0])
for name, age in sorted(ages.items(), key=lambda item: item[1], reverse=True):
    print(name, age, end="; ")
print()
print({**ages, "ada": 0}, ages | {"x": 1}, dict(a=1), dict([("k", 2)]), {1: "int", 1.0: "float", True: "bool"})
letters = {"b", "a"} | {"c"}
print(sorted(letters), letters & {"a"}, sorted(letters - {"a"}), sorted(letters ^ {"a", "z"}), {"a"} <= letters, frozenset([1]) == {1})
print(list(enumerate("ab", start=1)), list(zip("ab", [1, 2], (True, False))), list(map(str.upper, "ab")), list(filter(None, [0, 1, "", "x"])))
print(any([]), all([]), any(n > 2 for n in [1, 3]), all(n > 2 for n in [1, 3]), tuple("ab"), (1, 2) + (3,), (1, 2) * 2)
matrix = [[row * column for column in range(1, 4)] for row in range(1, 4)]
print(matrix, [list(row) for row in zip(*matrix)], sum(matrix, []))
for wrong in ("[][0]", "{}['k']", "(1, 2)[5]", "'a' + 1", "1 + 'a'", "int('x')", "[1].remove(2)", "{[]: 1}", "len(5)", "None.x", "(1).x", "matrix[1.5]",
              "float('y')", "[] < 1", "undefined", "1 / 0", "1 % 0", "1 // 0", "1.0 / 0", "2 ** 'a'", "next(iter([]))", "list(5)", "max([])", "numbers()",
              "letters[0]", "(1, 2).append(3)", "a, b = 1", "sorted([1, 'a'])"):
    try:
        exec(wrong) if "=" in wrong else eval(wrong)
        print(wrong, "is fine")
    except Exception as error:
        print(f"{wrong:18} {type(error).__name__}: {error}")
