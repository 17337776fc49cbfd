import logging

log = logging.getLogger(__name__)


def test_log(caplog):
    log.debug("a debug message")
    log.info("an info message")
    log.warning("a warning")
    print("printed")
    assert len(caplog.messages) == 5
