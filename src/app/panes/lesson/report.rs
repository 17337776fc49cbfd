//! What Check found.

use leptos::prelude::*;
use protocol::CheckReport;

use crate::shell::Page;
use crate::widgets::{Look, button, code_text};

/// The results, once there are any.
#[component]
pub fn Report() -> impl IntoView {
    let page = expect_context::<Page>();
    move || {
        page.report.track();
        let lesson = page.course.lesson.get()?;
        let has_answered = page.has_answered_all(&lesson);
        let (report, is_current) = match page.check_report() {
            Some(found) if !lesson.tasks.is_empty() => found,
            // Questions are all of the lesson, and they are answered.
            _ if lesson.tasks.is_empty() && has_answered => (CheckReport { results: Vec::new(), mistake: None }, true),
            _ => return None,
        };
        let holds = lesson.tasks.is_empty() || report.passed();
        let passed = holds && has_answered;
        let headline = match (holds, has_answered, &lesson.next) {
            (false, _, _) => "Not there yet.",
            (true, false, _) => "The program is right. Now answer the question above.",
            (true, true, Some(_)) => "Passed.",
            (true, true, None) => "Passed. That was the last lesson.",
        };
        let mistake = report.mistake.clone().map(|text| view! { <p class="mistake">{code_text(&text)}</p> });
        let lines = report.results.into_iter().map(|result| {
            // What an exception cut short has no message of its own.
            let has_message = !result.passed && !result.message.is_empty();
            let message = has_message.then(|| view! { <p>{result.message}</p> });
            let word = if result.passed { "Passed: " } else { "Missing: " };
            view! {
                <li data-testid="check-result" data-passed=result.passed.to_string()>
                    <span class="visually-hidden">{word}</span><b>{code_text(&result.title)}</b>{message}</li>
            }
        });
        let lines = lines.collect_view();
        let go_on = lesson.next.clone().filter(|_| passed).map(|next| {
            let look = Look { id: "go-on", class: "primary", text: "Next lesson", ..Look::PLAIN };
            button(look, move || page.open_lesson(next.clone()))
        });
        let certificate = (passed && lesson.next.is_none()).then(|| {
            let look = Look { class: "primary", text: "Certificate", ..Look::PLAIN };
            button(look, move || page.is_certificate_open.set(true))
        });
        Some(view! {
            <div class="report" role="status" data-testid="check-report" data-passed=passed.to_string() data-current=is_current.to_string()>
                <p class="headline"><span>{headline}</span>{go_on}{certificate}</p>{mistake}<ul>{lines}</ul>
            </div>
        })
    }
}
