name, n, d, xs = "Ann", 5, {"k": "v", "q": [1, 2]}, [10, 20]
print(f"{name} is {n} and {n * 2} {name.upper()} {d['k']} {xs[-1]} {len(xs)} {n if n > 3 else 'small'}")
print(f"{d["k"]} {", ".join(str(x) for x in xs)} {f"{f"{n}"}"} {'\n'.join(["a", "b"])}")
print(f"{'nested ' + f'{name!r} {f"{n:>{n}}"}'}")
print(f"{(lambda x: x * 2)(n)} {[x for x in xs if x > 10]} { {'a': 1}['a'] } {{{n}}} {{}} {{{{}}}} {(1, 2)} {n,} { {1, 2} }")
print(f"{n:{n}} {n:{'>'}{10}} {name:{'*^'}{n * 2}} {3.14159:.{2}f} {3.14159:{n}.{2}} {name:>{len(name) + 2}}")
print(f"""{
    name
    .lower()
} multi
{n
 + 1}""", f'{name!r:>10}', f"{name!s:*<6}", f"{'é'!a}", f"{name!r}", f"{n!r:05}")
print(f"{n = } {n=} {n =} {n= !s} {name=} {name=!s} {name = !r:>8} {n=:04} {xs[0]=} {n + 1 = } {n if n else 0 = } {d['k']=} {len(xs)=:>4}")
print(f"\{n}" f"{'a' 'b'} {'a' f'{n}'}" "plain" '{not}' rf"\d{n}\n")
print(f"{n!s}{n}{n!r}", f"{'}'}", f"{'{'}", f"{':'}", f"{'!'}", f"{n:}" == "5", f"" == "", f"{True}{None}", f"{1_000:,}", f"{0x1f:#x}", f"{n:%}", f"{n:e}")
print(f"{(x := 7)} {x}", f"{n != 5} {n == 5} {n >= 5} {n <= 5}", f"{yield_ if (yield_ := 3) else 0}", f"{not n}", f"{n and 'yes'}", f"{*xs, n}", f"{print('side') or 'effect'}")


class Spec:
    def __format__(self, spec):
        return f"<{spec}>"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


s = Spec()
print(f"{s} {s:abc} {s!s} {s!r:>6} {s:{n}{name}} {s=} {s=:z} {s=!s} {s:%Y-%m} {s:a b!c}")
print(f'{"quote reuse: " + f'{d['q'][0]}'}', f"{d["q"][1]:>{d["q"][0] + 3}}", f"{"\t".expandtabs(2)}|", f"{'\\'}", f"{"\N{BULLET}"} \N{BULLET} \x41")
print(f"# not a comment {n  # a real comment
}", f"{
    # leading comment
    n}")
for bad in (lambda: f"{undefined}", lambda: f"{n:z}", lambda: f"{name:d}", lambda: f"{xs:>5}", lambda: f"{None:5}", lambda: f"{n:{name}}", lambda: f"{1 / 0}", lambda: f"{d['zz']}", lambda: f"{name:{-1}}", lambda: f"{3.5:d}", lambda: f"{name:,}", lambda: f"{n:.2}", lambda: f"{n:>>>5}", lambda: f"{object():x}"[:0], lambda: f"{name:=5}", lambda: f"{n:.}"):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
