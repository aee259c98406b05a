//! Whether a lock is for somebody: six answers and the size of their bill, and what follows.

use rust_decimal::Decimal;

use super::figures::Study;
use super::scenario::Scenario;
use crate::market::arithmetic::Exact;
use crate::market::quantity::Quantity;

/// A question with a few answers, [`FitQuestion::answers`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FitQuestion {
    /// Whether they pay by the token.
    ByToken,
    /// Whether a bill half as high again would hurt.
    Hurts,
    /// Whether they will use the same kind of model in a year.
    SameModels,
    /// Whether their price follows a market's.
    Follows,
    /// Whether they could find cash within a day.
    Cash,
    /// What they fear more.
    Fear,
}

impl FitQuestion {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 6] =
        [Self::ByToken, Self::Hurts, Self::SameModels, Self::Follows, Self::Cash, Self::Fear];

    /// The answers to choose from, in the order in which they are shown.
    pub const fn answers(self) -> &'static [FitAnswer] {
        match self {
            Self::ByToken | Self::Hurts | Self::SameModels | Self::Cash => {
                &[FitAnswer::Yes, FitAnswer::No]
            }
            Self::Follows => &[FitAnswer::Closely, FitAnswer::InPart, FitAnswer::OneVendor],
            Self::Fear => &[FitAnswer::Price, FitAnswer::NoCapacity],
        }
    }

    /// The reason against a lock that an answer gives.
    const fn against(self, answer: FitAnswer) -> Option<ReasonAgainst> {
        match (self, answer) {
            (Self::ByToken, FitAnswer::No) => Some(ReasonAgainst::NotByToken),
            (Self::Hurts, FitAnswer::No) => Some(ReasonAgainst::NoHarm),
            (Self::SameModels, FitAnswer::No) => Some(ReasonAgainst::Switching),
            (Self::Follows, FitAnswer::OneVendor) => Some(ReasonAgainst::OneVendor),
            (Self::Cash, FitAnswer::No) => Some(ReasonAgainst::NoCash),
            (Self::Fear, FitAnswer::NoCapacity) => Some(ReasonAgainst::Capacity),
            _ => None,
        }
    }
}

/// An answer to a [`FitQuestion`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FitAnswer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// The price follows a market's closely.
    Closely,
    /// The price follows a market's in part.
    InPart,
    /// One vendor sets the price.
    OneVendor,
    /// A higher price is feared more.
    Price,
    /// Having no capacity is feared more.
    NoCapacity,
}

/// A reason against a lock, from the one that decides alone to the one that can be mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReasonAgainst {
    /// There is no price by the token to lock.
    NotByToken,
    /// No month has half a lot to lock.
    BelowOneLot,
    /// Committed capacity is what they need.
    Capacity,
    /// The price follows no index.
    OneVendor,
    /// They will move to cheaper models.
    Switching,
    /// A rise would not hurt.
    NoHarm,
    /// A margin call could not be met.
    NoCash,
}

/// The result of the six answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Number of unanswered questions.
    Open(usize),
    /// Not for them: the deciding reason first.
    Against(Vec<ReasonAgainst>),
    /// It may be, for the part of the price that follows an index.
    InPart,
    /// It may be.
    Perhaps,
}

impl Fit {
    /// The result of answers and a bill.
    pub fn of(scenario: &Scenario, study: &Study, answers: &[Option<FitAnswer>; 6]) -> Self {
        let open = answers.iter().filter(|answer| answer.is_none()).count();
        if open > 0 {
            return Self::Open(open);
        }
        let given = || FitQuestion::ALL.into_iter().zip(answers.iter().flatten());
        let mut reasons: Vec<ReasonAgainst> =
            given().filter_map(|(question, answer)| question.against(*answer)).collect();
        if lots(scenario, study).iter().all(|lots| *lots < Decimal::ONE) {
            reasons.push(ReasonAgainst::BelowOneLot);
        }
        reasons.sort_unstable();
        let follows_in_part = given().any(|(_, answer)| *answer == FitAnswer::InPart);
        match (reasons.is_empty(), follows_in_part) {
            (false, _) => Self::Against(reasons),
            (true, true) => Self::InPart,
            (true, false) => Self::Perhaps,
        }
    }
}

/// The exposure of each month in lots of the scenario's contract, not rounded.
pub fn lots(scenario: &Scenario, study: &Study) -> Vec<Decimal> {
    let lot = scenario.contract.lot.get();
    // OK because a lot is above zero; the fallback is no lots.
    study.months.iter().map(|month| month.exposure.over(lot).unwrap_or_default()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::link;

    fn fit(link: &str, answers: [usize; 6]) -> Fit {
        let scenario = link::read(link).scenario;
        let study = Study::run(&scenario).unwrap();
        let mut chosen = [None; 6];
        for (place, (question, answer)) in FitQuestion::ALL.into_iter().zip(answers).enumerate() {
            chosen[place] = Some(question.answers()[answer]);
        }
        Fit::of(&scenario, &study, &chosen)
    }

    #[test]
    fn each_no_has_its_reason_and_the_deciding_one_comes_first() {
        assert_eq!(fit("v=1", [0; 6]), Fit::Perhaps);
        assert_eq!(fit("v=1", [0, 0, 0, 1, 0, 0]), Fit::InPart);
        let alone = [
            ([1, 0, 0, 0, 0, 0], ReasonAgainst::NotByToken),
            ([0, 1, 0, 0, 0, 0], ReasonAgainst::NoHarm),
            ([0, 0, 1, 0, 0, 0], ReasonAgainst::Switching),
            ([0, 0, 0, 2, 0, 0], ReasonAgainst::OneVendor),
            ([0, 0, 0, 0, 1, 0], ReasonAgainst::NoCash),
            ([0, 0, 0, 0, 0, 1], ReasonAgainst::Capacity),
        ];
        for (answers, reason) in alone {
            assert_eq!(fit("v=1", answers), Fit::Against(vec![reason]));
        }
        let all = fit("v=1", [1, 1, 1, 2, 1, 1]);
        assert!(
            matches!(&all, Fit::Against(reasons) if reasons[0] == ReasonAgainst::NotByToken && reasons.len() == 6)
        );
        let small = "v=1&line.1.tokens.input=1000&line.1.tokens.cached=0&line.1.tokens.output=0";
        assert_eq!(fit(small, [0; 6]), Fit::Against(vec![ReasonAgainst::BelowOneLot]));
    }

    #[test]
    fn an_open_question_leaves_the_answer_open() {
        let scenario = Scenario::default();
        let study = Study::run(&scenario).unwrap();
        let (yes, price) = (Some(FitAnswer::Yes), Some(FitAnswer::Price));
        let answers = [yes, None, yes, None, yes, price];
        assert_eq!(Fit::of(&scenario, &study, &answers), Fit::Open(2));
    }
}
