//! The page's words, one table for each language; the compiler checks that each is complete.

use super::chinese::CHINESE;
use super::english::ENGLISH;
use super::language::Language;

/// All words of one language, except those of sentences with numbers in them.
///
/// A field is named after what it says, so it has no description of its own.
#[expect(missing_docs)]
pub struct Words {
    // The head of the page.
    pub title: &'static str,
    pub description: &'static str,
    pub question: &'static str,
    pub promise: &'static str,
    pub disclaimer: &'static str,
    pub provider_side: &'static str,
    pub provider_side_simulated: &'static str,
    pub language_choice: &'static str,
    pub changes: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub reset: &'static str,

    // The levers.
    pub levers: &'static str,
    pub what_happens: &'static str,
    pub own_percentage: &'static str,
    pub really_happened: &'static str,
    pub index_alone: &'static str,
    pub price_change: &'static str,
    pub locked_share: &'static str,
    pub who_moves: &'static str,
    pub whole_market: &'static str,
    pub only_this_vendor: &'static str,
    pub only_this_vendor_note: &'static str,
    pub takes_input_ratio_cached: &'static str,
    pub takes_input_ratio_both: &'static str,
    pub replayed: &'static str,
    pub source: &'static str,

    // The figure.
    pub figure_title: &'static str,
    pub figure_summary: &'static str,
    pub series_today: &'static str,
    pub series_unhedged: &'static str,
    pub series_locked: &'static str,
    pub gap_saved: &'static str,
    pub gap_given_up: &'static str,
    pub inspect_month: &'static str,
    pub inspect_amount: &'static str,
    pub save_picture: &'static str,
    pub save_svg: &'static str,

    // The figures of the whole horizon.
    pub key_figures: &'static str,
    pub total_unhedged: &'static str,
    pub total_gain: &'static str,
    pub total_locked: &'static str,
    pub saved: &'static str,
    pub effective_plain: &'static str,
    pub effective_standard: &'static str,
    pub covered: &'static str,
    pub initial_margin: &'static str,
    pub lots_a_month: &'static str,
    pub fees: &'static str,
    pub fees_none: &'static str,
    pub both_cases: &'static str,
    pub either_way: &'static str,
    pub working: &'static str,
    pub show_working_of: &'static str,

    // The months.
    pub month_by_month: &'static str,
    pub month: &'static str,
    pub unmoved: &'static str,
    pub unhedged: &'static str,
    pub locked: &'static str,
    pub lots: &'static str,
    pub exposure: &'static str,
    pub futures_price: &'static str,
    pub settlement: &'static str,
    pub gain: &'static str,
    pub total: &'static str,
    pub working_of_month: &'static str,
    pub case: &'static str,
    pub index_today: &'static str,

    // What could happen.
    pub risk: &'static str,
    pub working_out: &'static str,
    pub risk_failed: &'static str,
    pub risk_none: &'static str,
    pub part_not_loaded: &'static str,
    pub try_again: &'static str,
    pub r_squared: &'static str,
    pub gives_back: &'static str,
    pub mark_vendor: &'static str,
    pub mark_measured: &'static str,
    pub mark_market: &'static str,
    pub simulation_assumes: &'static str,
    pub index_model: &'static str,
    pub budget: &'static str,
    pub usage_volatility: &'static str,
    pub futures_source: &'static str,
    pub futures_curve: &'static str,
    pub futures_expected: &'static str,
    pub skip: &'static str,
    pub skip_to_bill: &'static str,
    pub skip_to_levers: &'static str,
    pub skip_to_story: &'static str,
    pub buffer: &'static str,
    pub fan_title: &'static str,
    pub fan_table: &'static str,
    pub cash: &'static str,
    pub paper: &'static str,
    pub back_to_calculator: &'static str,

