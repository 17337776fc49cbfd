# textwrap.wrap and fill with every option; TextWrapper; placeholders; errors.
import textwrap

text = "The quick brown fox jumps over the lazy dog. It was a sunny-day afternoon, and nobody   cared about antidisestablishmentarianism or a\ttab."
for options in ({"width": 40}, {"width": 20}, {"width": 25, "initial_indent": "* ", "subsequent_indent": "  "}, {"width": 12, "break_long_words": False}, {"width": 12}, {"width": 30, "break_on_hyphens": False}, {"width": 30, "max_lines": 2}, {"width": 30, "max_lines": 2, "placeholder": "~"}, {"width": 60, "fix_sentence_endings": True}, {"width": 50, "drop_whitespace": False}, {"width": 45, "expand_tabs": False, "replace_whitespace": False}, {"width": 45, "tabsize": 4}):
    print(options)
    for line in textwrap.wrap(text, **options):
        print("   ", repr(line))
print(textwrap.fill("one two three four five six", width=10), textwrap.fill("", 10) == "", textwrap.wrap("   "), textwrap.wrap("   leading blanks stay", 12), sep="\n")
print(textwrap.wrap("a\nb\n\nc", 5), textwrap.wrap("x" * 25, 10), textwrap.wrap("hello-world-foo", 8), textwrap.wrap("--option=value long--dash", 10), textwrap.wrap("1 2 3", 1), textwrap.wrap("word", 100))
w = textwrap.TextWrapper(width=15, initial_indent="> ")
w.subsequent_indent = "| "
print(w.fill("paragraph one has words"), w.wrap("two"), w.width, w.break_long_words, w.placeholder, sep="\n")
print("\n\n".join(textwrap.fill(p, 24) for p in "First paragraph is short.\n\nSecond paragraph is quite a bit longer.".split("\n\n")))
print(textwrap.wrap("ünïcödé wörds ärè lông", 10), textwrap.wrap("中文字符测试 文本", 4), textwrap.wrap("end.  Next one.", 80, fix_sentence_endings=True))
for attempt in (lambda: textwrap.wrap("x", 0), lambda: textwrap.wrap("x", -5), lambda: textwrap.wrap("text here", 5, max_lines=1, placeholder="too long"), lambda: textwrap.wrap(5), lambda: textwrap.wrap("x", nope=1), lambda: textwrap.wrap("a b", 10, initial_indent=5), lambda: textwrap.fill(None), lambda: textwrap.wrap("x", "5")):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
