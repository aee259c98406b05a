use super::*;

/// What is told of the mean, where it is.
fn on_average(keys: &str, mean_cost: f64, own_costs: f64, language: Language) -> Option<String> {
    let (case, summary) = outlook(keys);
    let mean_cost = Estimate { value: mean_cost, standard_error: 100.0 };
    let summary = Summary { mean_cost, own_costs, ..summary };
    let reasons =
        Outlook { case: &case, summary: &summary, currency: Currency::Cny }.reasons(language);
    let [begin, end] = match language {
        Language::English => ["On average the lock ", "."],
        Language::Chinese => ["此处锁价平均", "。"],
    };
    let (_, told) = reasons.split_once(begin)?;
    Some(told.trim_end_matches(end).to_owned())
}

#[test]
fn the_mean_cost_is_told_with_its_cause_where_it_is_clear() {
    let english = |keys, cost, own| on_average(keys, cost, own, Language::English);
    let falls = "costs ¥700 here, because futures are taken at today’s price while this index tends to fall";
    assert_eq!(english("v=1", 700.0, 0.0).as_deref(), Some(falls));
    let rises = "saves ¥700 here, because futures are taken at today’s price while this index tends to rise";
    assert_eq!(english("v=1", -700.0, 0.0).as_deref(), Some(rises));
    let fees = "costs ¥700 here, in fees, spread and interest";
    assert_eq!(english("v=1", 700.0, 650.0).as_deref(), Some(fees));
    let premium = "v=1&lock.curve=premium&lock.premium=0.2";
    let above = "costs ¥700 here, because futures stand above what is expected of this index";
    assert_eq!(english(premium, 700.0, 0.0).as_deref(), Some(above));
    // A provider sells: what costs it is an index that rises.
    let provider = "v=1&risk.side=provider";
    let rises = "costs ¥700 here, because futures are taken at today’s price while this index tends to rise";
    assert_eq!(english(provider, 700.0, 0.0).as_deref(), Some(rises));
    let chinese = on_average("v=1", 700.0, 0.0, Language::Chinese);
    assert_eq!(chinese.as_deref(), Some("多付 ¥700，因为期货按今日价格成交，而该指数趋于下跌"));
    // Not two errors, not a thousandth of the bill, or a mean that misleads.
    assert_eq!(english("v=1", 199.0, 0.0), None);
    assert_eq!(english("v=1&line.1.tokens.input=900000000000", 700.0, 0.0), None);
    assert_eq!(english("v=1&risk.index=flagship", 70_000.0, 0.0), None);
}
