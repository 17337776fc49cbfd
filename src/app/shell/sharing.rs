//! Programs as links: making one, and opening one.

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{File, Project};
use share::{SharedFile, SharedLink, SharedProject};

use super::notice::{Action, Notice, NoticeKind};
use super::page::Page;
use super::{address, clipboard};
use crate::later::doors;
use crate::state::{Place, Tone};

impl Page {
    /// Makes a link of the program, copies it, and shows it.
    pub fn share(self) {
        self.when_all_is_here(move || doors::share(self));
    }

    pub(crate) fn share_now(self) {
        let page = self;
        self.dismiss(NoticeKind::Share);
        let project = to_shared(&self.project(), &self.place.get_untracked());
        let starter = self.course.starter_of(&self.place.get_untracked()).map(|starter| shared_files(&starter.files));
        match share::encode(&project, &starter.unwrap_or_default()) {
            Ok(hash) => {
                let link = address::with_hash(&hash);
                self.share_link.set(Some((link.clone(), false)));
                spawn_local(async move {
                    if clipboard::copy(&link).await {
                        page.share_link.update(|shown| {
                            if let Some((shown, is_copied)) = shown
                                && *shown == link
                            {
                                *is_copied = true;
                            }
                        });
                    }
                });
            }
            Err(error) => self.notify(Notice {
                kind: NoticeKind::Share,
                tone: Tone::Bad,
                text: format!("No link was made: {error}."),
                action: None,
            }),
        }
    }

    /// Opens the program of a link, then goes on. Whatever is wrong with it, what was there stays.
    pub(super) fn open_link(self, link: &str, then: impl FnOnce() + 'static) {
        // Gone from the address, so that a reload shows the draft with its edits and not the link again.
        address::show(self.place.get_untracked().lesson());
        match share::decode(link) {
            Ok(linked) if linked.lesson().is_some() => {
                return self.when_all_is_here(move || doors::open_link_of_lesson(self, linked, Box::new(then)));
            }
            Ok(linked) => self.open_linked(linked, None),
            Err(error) => self.refuse_link(&error.to_string()),
        }
        then();
    }

    pub(crate) fn open_link_of_lesson_now(self, linked: SharedLink, then: Box<dyn FnOnce()>) {
        spawn_local(async move {
            let lesson = match linked.lesson() {
                // A lesson that this site does not have is no reason to lose the program.
                Some(id) => self.course.load(id).await.ok(),
                None => None,
            };
            self.open_linked(linked, lesson.map(|lesson| super::lessons::starter(&lesson)));
            then();
        });
    }

    fn refuse_link(self, why: &str) {
        self.notify(Notice {
            kind: NoticeKind::Link,
            tone: Tone::Bad,
            text: format!("The link was not opened: {why}. Your program is as it was."),
            action: None,
        });
    }

    /// Opens what a link holds, with the starter of its lesson where that is there.
    fn open_linked(self, linked: SharedLink, starter: Option<Project>) {
        if let Err(why) = self.try_open_linked(linked, starter) {
            self.refuse_link(&why);
        }
    }

    fn try_open_linked(self, linked: SharedLink, starter: Option<Project>) -> Result<(), String> {
        let lesson = linked.lesson().map(str::to_owned);
        let files = starter.as_ref().map(|starter| shared_files(&starter.files)).unwrap_or_default();
        let project = to_project(linked.into_project(&files).map_err(|error| error.to_string())?);
        if project.text(&project.main).is_none() {
            return Err("it holds no program".into());
        }
        let place = match (lesson, &starter) {
            (Some(id), Some(_)) => Place::Lesson(id),
            _ => Place::Playground,
        };
        let before = if self.place.get_untracked() == place && self.has_program() {
            Some(self.project())
        } else {
            Self::draft_of(&place)
        };
        let is_own = before.as_ref().is_some_and(|before| {
            *before != project && before.main_text() != super::drafts::SAMPLE && starter.as_ref() != Some(before)
        });
        if let Some(before) = before.filter(|_| is_own) {
            Self::keep(&place, &before);
        }
        if let Place::Lesson(id) = place {
            self.open_lesson_with(id, Some(project));
        } else {
            self.open_project(place, project);
        }
        let (text, action) = if is_own {
            ("This program came with the link. The one that you had here is kept.", Some(Action::Restore))
        } else {
            ("This program came with the link.", None)
        };
        self.notify(Notice { kind: NoticeKind::Link, tone: Tone::Quiet, text: text.into(), action });
        Ok(())
    }
}

fn shared_files(files: &[File]) -> Vec<SharedFile> {
    files.iter().map(|file| SharedFile { path: file.path.clone(), text: file.text.clone() }).collect()
}

fn to_shared(project: &Project, place: &Place) -> SharedProject {
    SharedProject {
        lesson: place.lesson().map(str::to_owned),
        files: shared_files(&project.files),
        main: project.main.clone(),
    }
}

fn to_project(shared: SharedProject) -> Project {
    let files = shared.files.into_iter().map(|file| File { path: file.path, text: file.text }).collect();
    Project { files, main: shared.main }
}
