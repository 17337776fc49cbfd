//! A question and what became of its answer.

use course::{Answering, Choice, GivenAnswer, Question, Verdict};
use leptos::prelude::*;

use crate::shell::Page;
use crate::widgets::{Look, button_unless};

/// A question; `number` is its place among how many.
#[component]
pub fn QuestionView(lesson: String, question: Question, number: Option<(usize, usize)>) -> impl IntoView {
    let page = expect_context::<Page>();
    // What was answered right before stands there again.
    let was_answered = page.course.progress.with_untracked(|known| known.has_answered(&lesson, &question.name));
    let before = was_answered.then(|| question.solution());
    let (chosen, typed) = match before.clone() {
        Some(GivenAnswer::Chosen(chosen)) => (chosen, String::new()),
        Some(GivenAnswer::Typed(typed)) => (Vec::new(), typed),
        None => (Vec::new(), String::new()),
    };
    let chosen = RwSignal::new(chosen);
    let typed = RwSignal::new(typed);
    let name = question.name.clone();
    let old = before.map(|given| (given.clone(), question.judge(&given)));
    let verdict = Memo::new(move |_| {
        let given = page.course.verdicts.with(|verdicts| {
            verdicts
                .iter()
                .find(|(other, _, _)| *other == name)
                .map(|(_, given, verdict)| (given.clone(), verdict.clone()))
        });
        given.or_else(|| old.clone())
    });
    // A verdict is about the answer as it was given.
    let current = Memo::new(move |_| {
        verdict.get().filter(|(given, _)| match given {
            GivenAnswer::Chosen(given) => *given == chosen.get(),
            GivenAnswer::Typed(given) => *given == typed.get(),
        })
    });
    let is_typed = matches!(question.answering, Answering::Typed { .. });
    let is_empty =
        Signal::derive(
            move || {
                if is_typed { typed.with(|text| text.trim().is_empty()) } else { chosen.with(Vec::is_empty) }
            },
        );
    let html = question.html.clone();
    let answering = question.answering.clone();
    let test_name = question.name.clone();
    let answer = move || {
        let given = if is_typed {
            GivenAnswer::Typed(typed.get_untracked())
        } else {
            GivenAnswer::Chosen(chosen.get_untracked())
        };
        page.answer(&question, given);
    };
    let answer = StoredValue::new_local(answer);
    let field = match answering {
        Answering::One(choices) => choice_list(&test_name, choices, true, chosen, current).into_any(),
        Answering::Several(choices) => choice_list(&test_name, choices, false, chosen, current).into_any(),
        Answering::Typed { answer: right, .. } => {
            typed_field(right.lines().count(), typed, move || answer.with_value(|answer| answer())).into_any()
        }
    };
    let outcome = move || current.get().map(|(_, verdict)| outcome(&verdict, is_typed));
    view! {
        <fieldset class="question" data-testid="question" data-question=test_name.clone()
            data-right=move || current.with(|current| current.as_ref().map(|(_, verdict)| verdict.is_right.to_string()))>
            <legend>{match number {
                Some((at, count)) => format!("Question {at} of {count}"),
                None => "Question".to_owned(),
            }}</legend>
            <div class="prose" inner_html=html on:click=move |event| page.follow_link(&event)></div>
            {field}
            {button_unless(is_empty, Look { id: "answer", text: "Answer", ..Look::PLAIN }, move || answer.with_value(|answer| answer()))}
            <div class="verdict" role="status" data-testid="verdict">{outcome}</div>
        </fieldset>
    }
}

type Current = Memo<Option<(GivenAnswer, Verdict)>>;

/// The choices, with the reason beside each that was chosen.
fn choice_list(
    name: &str,
    choices: Vec<Choice>,
    is_single: bool,
    chosen: RwSignal<Vec<usize>>,
    current: Current,
) -> impl IntoView + use<> {
    let group = format!("question-{name}");
    let choose = move |at: usize| {
        chosen.update(|chosen| {
            if is_single {
                *chosen = vec![at];
            } else if chosen.contains(&at) {
                chosen.retain(|other| *other != at);
            } else {
                chosen.push(at);
                chosen.sort_unstable();
            }
        });
    };
    let draw = |(at, choice): (usize, Choice)| {
        let why = choice.why.clone();
        let reason = move || {
            let is_judged = current.with(Option::is_some) && chosen.with(|chosen| chosen.contains(&at));
            is_judged.then(|| {
                let why = why.clone();
                view! { <span class="why" data-right=choice.is_right.to_string() inner_html=why></span> }
            })
        };
        view! {
            <li><label class="choice">
                <input type=if is_single { "radio" } else { "checkbox" } name=group.clone()
                    prop:checked=move || chosen.with(|chosen| chosen.contains(&at)) on:change=move |_| choose(at)/>
                <span inner_html=choice.html></span></label>{reason}</li>
        }
    };
    let lines = choices.into_iter().enumerate().map(draw).collect_view();
    view! {
        {(!is_single).then(|| view! { <p class="soft">"Mark all that are right."</p> })}
        <ul class="choices">{lines}</ul>
    }
}

/// A field for text; of several lines where the answer has several.
fn typed_field(lines: usize, typed: RwSignal<String>, submit: impl Fn() + 'static) -> impl IntoView {
    if lines > 1 {
        view! {
            <textarea class="field code" rows=lines + 1 data-testid="typed-answer" aria-label="Your answer" spellcheck="false"
                placeholder="Line by line, as it would be printed" prop:value=move || typed.get()
                on:input=move |event| typed.set(event_target_value(&event))></textarea>
        }
        .into_any()
    } else {
        view! {
            <input class="field code" type="text" data-testid="typed-answer" aria-label="Your answer" spellcheck="false"
                autocomplete="off" prop:value=move || typed.get() on:input=move |event| typed.set(event_target_value(&event))
                on:keydown=move |event| if event.key() == "Enter" { submit() }/>
        }
        .into_any()
    }
}

fn outcome(verdict: &Verdict, is_typed: bool) -> impl IntoView + use<> {
    let word = if verdict.is_right { "Right." } else { "Not yet." };
    let why = if is_typed { verdict.whys.first().map(|(_, why)| why.clone()) } else { None };
    let missing = (!is_typed && !verdict.is_right && verdict.whys.len() > 1)
        .then_some("Some of it is wrong, or something is missing.");
    view! {
        <p data-right=verdict.is_right.to_string()><b>{word}</b>" "{missing}
            {why.map(|why| view! { <span inner_html=why></span> })}</p>
    }
}
