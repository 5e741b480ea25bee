//! Marks on the entries of a table that are no longer answered.
//!
//! One bit for each entry, in pages that copies share until one of them writes: a copy costs a pointer for every 32,768
//! entries, and a new mark at most one page of 4 KiB.

use std::sync::Arc;

const WORDS: usize = 512;
const PAGE_BITS: usize = WORDS * 64;

type Page = [u64; WORDS];

/// A set of positions.
#[derive(Debug, Clone, Default)]
pub(super) struct Tombstones {
    pages: Vec<Option<Arc<Page>>>,
    len: usize,
}

impl Tombstones {
    /// How many positions are marked.
    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// What the marks take, in bytes.
    pub(super) fn bytes(&self) -> usize {
        self.pages.capacity() * size_of::<Option<Arc<Page>>>() + self.pages.iter().flatten().count() * size_of::<Page>()
    }

    /// True when the position is marked.
    #[inline]
    pub(super) fn contains(&self, position: u32) -> bool {
        let bit = position as usize;
        match self.pages.get(bit / PAGE_BITS) {
            Some(Some(page)) => page[bit % PAGE_BITS / 64] >> (bit % 64) & 1 == 1,
            _ => false,
        }
    }

    /// Marks a position; nothing happens when it is marked already.
    pub(super) fn insert(&mut self, position: u32) {
        let bit = position as usize;
        if self.pages.len() <= bit / PAGE_BITS {
            self.pages.resize(bit / PAGE_BITS + 1, None);
        }
        let page = self.pages[bit / PAGE_BITS].get_or_insert_with(|| Arc::new([0; WORDS]));
        let word = &mut Arc::make_mut(page)[bit % PAGE_BITS / 64];
        self.len += usize::from(*word >> (bit % 64) & 1 == 0);
        *word |= 1 << (bit % 64);
    }

    /// The marked positions, ascending.
    pub(super) fn iter(&self) -> impl Iterator<Item = u32> {
        let pages = self.pages.iter().zip((0_u32..).step_by(PAGE_BITS));
        let words = pages.filter_map(|(page, from)| Some(page.as_ref()?.iter().zip((from..).step_by(64))));
        words.flatten().flat_map(|(&word, from)| {
            let rest = std::iter::successors(Some(word), |word| Some(word & word.wrapping_sub(1)));
            rest.take_while(|&word| word != 0).map(move |word| from + word.trailing_zeros())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_found_counted_once_and_come_in_order() {
        let mut marks = Tombstones::default();
        for position in [70_000, 0, 63, 64, 70_000, 32_767, 32_768] {
            marks.insert(position);
        }
        assert_eq!(marks.iter().collect::<Vec<_>>(), [0, 63, 64, 32_767, 32_768, 70_000]);
        assert_eq!(marks.len(), 6);
        assert!(marks.contains(63) && !marks.contains(62) && !marks.contains(1_000_000));
    }

    #[test]
    fn a_copy_does_not_see_later_marks() {
        let mut marks = Tombstones::default();
        marks.insert(1);
        let copy = marks.clone();
        marks.insert(2);
        assert!(!copy.contains(2));
        assert_eq!((copy.len(), marks.len()), (1, 2));
    }
}
