//! Adjustments of a bill line: what changes the price of part of its tokens.
//!
//! The shares of batch, flex, priority and fast add up to at most 1: a request has one tier. Batch is
//! [declared with the bill](super::bill).

use super::keys;
use super::row::Key;

pub(super) const KEYS: &[Key] = keys! {
    /// Share of the line's tokens in the flex tier.
    "line.N.flex.share" => line adjustments.flex.share;
    /// What a token in the flex tier costs, as a fraction of the ordinary price.
    "line.N.flex.ratio" => line adjustments.flex.ratio;
    /// That ratio of cached input; none is that of all tokens.
    "line.N.flex.cached_ratio" => line adjustments.flex.cached_ratio;
    /// That ratio of output; none is that of all tokens.
    "line.N.flex.output_ratio" => line adjustments.flex.output_ratio;
    /// Share of the line's tokens in the priority tier.
    "line.N.priority.share" => line adjustments.priority.share;
    /// What a token in the priority tier costs, as a fraction of the ordinary price.
    "line.N.priority.ratio" => line adjustments.priority.ratio;
    /// That ratio of cached input; none is that of all tokens.
    "line.N.priority.cached_ratio" => line adjustments.priority.cached_ratio;
    /// That ratio of output; none is that of all tokens.
    "line.N.priority.output_ratio" => line adjustments.priority.output_ratio;
    /// Share of the line's tokens in the fast tier.
    "line.N.fast.share" => line adjustments.fast.share;
    /// What a token in the fast tier costs, as a fraction of the ordinary price.
    "line.N.fast.ratio" => line adjustments.fast.ratio;
    /// That ratio of cached input; none is that of all tokens.
    "line.N.fast.cached_ratio" => line adjustments.fast.cached_ratio;
    /// That ratio of output; none is that of all tokens.
    "line.N.fast.output_ratio" => line adjustments.fast.output_ratio;
    /// Share of the line's tokens in requests above the vendor's line of long context; with an
    /// output share, of input alone.
    "line.N.long.share" => line adjustments.long.share;
    /// Share of the line's output in such requests; none is that of input.
    "line.N.long.output_share" => line adjustments.long_output_share;
    /// What a token of a long request costs, as a fraction of the ordinary price.
    "line.N.long.ratio" => line adjustments.long.ratio;
    /// That ratio of cached input; none is that of all tokens.
    "line.N.long.cached_ratio" => line adjustments.long.cached_ratio;
    /// That ratio of output; none is that of all tokens.
    "line.N.long.output_ratio" => line adjustments.long.output_ratio;
    /// Share of the line's tokens at the vendor's peak hours.
    "line.N.peak.share" => line adjustments.peak.share;
    /// What a token at peak hours costs, as a fraction of the ordinary price.
    "line.N.peak.ratio" => line adjustments.peak.ratio;
    /// That ratio of cached input; none is that of all tokens.
    "line.N.peak.cached_ratio" => line adjustments.peak.cached_ratio;
    /// That ratio of output; none is that of all tokens.
    "line.N.peak.output_ratio" => line adjustments.peak.output_ratio;
    /// Share of the line's tokens that has to stay in a region.
    "line.N.residency.share" => line adjustments.residency.share;
    /// What a token that has to stay in a region costs, as a fraction of the ordinary price.
    "line.N.residency.ratio" => line adjustments.residency.ratio;
    /// That ratio of cached input; none is that of all tokens.
    "line.N.residency.cached_ratio" => line adjustments.residency.cached_ratio;
    /// That ratio of output; none is that of all tokens.
    "line.N.residency.output_ratio" => line adjustments.residency.output_ratio;
    /// Share of the line's tokens with a custom discount.
    "line.N.discount.share" => line adjustments.discount.share;
    /// What a token with that discount costs, as a fraction of the ordinary price.
    "line.N.discount.ratio" => line adjustments.discount.ratio;
    /// That ratio of cached input; none is that of all tokens.
    "line.N.discount.cached_ratio" => line adjustments.discount.cached_ratio;
    /// That ratio of output; none is that of all tokens.
    "line.N.discount.output_ratio" => line adjustments.discount.output_ratio;
};
