//! Where the learner is: in a lesson or in the playground.

/// What the editor's program belongs to. Each place has a draft of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Place {
    /// Free play.
    #[default]
    Playground,
    /// The lesson with this name.
    Lesson(String),
}

impl Place {
    /// The key under which things of this place are stored.
    pub fn key(&self) -> String {
        match self {
            Self::Playground => "playground".into(),
            Self::Lesson(name) => format!("lesson.{name}"),
        }
    }

    /// The place of a stored key.
    pub fn from_key(key: &str) -> Option<Self> {
        match key.strip_prefix("lesson.") {
            Some(name) if !name.is_empty() => Some(Self::Lesson(name.to_owned())),
            _ if key == "playground" => Some(Self::Playground),
            _ => None,
        }
    }

    /// The lesson's name, in a lesson.
    pub fn lesson(&self) -> Option<&str> {
        match self {
            Self::Playground => None,
            Self::Lesson(name) => Some(name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_name_places_and_back() {
        for place in [Place::Playground, Place::Lesson("01-models/02-create".into())] {
            assert_eq!(Place::from_key(&place.key()), Some(place));
        }
        assert_eq!(Place::from_key("lesson."), None);
        assert_eq!(Place::from_key("elsewhere"), None);
    }
}
