z = 3 + 4j
print(z, repr(z), z.real, z.imag, abs(z), z.conjugate(), -z, +z, z + 1, z - 2.5, z * z, z / 2, z / (1 - 2j), z ** 2, z ** 0.5, 2 ** z, z ** -1, 1j ** 2, 1j * 1j)
print(complex(1, 2), complex("1+2j"), complex("-3j"), complex(" 1e3-2.5J "), complex("j"), complex("-j"), complex("inf+nanj"), complex("(1+2j)"), complex(5), complex(), complex(1.5, -0.0), complex(1j, 2j), complex(real=1, imag=3), complex(True))
print([complex(a, b) for a in (0.0, -0.0, 1e20, float("inf"), float("nan")) for b in (0.0, -0.0, 1.5, -1.5, float("-inf"))])
print(1j, -1j, 0j, -0j, 1 + 0j, -1 - 0j, 1.0j, 1e100j, 0.1 + 0.2j, (1 + 2j) == complex(1, 2), 1 + 0j == 1, hash(1 + 0j) == hash(1), hash(3 + 4j), {1: "a"}[1 + 0j], bool(0j), bool(1j))
print(f"{z}", f"{z:.2f}", f"{z:+.1e}", f"{z:>12}", f"{z:g}", format(1 / 3 + 2j / 3, ".3"), "%s" % z, str(z), f"{z!r:>10}", f"{complex(1, -0.0):.1f}", f"{1234567.891 + 2j:,.2f}")
