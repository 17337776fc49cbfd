a = 123456789012345678901234567890
b = 987654321098765432109876543210
print(a & b, a | b, a ^ b, ~a, -a & 0xFFFF, -a | 1, -a ^ b, a >> 40, a << 40, -a >> 40, -1 >> 100, 1 << 100)
print(a.bit_length(), (-a).bit_length(), (0).bit_length(), a.bit_count(), (-255).bit_count(), (2 ** 64 - 1).bit_count())
print(hex(a), oct(-a), bin(2 ** 70), hex(-255), hex(0), int(hex(a), 16) == a)
