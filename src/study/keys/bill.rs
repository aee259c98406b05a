//! The bill: when, in what, for how long, and its lines.

use super::keys;
use super::row::Key;

pub(super) const KEYS: &[Key] = keys! {
    /// The day seen from; month 1 is the calendar month after it. A link without one is of the day
    /// on which it is opened.
    "as_of" => scenario as_of;
    /// Who looks: a buyer pays the bill, fears a rise and buys futures; a provider is paid it, fears a fall
    /// and sells them.
    "side" => scenario side;
    /// Currency of the bill.
    "currency" => scenario currency;
    /// Yuan for one dollar.
    "exchange.rate" => scenario exchange.rate;
    /// The day of that rate.
    "exchange.date" => scenario exchange.date;
    /// Months looked at.
    "horizon" => scenario horizon;
    /// Growth of all tokens a month.
    "growth" => scenario growth;
    /// Lines of the bill; in a link, how many there are.
    "line" => scenario lines;
    /// The price list's name for the model, or any. A name brings no prices: they stand in `prices`.
    "line.N.model" => line model;
    /// What the line counts: tokens of five kinds, or hours of an accelerator. Lines of both kinds have no exposure in
    /// common, so a bill with both is refused; a lock of GPU-hours has its lot, tick and prices by the hour.
    "line.N.unit" => line unit;
    /// Hours of an accelerator in month 1, of a line in GPU-hours. Such a line has no adjustments.
    "line.N.hours" => line hours;
    /// Price of such an hour.
    "line.N.hour_price" => line hour_price;
    /// Currency of the line's prices.
    "line.N.currency" => line currency;
    /// Price of uncached input: money per million tokens.
    "line.N.prices.input" => line prices.input;
    /// Price of cached input: money per million tokens.
    "line.N.prices.cached" => line prices.cached;
    /// Price of input written to the cache for minutes: money per million tokens. None is the price of
    /// uncached input.
    "line.N.prices.write" => line prices.write;
    /// Price of input written to the cache for longer: money per million tokens. None is the price of
    /// uncached input.
    "line.N.prices.write_long" => line prices.write_long;
    /// Price of output: money per million tokens.
    "line.N.prices.output" => line prices.output;
    /// Uncached input tokens in month 1.
    "line.N.tokens.input" => line tokens.input;
    /// Cached input tokens in month 1.
    "line.N.tokens.cached" => line tokens.cached;
    /// Input tokens written to the cache for minutes in month 1, which are in no other kind.
    "line.N.tokens.write" => line tokens.write;
    /// Input tokens written to the cache for longer in month 1, which are in no other kind.
    "line.N.tokens.write_long" => line tokens.write_long;
    /// Output tokens in month 1, reasoning included.
    "line.N.tokens.output" => line tokens.output;
    /// Share of the line's tokens that is sent in batch.
    "line.N.batch_share" => line batch_share;
    /// What a batch token costs, as a fraction of the ordinary price.
    "line.N.batch_price_ratio" => line batch_price_ratio;
    /// The batch price ratio of cached input; none is that of all tokens.
    "line.N.batch_cached_ratio" => line adjustments.batch_cached_ratio;
    /// The batch price ratio of output; none is that of all tokens.
    "line.N.batch_output_ratio" => line adjustments.batch_output_ratio;
    /// How tokens are added up.
    "unit" => scenario unit;
};
