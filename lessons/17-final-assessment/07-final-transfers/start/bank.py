from sqlalchemy.orm import Session

from models import Booking, Team, Transfer


def book(session: Session, transfer: Transfer) -> None:
    """Moves the hours of one transfer, as far as nothing goes wrong."""
    source = session.get_one(Team, transfer.source)
    source.hours -= transfer.hours
    give = Booking(
        transfer_id=transfer.transfer_id, team=source, change=-transfer.hours
    )
    session.add(give)
    session.flush()
    target = session.get_one(Team, transfer.target)
    target.hours += transfer.hours
    take = Booking(
        transfer_id=transfer.transfer_id, team=target, change=transfer.hours
    )
    session.add(take)
    session.flush()
    transfer.status = "done"
