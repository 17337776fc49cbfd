a = 123456789012345678901234567890
b = 987654321098765432109876543210
print(a + b, a - b, a * b, b // a, b % a, -a // 7, -a % 7, divmod(-b, a))
print(a ** 3, 2 ** 200, (-3) ** 61, a ** 0, 0 ** 0, 2 ** -2, (-2) ** -3)
print(a > b, a == 123456789012345678901234567890, a == float(a), 2 ** 53 + 1 == float(2 ** 53 + 1), 10 ** 22 == 1e22, 10 ** 23 == 1e23)
print(10 ** 30 / 10 ** 10, 10 ** 30 // 10 ** 10, (10 ** 400) / (10 ** 399), 1 / 3, -7 / 2, 2 ** 1000 % 1000, (1 << 1000).bit_length())
import math
print(math.isqrt(a), math.gcd(a, b), math.lcm(12, 18, 27), math.factorial(30), math.comb(50, 25), math.perm(10, 3), math.prod([1, 2, 3, 10 ** 20]))
print(sum(range(10 ** 5)), max(a, b, key=lambda v: -v) == a, sorted([b, -a, a, 0])[0] == -a, str(a)[::-1][:5], len(str(2 ** 10000)))
fact = 1
for i in range(1, 60):
    fact *= i
print(fact)
x, y = 0, 1
for _ in range(300):
    x, y = y, x + y
print(x)
