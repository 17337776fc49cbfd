from database import Base

print("before the import of models:", sorted(Base.metadata.tables))

import models  # noqa: E402, F401

print("after the import of models:", sorted(Base.metadata.tables))
