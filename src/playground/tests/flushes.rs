//! What the page sees of flushes: the plan before the first statement, and how it ended.

use std::rc::Rc;

use playground::{Bench, Playground};
use protocol::{Event, Flush, FlushAction, FlushOperation, Project, Request, RunMode};

fn run(name: &'static str, program: &str) -> Vec<Event> {
    let mut playground = Playground::new(Rc::new(Bench::new(name).step(100_000)));
    playground.handle(Request::Run { run: 1, mode: RunMode::Full, project: Project::single(program) });
    while playground.work(1_000_000_000) {}
    playground.take_events()
}

fn flushes(events: &[Event]) -> Vec<&Flush> {
    let flushes = events.iter().filter_map(|event| match event {
        Event::Flush { flush, .. } => Some(flush),
        _ => None,
    });
    flushes.collect()
}

const MODELS: &str = "\
from sqlalchemy import ForeignKey, create_engine
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship
class Base(DeclarativeBase):
    pass
class Author(Base):
    __tablename__ = 'authors'
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    books: Mapped[list['Book']] = relationship()
class Book(Base):
    __tablename__ = 'books'
    id: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey('authors.id'))
engine = create_engine('sqlite://')
Base.metadata.create_all(engine)
session = Session(engine)
";

#[test]
fn a_plan_comes_before_its_statements() {
    let program = format!("{MODELS}session.add(Author(name='a', books=[Book(), Book()]))\nsession.commit()\n");
    let events = run("plan", &program);
    let flushes = flushes(&events);
    let [flush] = flushes.as_slice() else { panic!("one flush, not {}", flushes.len()) };
    let steps: Vec<_> = flush.steps.iter().map(|step| (step.action, step.class.as_str(), step.count)).collect();
    assert_eq!(
        steps,
        [(FlushAction::Save, "Author", 1), (FlushAction::Link, "Author", 1), (FlushAction::Save, "Book", 2)]
    );
    assert_eq!(flush.steps[1].relationship.as_deref(), Some("Author.books"));
    let books = &flush.steps[2].objects;
    assert!(books.iter().all(|book| book.operation == FlushOperation::Insert && book.key.is_none()));
    assert_eq!(flush.source.as_ref().map(|source| source.line), Some(19));
    let plan = events.iter().position(|event| matches!(event, Event::Flush { .. }));
    let is_insert =
        |event: &Event| matches!(event, Event::Statement { statement, .. } if statement.sql.starts_with("INSERT"));
    assert!(plan < events.iter().position(is_insert));
    assert!(events.iter().any(|event| matches!(event, Event::FlushEnd { is_done: true, .. })));
}

#[test]
fn a_flush_that_fails_says_so() {
    let program = format!(
        "{MODELS}session.add(Author())\ntry:\n    session.commit()\nexcept IntegrityError:\n    session.rollback()\n"
    );
    let events = run("fails", &program);
    assert_eq!(flushes(&events).len(), 1);
    assert!(events.iter().any(|event| matches!(event, Event::FlushEnd { is_done: false, .. })));
}

#[test]
fn a_program_that_flushes_in_a_loop_does_not_fill_the_page() {
    let program = format!(
        "{MODELS}for number in range(600):\n    session.add(Author(name=str(number)))\n    session.flush()\n\
         session.add_all([Author(name='x') for _ in range(100)])\nsession.commit()\n"
    );
    let events = run("loop", &program);
    assert_eq!(flushes(&events).len(), 500);
}
