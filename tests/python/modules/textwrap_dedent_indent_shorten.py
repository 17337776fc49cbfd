# dedent, indent with predicates, shorten; as used for SQL and help texts.
import textwrap

sql = """
    SELECT id,
           name
      FROM users
     WHERE active
"""
print(repr(textwrap.dedent(sql)))
print(textwrap.dedent(sql).strip())
for text in ["  a\n    b\n  c", "a\n  b", "\ta\n\tb", "\t a\n\t  b", "  a\n\tb", "    \n  a\n", "", "\n\n", "  one line", "  a\n\n  b\n   \n", "  x\n y"]:
    print(repr(text), "->", repr(textwrap.dedent(text)))
block = "line 1\n\n  line 2\n   \nline 3"
print(repr(textwrap.indent(block, "> ")), repr(textwrap.indent(block, "+ ", lambda line: True)), repr(textwrap.indent(block, "# ", lambda line: "2" not in line)), repr(textwrap.indent("", "x")), repr(textwrap.indent("a\r\nb\n", "--")))
sentence = "Hello  world! This is a test of the shortening function."
for width in (60, 40, 25, 12, 8):
    print(width, repr(textwrap.shorten(sentence, width)), repr(textwrap.shorten(sentence, width, placeholder="...")))
print(repr(textwrap.shorten("a\n b\t c", 10)), repr(textwrap.shorten("", 10)), repr(textwrap.shorten("short", 5)), repr(textwrap.shorten("longword", 6, placeholder="..")), repr(textwrap.shorten("one two", 7)))


def usage(name, description, options):
    lines = [f"usage: {name} [options]", "", textwrap.fill(description, 36), "", "options:"]
    for flag, text in options.items():
        lines.append(textwrap.fill(text, 36, initial_indent=f"  {flag:<10}", subsequent_indent=" " * 12))
    return "\n".join(lines)


print(usage("migrate", "Applies the migrations that the database has not seen yet, in order.", {"--to N": "stop at migration number N, which must exist", "--dry-run": "print the statements only"}))
print(textwrap.indent(textwrap.dedent("""\
    def f():
        return 1
"""), " " * 2))
for attempt in (lambda: textwrap.shorten("abc def", 3), lambda: textwrap.shorten("hello world", 2, placeholder="...."), lambda: textwrap.dedent(5), lambda: textwrap.indent("a", 5), lambda: textwrap.indent("a"), lambda: textwrap.dedent(None)):
    try:
        print(repr(attempt()))
    except Exception as e:
        print(type(e).__name__, e)
