//! The words that a provider reads, in English.

use crate::text::words::Words;

/// What reads otherwise than for a buyer.
pub(in crate::text) const WORDS: Words = Words {
    question: "What if AI token prices fall?",
    promise: "Your revenue, a price move and a lock, worked out in your browser. Nothing you type leaves this page.",
    only_this_vendor: "Only your own prices",
    figure_title: "Revenue month by month, with and without the lock",
    gap_saved: "the lock adds",
    gap_given_up: "the lock takes",
    total_unhedged: "Revenue without the lock",
    total_locked: "Revenue with the lock",
    saved: "The lock adds (− takes away)",
    effective_plain: "Price earned, per million tokens",
    effective_standard: "Price earned, per million standard tokens",
    initial_margin: "Initial margin: cash tied up, not taken off revenue",
    gives_back: "What the lock adds on average if your revenue comes to as much as above. The figures over the sliders assume that the whole market moves; R² changes only what is simulated, such as these:",
    mark_vendor: "only your prices",
    budget: "Least revenue over the horizon",
    usage_volatility: "Volatility of tokens sold a year",
    skip_to_bill: "Skip to what you sell",
    fan_title: "Monthly revenue in the simulated futures",
    edit_bill: "Edit what you sell",
    bill: "What you sell",
    tokens_of_line: "Tokens sold a month",
    amount: "Revenue a month",
    billed: "What you billed",
    billed_note: "Finds the share at peak hours from the amount that you billed.",
    currency: "Currency of the revenue",
    currency_of_bill: "As the revenue",
    assumption_list: &[
        "Month 1 is the calendar month after the date seen from. Each month’s revenue is rounded to 0.01, and totals add up the rounded months.",
        "One futures contract for each month, sold today and settled in cash at that month’s index. Prices are rounded to the tick, lots to whole ones.",
        "A lock is only as good as the match between the index and your own price. Measured on public prices, one model against a broad index shares little of its movement.",
        "The mirror divides where the move multiplies: +100% against −50%.",
        "Margin is cash tied up. Daily margin calls, interest and the cost of a thin market are not taken off the revenue.",
    ],
    ..crate::text::english::WORDS
};
