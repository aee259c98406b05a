//! What accountants would ask, answered from the sample as data.
//!
//! US GAAP (ASC 815) says "highly effective" and leaves the rest to practice: a regression with R2
//! of about 0.8 or more, a slope of 0.80 to 1.25 and a slope that is not chance (5 %), or a dollar
//! offset of 80 to 125 %. The method, and which price is regressed on which, are chosen when the
//! hedge begins and kept. IFRS 9 (6.4.1) has no bright line: an economic relationship, credit risk
//! that does not dominate, and the ratio that is really used. Nothing here replaces an auditor.

use super::EffectivenessValue;

/// Slopes that practice accepts.
pub const SLOPE_BAND: (f64, f64) = (0.80, 1.25);
/// Dollar offsets that practice accepts, percent.
pub const OFFSET_BAND: (f64, f64) = (80.0, 125.0);
/// R2 that practice asks for.
pub const R_SQUARED_FLOOR: f64 = 0.8;
/// The chance up to which a slope is taken for more than chance.
pub const SIGNIFICANCE: f64 = 0.05;
/// Standard errors up to which a ratio is near the best one.
pub const NEAR_IN_ERRORS: f64 = 2.0;

/// A figure and the limits that it was held to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Check {
    /// The value; `None` if it is undefined.
    pub value: Option<f64>,
    /// Smallest value that passes.
    pub low: f64,
    /// Largest value that passes.
    pub high: f64,
}

impl Check {
    /// Whether the value lies within the limits; false if it is undefined.
    pub fn passes(&self) -> bool {
        self.value.is_some_and(|value| (self.low..=self.high).contains(&value))
    }
}

/// The regression under US GAAP practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conclusion {
    /// R2 and the slope pass, whichever price is regressed on which.
    HighlyEffective,
    /// R2 passes, and the slope one way round only: the way must have been written down before.
    DependsOnDirection,
    /// R2 passes, and neither slope: another ratio would.
    RatioOutside,
    /// R2 is too low, or the slope may be chance.
    NotHighlyEffective,
}

/// The dollar offset under US GAAP practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OffsetConclusion {
    /// The cumulative offset lies in the band.
    Inside,
    /// It lies outside.
    Outside,
    /// Both sums are near zero, or the price to hedge did not change at all.
    SaysNothing,
}

/// The tests of US GAAP practice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UsGaap {
    /// R2 against its floor.
    pub r_squared: Check,
    /// Slope of spot on ratio x futures against its band.
    pub slope: Check,
    /// Slope of ratio x futures on spot against the same band.
    pub slope_reversed: Check,
    /// The chance that the slope is chance, against 5 %.
    pub p_value: Check,
    /// The cumulative dollar offset against its band, percent.
    pub dollar_offset: Check,
    /// Result of the regression.
    pub regression: Conclusion,
    /// Result of the dollar offset, if that was the method chosen.
    pub offset: OffsetConclusion,
}

/// What the sample says to a point of IFRS 9.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// It speaks for it.
    Supported,
    /// It says too little: other grounds are needed.
    Weak,
    /// It speaks against it.
    Contradicted,
}

/// A point of IFRS 9 that has to be argued in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Argument {
    /// Why the two prices move against each other (6.4.1(c)(i)).
    EconomicRelationship,
    /// That credit risk does not dominate (6.4.1(c)(ii)): no prices tell.
    CreditRisk,
    /// Why the ratio is the one really used and not chosen to leave something over (6.4.1(c)(iii)).
    HedgeRatio,
    /// Where the part that is not offset comes from (B6.4.2).
    SourcesOfIneffectiveness,
}

/// The points of IFRS 9.
#[derive(Clone, Debug, PartialEq)]
pub struct Ifrs9 {
    /// Whether the prices moved together, on the side that the ratio takes.
    pub relationship: Finding,
    /// Whether the ratio is near the best one: supported, or weak and to be argued.
    pub ratio: Finding,
    /// The ratio less the best one in standard errors; `None` where the line is perfect.
    pub ratio_distance: Option<f64>,
    /// The share of variance that is left at the ratio.
    pub share_left: f64,
    /// What must be argued, in the standard's order.
    pub to_argue: Vec<Argument>,
}

impl EffectivenessValue {
    /// The tests of US GAAP practice.
    pub fn us_gaap(&self) -> UsGaap {
        let within = |value, (low, high)| Check { value, low, high };
        let r_squared = within(Some(self.r_squared), (R_SQUARED_FLOOR, 1.0));
        let slope = within(self.slope.map(|slope| slope.value), SLOPE_BAND);
        let slope_reversed = within(Some(self.slope_reversed.value), SLOPE_BAND);
        let p_value = within(Some(self.p_value), (0.0, SIGNIFICANCE));
        let dollar_offset = within(self.dollar_offset.cumulative, OFFSET_BAND);
        let regression = if !(r_squared.passes() && p_value.passes()) {
            Conclusion::NotHighlyEffective
        } else {
            match (slope.passes(), slope_reversed.passes()) {
                (true, true) => Conclusion::HighlyEffective,
                (false, false) => Conclusion::RatioOutside,
                _ => Conclusion::DependsOnDirection,
            }
        };
        let says_nothing =
            self.dollar_offset.sums_near_zero || self.dollar_offset.cumulative.is_none();
        let offset = match (says_nothing, dollar_offset.passes()) {
            (true, _) => OffsetConclusion::SaysNothing,
            (false, true) => OffsetConclusion::Inside,
            (false, false) => OffsetConclusion::Outside,
        };
        UsGaap { r_squared, slope, slope_reversed, p_value, dollar_offset, regression, offset }
    }

    /// The points of IFRS 9, with what must be argued.
    pub fn ifrs9(&self) -> Ifrs9 {
        let is_on_its_side = self.correlation * self.ratio > 0.0;
        let relationship = match (self.p_value <= SIGNIFICANCE, is_on_its_side) {
            (true, true) => Finding::Supported,
            (true, false) => Finding::Contradicted,
            (false, _) => Finding::Weak,
        };
        let ratio_distance = self.best_ratio.t_against(self.ratio).map(|distance| -distance);
        let is_near = match ratio_distance {
            Some(distance) => distance.abs() <= NEAR_IN_ERRORS,
            None => self.ratio == self.best_ratio.value,
        };
        let ratio = if is_near { Finding::Supported } else { Finding::Weak };
        let mut to_argue = Vec::new();
        if relationship != Finding::Supported {
            to_argue.push(Argument::EconomicRelationship);
        }
        to_argue.push(Argument::CreditRisk);
        if ratio != Finding::Supported {
            to_argue.push(Argument::HedgeRatio);
        }
        to_argue.push(Argument::SourcesOfIneffectiveness);
        let share_left = 1.0 - self.variance_reduction;
        Ifrs9 { relationship, ratio, ratio_distance, share_left, to_argue }
    }
}
