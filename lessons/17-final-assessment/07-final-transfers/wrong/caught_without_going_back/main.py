from sqlalchemy import create_engine, select
from sqlalchemy.exc import IntegrityError, NoResultFound
from sqlalchemy.orm import Session

from bank import book
from models import Batch, Transfer

engine = create_engine("sqlite:///lab.db")

with Session(engine) as session, session.begin():
    batch = Batch(label="nightly")
    session.add(batch)
    session.flush()

    query = select(Transfer).where(Transfer.status == "open")
    for transfer in session.scalars(query.order_by(Transfer.transfer_id)).all():
        transfer.batch_id = batch.batch_id
        try:
            book(session, transfer)
        except (IntegrityError, NoResultFound):
            transfer.status = "refused"
        print(transfer.transfer_id, transfer.status)
