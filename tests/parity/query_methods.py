# Query in full: criteria, joins, slices, set operations, changes, and what it refuses.
import re
from sqlalchemy import (
    LABEL_STYLE_DISAMBIGUATE_ONLY,
    ForeignKey,
    case,
    create_engine,
    func,
    literal,
    or_,
    select,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, Query, Session, aliased, mapped_column, sessionmaker


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    boss_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))


class Address(Base):
    __tablename__ = "addresses"
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    email: Mapped[str]


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
s = Session(engine)
s.add_all([User(id=1, name="ann"), User(id=2, name="bob", boss_id=1), User(id=3, name="cy", boss_id=1)])
s.flush()
s.add_all([Address(id=1, user_id=1, email="a@"), Address(id=2, user_id=2, email="b@")])
s.commit()
ua = aliased(User)
Q = s.query


def show(*things):
    print(*[re.sub(r"0x[0-9a-f]+", "0x", str(thing)) for thing in things])


EXPRESSIONS = """
Q(User).filter(User.id==1, User.name=='x')
Q(User).filter_by(name='x').filter_by(id=1)
Q(User).join(Address, Address.user_id==User.id).filter_by(email='a@')
Q(User).join(Address).filter_by(nope=1)
Q(User).filter_by(nope=1)
Q(User).outerjoin(Address).filter(Address.id==None)
Q(User).join(Address, isouter=True)
Q(User).join(Address, full=True)
Q(User).outerjoin(Address, full=True)
Q(User).join(ua, ua.boss_id==User.id)
Q(User).select_from(Address).join(User)
Q(User, Address).join(Address)
Q(User, Address).filter(User.id==Address.user_id)
Q(Address.email).select_from(User).join(Address)
Q(User).order_by(User.name.desc(), User.id)
Q(User).order_by(User.name).order_by(None)
Q(User).order_by(User.name).order_by(False)
Q(User.name, func.count(User.id)).group_by(User.name).having(func.count(User.id)>1)
Q(User).group_by(User.id).group_by(None)
Q(User).distinct()
Q(User.name).distinct().order_by(User.name)
Q(User).limit(2).offset(1)
Q(User).slice(1,3)
Q(User)[1:2]
Q(User).order_by(User.id)[0].name
Q(User).order_by(User.id)[-1].name
Q(User).order_by(User.id)[5]
[u.name for u in Q(User).order_by(User.id)[:2]]
[u.name for u in Q(User).order_by(User.id)[1:]]
[u.name for u in Q(User).order_by(User.id)[0:3:2]]
Q(User).limit(1).filter(User.id==1)
Q(User).limit(1).order_by(User.id)
Q(User).limit(1).join(Address)
Q(User).limit(1).limit(2)
Q(User).filter(User.id==1).one().name
Q(User).one()
Q(User).filter(User.id==99).one()
Q(User).filter(User.id==99).one_or_none()
Q(User).one_or_none()
Q(User).filter(User.id==99).first()
Q(User).order_by(User.id).first().name
Q(User.name).order_by(User.id).scalar()
Q(User.name).filter(User.id==1).scalar()
Q(User.name).filter(User.id==99).scalar()
Q(User.name).filter(User.id==1).one()
Q(User).count()
Q(User).filter(User.id>1).count()
Q(User.name).distinct().count()
Q(func.count(User.id)).scalar()
Q(User).limit(2).count()
Q(User).filter(User.id==1).exists()
Q(Q(User).filter(User.id==1).exists()).scalar()
Q(User).filter(Q(Address).filter(Address.user_id==User.id).exists())
Q(User.id).filter(User.id==1).exists()
Q(literal(True)).filter(Q(User).exists()).scalar()
Q(User).with_entities(User.id, User.name)
Q(User).with_entities(User.id).filter(User.id==1)
Q(User).add_columns(User.id, Address.email)
Q(User).add_entity(Address)
Q(User).add_entity(ua)
Q(User).add_column(User.id)
Q(User).union(Q(User).filter(User.id==1))
Q(User).filter(User.id==1).union(Q(User).filter(User.id==2), Q(User).filter(User.id==3))
[u.name for u in Q(User).filter(User.id==1).union(Q(User).filter(User.id==2)).order_by(User.name.desc())]
Q(User).filter(User.id==1).union_all(Q(User).filter(User.id==1)).count()
Q(User).filter(User.id==1).union_all(Q(User).filter(User.id==1)).all().__len__()
Q(User).except_(Q(User).filter(User.id==1))
Q(User).intersect(Q(User).filter(User.id==1)).filter(User.name=='ann')
Q(User).except_all(Q(User))
Q(User).intersect_all(Q(User))
Q(User.id, User.name).union(Q(Address.id, Address.email))
Q(User.id.label('x')).union(Q(Address.id)).all()
Q(User.name).filter(User.id==1).subquery()
Q(User.name).filter(User.id==1).subquery('q').c.keys()
Q(User).subquery(with_labels=True).c.keys()
Q(User.name).filter(User.id==1).cte('c')
select(Q(User.name).filter(User.id==1).cte('c'))
Q(User).filter(User.id.in_(Q(User.boss_id)))
Q(User).filter(User.id.in_(Q(User.boss_id).subquery()))
Q(User).filter(User.id==Q(func.max(User.id)).scalar_subquery())
Q(User).filter(User.id==Q(func.max(User.id)).as_scalar())
Q(User.name, Q(func.count(Address.id)).filter(Address.user_id==User.id).label('n'))
Q(User.name, Q(func.count(Address.id)).filter(Address.user_id==User.id).correlate(User).label('n')).all()
Q(User).filter(Q(Address).filter(Address.user_id==User.id).correlate(User).exists())
Q(User).with_for_update()
Q(User).with_for_update(nowait=True, of=User)
Q(User).params(x=1).filter(text('id=:x')).one().name
Q(User).filter(text('id=:x')).params(x=2).one().name
Q(User).filter(User.name=='ann').update({'name':'ANN'})
Q(User).filter(User.id==1).update({User.name:'ann'})
Q(User).filter(User.id==1).update({User.name:User.name+'!'})
Q(User).filter(User.id==1).one().name
Q(User).filter(User.id==1).update({'name':'ann'}, synchronize_session=False)
Q(User).filter(User.id==1).update({'name':'ann'}, synchronize_session='fetch')
Q(User).filter(User.id==1).update({'name':'ann'}, synchronize_session='evaluate')
Q(User).filter(User.id==1).update({'name':'ann'}, synchronize_session='x')
Q(User).filter(User.id==1).update({'nope':'ann'})
Q(User).filter(User.id==9).delete()
Q(User).limit(1).delete()
Q(User).order_by(User.id).delete()
Q(User).join(Address).delete()
Q(User.name).delete()
Q(User).group_by(User.id).update({})
Q(User).distinct().update({'name':'a'})
Q(User).options().all().__len__()
Q(User).execution_options(yield_per=1).all().__len__()
Q(User).yield_per(2).all().__len__()
Q(User).populate_existing().all().__len__()
Q(User).enable_eagerloads(False)
Q(User).enable_assertions(False).limit(1).filter(User.id==1)
Q(User).get_execution_options()
Q(User).execution_options(a=1).execution_options(b=2).get_execution_options()
Q(User).column_descriptions[0]['name']
Q(User).whereclause
Q(User).filter(User.id==1).whereclause
Q(User).statement
Q(User.id,User.name).statement
Q(User, Address).statement
Q(User, Address).set_label_style(LABEL_STYLE_DISAMBIGUATE_ONLY)
Q(User).with_labels()
Q(User).selectable
Q(User).is_single_entity
Q(User.id).is_single_entity
Q(User).session is s
Q(User).lazy_loaded_from
Q(User).prefix_with('x')
Q(User).suffix_with('x')
Q(User).with_hint(User,'h')
Q(User).with_statement_hint('h')
Q(User).where(User.id==1)
Q(User).with_session(s).session is s
Q(User).autoflush(False).all().__len__()
Q(User).only_return_tuples(True).order_by(User.id).first()
Q(User).value(User.id)
list(Q(User).order_by(User.id).values(User.id))
Q(User).select_entity_from
Q(User).from_self
Q(User).with_polymorphic
Q(User).reset_joinpoint().filter_by(id=1)
Q(User).join(Address).reset_joinpoint().filter_by(id=1)
Q(User).join(Address).filter_by(id=1)
Q('x')
Q(3)
Q(None)
Q()
Q(User).filter('x')
Q(User).filter(True)
Q(User).order_by('name')
Q(User).order_by('-name').all()
Q(User).order_by(3)
Q(User).limit('x')
Q(User).limit(None)
Q(User).join('x')
Q(User).join(3)
Q(User).join(Address, Address.user_id==User.id, Address.id==1)
Q(User).get(1)
Q(User.id).get(1)
Q(User).filter(User.id==1).get(1)
Q(User).order_by(User.id).get(1)
Q(User, Address).get(1)
Q(User).get([1,2])
Q(User).scalar()
Q(User).filter(User.id==1).scalar()
Q(User.id, User.name).filter(User.id==1).scalar()
[type(x).__name__ for x in Q(User.id, User.name).limit(1)]
Q(User.id, User.name).order_by(User.id).first()._asdict()
bool(Q(User))
len(Q(User).all())
Q(User.__table__).first()
Q(User.__table__.c.name).order_by(User.id).first()
Q(func.count()).select_from(User).scalar()
Q(func.count('*')).select_from(User).scalar()
Q(User.name.label('n')).order_by('n').all()
Q(case((User.id==1,'one'),else_='other').label('k')).order_by(User.id).all()
Q(User, literal('x').label('lit')).order_by(User.id).first()[1]
Q(User).filter(or_(User.id==1, User.name.like('c%'))).order_by(User.id).all().__len__()
Q(User).filter(~User.name.in_(['ann'])).count()
str(Q(User).filter(User.id==1))
Query(User)
Query(User).filter(User.id==1)
Query([User, Address.id])
Query(User).all()
Query(User).with_session(s).count()
Query(User, s).count()
Q(User).__clause_element__()
Q(User).correlate(User)
Q(User).label('x')
Q(User).join(Address, Address.user_id == User.id).distinct().order_by(Address.email)
Q(User.name).distinct().order_by(User.id)
Q(User).scalar_subquery()
Q(User.id).union(select(User.id))
"""
for line in EXPRESSIONS.strip().split("\n"):
    try:
        show(line, "->", eval(line))
    except Exception as error:
        show(line, "->", type(error).__name__, error)


class Named(Query):
    def named(self, name):
        return self.filter_by(name=name)


class Counting(Session):
    pass


local = sessionmaker(engine, query_cls=Named, class_=Counting)()
print(type(local).__name__, type(local.query(User)).__name__, type(local.query(User).filter_by(id=1)).__name__)
print(local.query(User).named("bob").one().id, local.query(User).order_by(User.id).named("cy").count())
local.close()
s.close()
