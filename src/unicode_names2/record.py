"""Writes names.txt, the characters that `\\N{...}` knows by name, from CPython's own table."""

import pathlib
import unicodedata

# Latin, Greek, Cyrillic; punctuation to dingbats; arrows and symbols; emoji.
RANGES = [(0x20, 0x180), (0x370, 0x460), (0x2010, 0x2030), (0x2030, 0x2050), (0x2070, 0x20C1), (0x2100, 0x2400), (0x2460, 0x2474),
          (0x2500, 0x27C0), (0x2B00, 0x2B74), (0x1F300, 0x1F650), (0x1F680, 0x1F6FD), (0x1F7E0, 0x1F7EC), (0x1F90C, 0x1FA00)]

lines = []
for start, end in RANGES:
    lines.append(f"@{start:X}")
    lines.extend(unicodedata.name(chr(code), "") for code in range(start, end))
pathlib.Path(__file__).with_name("names.txt").write_text("\n".join(lines) + "\n", encoding="ascii")
