from __future__ import annotations
import __future__
print(__future__.annotations, __future__.all_feature_names)
print(__future__.division.getMandatoryRelease(), __future__.generators.compiler_flag)
