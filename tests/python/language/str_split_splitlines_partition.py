print(" a  b c ".split(), " a  b c ".split(" "), "a,b,,c".split(","), "a,b,c".split(",", 1), "a b c d".split(None, 2), "a b  c d".rsplit(None, 1), "a,b,c".rsplit(",", 1), "".split(), "".split(","), "abc".split("abc"), "a\tb\nc\x0bd\x1ce\u2003f".split(), "a--b--c".split("--", maxsplit=1), "x".split("xyz"))
print("a\nb\r\nc\rd\x0be\x85f\u2028g".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "a\n\nb".splitlines(keepends=False))
print("key=value=x".partition("="), "none".partition("="), "a.b.c".rpartition("."), "none".rpartition("."), "".partition("x"))