    // The bill.
    pub entries: &'static str,
    pub which_side: &'static str,
    pub i_buy: &'static str,
    pub i_sell: &'static str,
    pub line_unit: &'static str,
    pub in_tokens: &'static str,
    pub in_hours: &'static str,
    pub accelerator: &'static str,
    pub hours: &'static str,
    pub hour_price: &'static str,
    pub edit_bill: &'static str,
    pub close_bill: &'static str,
    pub whole_bill: &'static str,
    pub bill: &'static str,
    pub line: &'static str,
    pub model: &'static str,
    pub find_model: &'static str,
    pub own_prices: &'static str,
    pub prices_of_line: &'static str,
    pub tokens_of_line: &'static str,
    pub input: &'static str,
    pub cached: &'static str,
    pub write: &'static str,
    pub write_long: &'static str,
    pub output: &'static str,
    pub batch_share: &'static str,
    pub batch_price_ratio: &'static str,
    pub amount: &'static str,
    pub amount_note: &'static str,
    pub mix: &'static str,
    pub mix_note: &'static str,
    pub mix_cached: &'static str,
    pub mix_write: &'static str,
    pub mix_write_long: &'static str,
    pub mix_output: &'static str,
    pub typical_mix: &'static str,
    pub own_mix: &'static str,
    pub profile_chat: &'static str,
    pub profile_service: &'static str,
    pub profile_coding: &'static str,
    pub reported_input: &'static str,
    pub includes_cached: &'static str,
    pub output_note: &'static str,
    pub write_none: &'static str,
    pub adjustments: &'static str,
    pub adjustments_note: &'static str,
    pub share_of_tokens: &'static str,
    pub share_of_output: &'static str,
    pub price_ratio: &'static str,
    pub cached_ratio: &'static str,
    pub output_ratio: &'static str,
    pub billed: &'static str,
    pub billed_note: &'static str,
    pub examples: &'static str,
    pub examples_assume: &'static str,
    pub adjusted_share: &'static str,
    pub adjusted_ratio: &'static str,
    pub add_line: &'static str,
    pub remove_line: &'static str,
    pub growth: &'static str,
    pub horizon: &'static str,
    pub currency: &'static str,
    pub currency_of_line: &'static str,
    pub as_of: &'static str,
    pub exchange_rate: &'static str,
    pub exchange_date: &'static str,
    pub exchange_note: &'static str,
    pub cached_unknown: &'static str,

    // The move.
    pub price_move: &'static str,
    pub shape: &'static str,
    pub shape_step: &'static str,
    pub shape_ramp: &'static str,
    pub shape_spike: &'static str,
    pub shape_months: &'static str,
    pub peak_month: &'static str,
    pub pass_through: &'static str,
    pub pass_through_note: &'static str,
    pub index_response: &'static str,
    pub index_response_note: &'static str,

    // The lock.
    pub lock: &'static str,
    pub curve: &'static str,
    pub curve_note: &'static str,
    pub curve_flat: &'static str,
    pub curve_premium: &'static str,
    pub curve_typed: &'static str,
    pub premium: &'static str,
    pub typed_futures: &'static str,
    pub typed_futures_note: &'static str,
    pub typed_index: &'static str,
    pub typed_index_note: &'static str,
    pub basis_zero: &'static str,
    pub unit: &'static str,
    pub unit_stu: &'static str,
    pub unit_plain: &'static str,
    pub unit_price_weighted: &'static str,
    pub contract: &'static str,
    pub contract_note: &'static str,
    pub lot_size: &'static str,
    pub tick: &'static str,
    pub margin_rate: &'static str,
    pub fee: &'static str,
    pub contract_currency: &'static str,
    pub currency_of_bill: &'static str,

    // What is kept and passed on.
    pub keep: &'static str,
    pub copy_link: &'static str,
    pub share: &'static str,
    pub copied: &'static str,
    pub copy_answer: &'static str,
    pub answer_copied: &'static str,
    pub copy_failed: &'static str,
    pub save_file: &'static str,
    pub file_saved: &'static str,
    pub open_file: &'static str,
    pub start_again: &'static str,
    pub keep_note: &'static str,
    pub file_too_large: &'static str,
    pub file_not_a_scenario: &'static str,
    pub file_unreadable: &'static str,
    pub could_not_read: &'static str,
    pub dismiss: &'static str,
    pub last_good_result: &'static str,

    // What the answer rests on.
    pub assumptions: &'static str,
    pub assumption_list: &'static [&'static str],
    pub prices_from: &'static str,

    // The working.
    pub formula: &'static str,
    pub what: &'static str,
    pub value: &'static str,
    pub where_from: &'static str,
    pub source_reader: &'static str,
    pub source_stu: &'static str,
    pub source_contract: &'static str,
    pub source_move: &'static str,
    pub source_computed: &'static str,
}

/// One of the words.
pub type Pick = fn(&'static Words) -> &'static str;

impl Language {
    /// The language's words.
    pub const fn words(self) -> &'static Words {
        match self {
            Self::English => &ENGLISH,
            Self::Chinese => &CHINESE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_list_as_many_assumptions() {
        let count = |language: Language| language.words().assumption_list.len();
        assert_eq!(count(Language::English), count(Language::Chinese));
    }
}
