print("""multi
line""", 'single \'quoted\'', "tab\there", r"raw\n", "\x41\u0042\U00000043\103\N{LATIN SMALL LETTER D}", "con" "cat", "line\
joined", '\"', "\0".isprintable(), len("\\n"), len(r"\""), "\a\b\f\v".encode(), R"\x", b"\n"[0])
print(u"u", Rb"\n", bR"\t", F"{1}", rf"\n{1}", fR"\{1}", f"{{}}" f"{2}" "{3}", """a"b""c""", '''it's''', """\
no newline first""")
long = ("one "
        "two "
        f"{1 + 2}")
print(long, "a" 'b' """c""", len("\t"), len(r"\t"), "\N{GREEK SMALL LETTER ALPHA}\N{EM DASH}", "\x41\101\u0041\U00000041", "\7\77\377", "tab\
continued")
print("\'\"\\", '"', "'", '\'', r"\'", "\a\b\f\v\0".encode(), "a\
b", "nested {'quotes'} \"here\"")
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    print(repr(eval(r"'\d\w\.'")), repr(eval(r"b'\q'")), repr(eval(r"'\400'")))
    print([(x.category.__name__, str(x.message)) for x in w])
bad_sources = [r"'\x4'", r"'\u12'", r"'\N{no such name}'", r"'\U00110000'", r"b'\x'", "b'é'", "'\\'", "r'\\'", "'a' b'b'", r"'\N'",
               "ur'x'", "''" + "'x", "fu'x'", "'a\nb'"]
for bad in bad_sources:
    try:
        print(repr(eval(bad)))
    except SyntaxError as e:
        print(bad, "->", e.msg, e.offset)
