BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

