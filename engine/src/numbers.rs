//! Lists of plain numbers, for a boundary that only numbers cross: between a page and its simulator no text is needed.

/// A count as a number.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
pub fn count(count: usize) -> f64 {
    count as f64
}

/// Reads a list from its start. Whatever does not fit is none.
#[derive(Clone, Debug)]
pub struct Numbers<'a>(&'a [f64]);

impl<'a> Numbers<'a> {
    /// At the start of a list.
    pub fn of(list: &'a [f64]) -> Self {
        Self(list)
    }

    /// The next number.
    pub fn number(&mut self) -> Option<f64> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// The next number as a whole one, at most `most`.
    pub fn count(&mut self, most: usize) -> Option<usize> {
        let given = self.number()?;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "read only where it is a whole number")]
        let count = (given >= 0.0 && given <= count(most) && given.fract() == 0.0).then_some(given as usize);
        count
    }

    /// The next number as a place in a list of choices.
    pub fn choice<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        let place = self.count(all.len())?;
        all.get(place).copied()
    }

    /// The next number as yes (1) or no (0).
    pub fn flag(&mut self) -> Option<bool> {
        self.choice(&[false, true])
    }

    /// As many of the next numbers as the one before them says.
    pub fn list(&mut self) -> Option<&'a [f64]> {
        let length = self.count(self.0.len())?;
        let (list, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(list)
    }

    /// As many things as the next number says, at most `most`, each read by `read`.
    pub fn many<T>(&mut self, most: usize, mut read: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let length = self.count(most.min(self.0.len()))?;
        (0..length).map(|_| read(self)).collect()
    }

    /// That nothing is left.
    pub fn end(&self) -> Option<()> {
        self.0.is_empty().then_some(())
    }
}

#[cfg(test)]
mod tests {
    use super::Numbers;

    #[test]
    fn what_does_not_fit_is_none() {
        let mut numbers = Numbers::of(&[2.0, 0.5, 1.5, 1.0, 3.0]);
        assert_eq!(numbers.list(), Some(&[0.5, 1.5][..]));
        assert_eq!(numbers.flag(), Some(true));
        assert_eq!(numbers.end(), None);
        assert_eq!(numbers.count(2), None);
        assert_eq!(numbers.end(), Some(()));
        assert_eq!(numbers.number(), None);
        for wrong in [-1.0, 0.5, 9.0, f64::NAN, f64::INFINITY] {
            assert_eq!(Numbers::of(&[wrong]).count(8), None, "{wrong}");
            assert_eq!(Numbers::of(&[wrong]).choice(&['a', 'b']), None, "{wrong}");
            assert_eq!(Numbers::of(&[wrong, 1.0]).list(), None, "{wrong}");
        }
        assert_eq!(Numbers::of(&[2.0]).choice(&['a', 'b']), None);
        assert_eq!(Numbers::of(&[2.0, 1.0, 0.0]).many(9, Numbers::flag), Some(vec![true, false]));
        assert_eq!(Numbers::of(&[3.0, 1.0, 0.0]).many(9, Numbers::flag), None);
    }
}
