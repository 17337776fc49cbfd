sources = [
    'f"{lambda x: 1}"', 'f"{a!x}"', 'f"{a!}"', 'f"{a! r}"', 'f"{!r}"', 'f"{a:{b"', 'f"{a:{b:{c}}}"', 'f"{a = }"', 'f"{=}"', 'f"{a;b}"',
    'f"{a$b}"', 'f"{*a}"', 'f"{**a}"', 'f"{yield}"', 'f"{a"', "f'{a['b']}'", 'f"{a!r:>{w}} {"', 'f"}"', 'f"{ }"', 'f"{a b}"',
    'f"{a.}"', 'f"{1 +}"', 'f"{(}"', 'f"{)}"', 'f"{a:}}"', 'f"{#}"', 'f"{a # c\n}"', "f'{a", "f'''{a", 'f"{a!rr}"', 'f"{a!3}"', 'f"{:x}"', 'f"{a,}"',
    'f"{a := 5}"', 'f"{(a := 5)}"', 'f"{a:=5}"', 'fb"x"', 'bf"x"', 'f"\\N{nope}"', 'f"{a:\\N{DIGIT ONE}}"', 'f"{import x}"', 'f"{a if b}"', 'f"{"', 'f"{a\\n}"', 'f"{a}" b"x"',
]
for source in sources:
    try:
        compile(source, "<f>", "exec")
        print(repr(source), "-> ok")
    except SyntaxError as e:
        print(repr(source), "->", e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
