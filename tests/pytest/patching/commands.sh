run pytest
