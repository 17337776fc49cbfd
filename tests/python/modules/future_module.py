import __future__

print(__future__.all_feature_names)
for name in __future__.all_feature_names:
    feature = getattr(__future__, name)
    print(name, feature.getOptionalRelease(), feature.getMandatoryRelease(), feature.compiler_flag)
print(repr(__future__.division))
print(repr(__future__.annotations))
try:
    compile("from __future__ import nothing_like_this", "<test>", "exec")
except SyntaxError as e:
    print(type(e).__name__, e.msg, e.lineno)
try:
    compile("from __future__ import braces", "<test>", "exec")
except SyntaxError as e:
    print(type(e).__name__, e.msg)
try:
    compile("x = 1\nfrom __future__ import division", "<test>", "exec")
except SyntaxError as e:
    print(type(e).__name__, e.msg, e.lineno)
scope = {}
exec('"""doc"""\nfrom __future__ import annotations\nv: missing = 1', scope)
print(scope["__annotations__"], scope["__doc__"])
