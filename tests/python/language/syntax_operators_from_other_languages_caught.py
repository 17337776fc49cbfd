for source in """except_ = 1; x ++
x++
++x
x--
x =+ 1
x =! 1
x =< 1
x <> 1
x ! y
x ? y : z
x && y
x || y
!x
x => y
x === y
$x""".splitlines():
    try:
        compile(source, "<s>", "exec")
        print(source, "-> ok")
    except SyntaxError as e:
        print(source, "->", e.msg, e.offset, e.end_offset)
