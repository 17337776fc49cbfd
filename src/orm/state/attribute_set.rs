//! A set of attributes of one mapper, by their index.

/// A set of small numbers: the indexes of attributes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AttributeSet {
    low: u64,
    high: Vec<u64>,
}

impl AttributeSet {
    /// The empty set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an index.
    pub fn insert(&mut self, index: usize) {
        if index < 64 {
            self.low |= 1 << index;
            return;
        }
        let word = index / 64 - 1;
        if self.high.len() <= word {
            self.high.resize(word + 1, 0);
        }
        if let Some(bits) = self.high.get_mut(word) {
            *bits |= 1 << (index % 64);
        }
    }

    /// Removes an index.
    pub fn remove(&mut self, index: usize) {
        if index < 64 {
            self.low &= !(1 << index);
        } else if let Some(bits) = self.high.get_mut(index / 64 - 1) {
            *bits &= !(1 << (index % 64));
        }
    }

    /// Whether the index is in the set.
    pub fn contains(&self, index: usize) -> bool {
        if index < 64 {
            self.low & (1 << index) != 0
        } else {
            self.high.get(index / 64 - 1).is_some_and(|bits| bits & (1 << (index % 64)) != 0)
        }
    }

    /// Removes every index.
    pub fn clear(&mut self) {
        self.low = 0;
        self.high.clear();
    }

    /// Whether nothing is in the set.
    pub fn is_empty(&self) -> bool {
        self.low == 0 && self.high.iter().all(|bits| *bits == 0)
    }

    /// The indexes, ascending.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        (0..64 * (self.high.len() + 1)).filter(|index| self.contains(*index))
    }
}

impl FromIterator<usize> for AttributeSet {
    fn from_iter<I: IntoIterator<Item = usize>>(indexes: I) -> Self {
        let mut set = Self::new();
        for index in indexes {
            set.insert(index);
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use super::AttributeSet;

    #[test]
    fn holds_indexes_beyond_one_word() {
        let mut set: AttributeSet = [3, 64, 200].into_iter().collect();
        assert!(set.contains(200) && set.contains(64) && !set.contains(65));
        set.remove(64);
        assert_eq!(set.iter().collect::<Vec<_>>(), [3, 200]);
    }
}
