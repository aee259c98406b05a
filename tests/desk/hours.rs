//! A bill in GPU-hours in every view: each speaks of hours, and what is about prices of tokens alone is refused.

use jiff::civil::date;
use tokenlock::market::billed_unit::BilledUnit;
use tokenlock::show::memo::Memo;
use tokenlock::show::workbook::Workbook;
use tokenlock::show::{
    accounts as cash, backtest, brief, contract, csv, distribution, futures_curve, index_fit,
    key_figures, liquidity, monthly_cost, option, option_charts, policy, provider_index,
    strategies,
};
use tokenlock::study::contract::price::ContractStudy;
use tokenlock::study::figures::{Case, Study};
use tokenlock::study::index_fit::{ChangeSample, IndexFit};
use tokenlock::study::liquidity::trade::LiquidityStudy;
use tokenlock::study::option::inputs::OptionKind;
use tokenlock::study::option::price::OptionStudy;
use tokenlock::study::option::seller::SellerRules;
use tokenlock::study::provider_index::ProviderIndex;
use tokenlock::study::provider_index::inputs::ProviderEntry;
use tokenlock::study::refusal::{Reason, Refusal, Refusals};
use tokenlock::study::risk::backtest::Backtest;
use tokenlock::study::risk::backtest::history::MonthlyHistory;
use tokenlock::study::risk::backtest::inputs::BacktestPath;
use tokenlock::study::risk::case::RiskCase;
use tokenlock::study::risk::locks::StrategyKind;
use tokenlock::study::risk::policy::policy_months;
use tokenlock::study::scenario::Scenario;
use tokenlock::study::starting_point::StartingPoint;
use tokenlock::study::working::Figure;
use tokenlock::study::{contract::units, link};
use tokenlock::text::accounts::Between;
use tokenlock::text::backtest::Tried;
use tokenlock::text::brief::Subject as BriefSubject;
use tokenlock::text::distribution::Spread;
use tokenlock::text::language::Language;
use tokenlock::text::liquidity::Trading;
use tokenlock::text::memo::Subject as MemoSubject;
use tokenlock::text::option::PricedOption;
use tokenlock::text::refusal::beside;
use tokenlock::text::sentence::plain_text;
use tokenlock::text::strategies::Choosing;
use tokenlock::text::working::{figure_name, input_name, source_name, value_text};
use tokenlock::text::{
    bill_summary, contract as contract_text, fold_summary, index_fit as index_text, note,
    provider_index as index_words, take_away,
};

use crate::simulated::{accounts, distribution, strategies as compared};

/// The provider of 64 H100, and the customer who buys their hours.
fn bills() -> [Scenario; 2] {
    let sold = StartingPoint::GpuProvider.scenario(date(2026, 11, 22));
    let mut bought = sold.clone();
    bought.take_side(tokenlock::study::risk::assumptions::LockingSide::Buyer);
    [sold, bought]
}

/// A scenario as the keys of its link, with few paths.
fn keys(scenario: &Scenario) -> String {
    let link = link::write(scenario);
    let keys =
        link.split('&').filter(|part| !part.starts_with("v=") && !part.starts_with("as_of="));
    keys.chain(["risk.paths=1000"]).collect::<Vec<_>>().join("&")
}

/// Everything that the view shows, by the name of the view.
struct Said(Vec<(&'static str, String)>);

impl Said {
    fn say(&mut self, view: &'static str, said: impl std::fmt::Debug) {
        self.0.push((view, format!("{said:?}")));
    }
}

fn exact_views(said: &mut Said, scenario: &Scenario, study: &Study, language: Language) {
    said.say(
        "answer",
        take_away::answer_with_link(scenario, study, "https://host.example", language),
    );
    said.say(
        "answer",
        key_figures::key_figures(scenario, study, language).map(|figures| {
            figures.into_iter().map(|figure| (figure.name, figure.values)).collect::<Vec<_>>()
        }),
    );
    said.say("answer", monthly_cost::chart(scenario, study, language).lay_out(960.0));
    said.say("answer", bill_summary::in_brief(scenario, study, language));
    said.say(
        "calculator",
        [
            fold_summary::contract(scenario, language),
            fold_summary::lock(scenario, language),
            note::basis(study, false, language),
            note::exposure(study, language),
            note::rounding(scenario, study, language),
        ],
    );
    said.say("months", csv::months(study, language));
    said.say(
        "spreadsheet",
        Workbook::of(scenario, study, language)
            .unwrap()
            .sheets
            .into_iter()
            // The last sheet lists every entry by its meaning, those of tokens too.
            .take(2)
            .collect::<Vec<_>>(),
    );
    let priced = ContractStudy::run(scenario, study).unwrap();
    said.say("contract", plain_text(&contract_text::answer(&priced, language)));
    said.say("contract", contract_text::reading(&priced, 3, language));
    said.say("contract", contract::months(&priced, language));
    said.say("contract", futures_curve::chart(&priced, language).lay_out(960.0));
    let cards = contract::cards(&scenario.contract, study.unit, study.contract_currency, language);
    said.say("contract", &cards[0]);
    let priced = OptionStudy::run(scenario, study).unwrap();
    let of = PricedOption { scenario, study, option: &priced };
    said.say("option", plain_text(&of.answer(language)));
    said.say("option", of.at_price(2.0, language));
    said.say("option", (option::value(&priced, language), option::bill(of, language)));
    said.say("option", option::months(of, language));
    said.say("option", option_charts::payoff(of, language).lay_out(960.0));
    let rules = SellerRules::of(scenario, &priced).unwrap();
    said.say("option", option::seller(&priced, &rules, language));
    for working in option::workings(&priced, language) {
        said.say("option", (working.heading, working.steps));
    }
    let trades = LiquidityStudy::run(scenario, study).unwrap();
    let of = Trading { study: &trades, currency: study.currency, after: 3, participation: 0.1 };
    said.say("liquidity", plain_text(&of.answer(language)));
    said.say("liquidity", (liquidity::ways(of, study, language), liquidity::months(of, language)));
    let labels = tokenlock::text::liquidity::labels(language);
    said.say("liquidity", (labels.standing, labels.limit_note));
}

fn workings(said: &mut Said, scenario: &Scenario, study: &Study, language: Language) {
    let words = language.words_for(study.side, study.unit);
    for case in [Case::Chosen, Case::Mirror] {
        let of_horizon = Figure::of_horizon(case).into_iter();
        // What a plain unit costs is not shown of hours, of which each counts one.
        let of_horizon = of_horizon.filter(|figure| !matches!(figure, Figure::EffectivePlain(_)));
        for figure in Figure::of_month(case).into_iter().chain(of_horizon) {
            let working = study.working(scenario, figure, 1).unwrap();
            said.say("working", (figure_name(figure, words), value_text(working.value, language)));
            for input in &working.inputs {
                let name = input_name(input, study.side, study.unit, language);
                said.say("working", (name, value_text(input.value, language)));
                said.say("working", source_name(input.source, language));
            }
        }
    }
}

fn simulated_views(said: &mut Said, scenario: &Scenario, study: &Study, language: Language) {
    let (keys, case) = (keys(scenario), RiskCase::of(scenario, study));
    let currency = study.currency;
    let chosen = StrategyKind::Strip;
    let found = compared(&keys);
    let of = Choosing { case: &case, currency, strategies: &found, chosen };
    said.say("strategies", plain_text(&of.answer(language)));
    said.say("strategies", plain_text(&of.found(language)));
    said.say("strategies", (of.chosen_note(language), of.refused(language)));
    said.say("strategies", strategies::table(of, language));
    let found = distribution(&keys, chosen);
    let of = Spread { case: &case, currency, distribution: &found };
    said.say("risk", plain_text(&of.answer(language)));
    said.say("risk", (distribution::figures(of, language), distribution::parts(of, language)));
    let months: Vec<_> = study.months.iter().map(|month| month.calendar).collect();
    let found = accounts(&keys);
    let of = Between { case: &case, currency, months: &months, accounts: Some(&found) };
    said.say("cash", plain_text(&of.answer(language)));
    said.say("cash", (cash::need(of, language), cash::paths(of, language)));
    said.say("policy", policy::months(study, &policy_months(scenario, study), language));
    let fit = IndexFit::of(scenario, study, own_prices()).unwrap();
    said.say("index", plain_text(&index_text::answer(&fit, language)));
    said.say(
        "index",
        (index_text::over_hedge(&fit, language), index_fit::sizing(&fit, study, language)),
    );
    let tested = Backtest::run(scenario, study, None).unwrap().unwrap();
    let of = Tried { tested: &tested, history: None, currency, unit: study.unit, share: 0.8 };
    said.say("backtest", (plain_text(&of.answer(language)), of.source(language)));
    said.say("backtest", (backtest::months(of, language), of.month(0, language)));
}

fn documents(said: &mut Said, scenario: &Scenario, study: &Study, language: Language) {
    let case = RiskCase::of(scenario, study);
    let fits = [ChangeSample::bundled(), Some(own_prices()), None]
        .map(|sample| sample.and_then(|sample| IndexFit::of(scenario, study, sample)));
    for (kind, fit) in
        StrategyKind::ALL.iter().flat_map(|kind| fits.iter().map(move |fit| (kind, fit)))
    {
        let of = MemoSubject { scenario, study, case: &case, strategy: *kind, fit: fit.as_ref() };
        said.say("memo", Memo::of(&of, "https://host.example", language).markdown(language));
        let of = BriefSubject { scenario, study, case: &case, strategy: *kind, cash: None };
        said.say("brief", (of.title(language), of.subtitle(language), of.objective(language)));
        said.say("brief", (of.lock(language), of.accounting(language), of.stops(language)));
        said.say("brief", (of.assumptions(language), brief::stress(study, language)));
    }
}

/// Where a text speaks of tokens, with what stands before.
fn of_tokens(said: &str) -> Option<String> {
    let said = said.replace("Tokenlock", "").to_lowercase();
    let at = ["token", "词元"].into_iter().find_map(|word| Some(said.find(word)? + word.len()))?;
    let before = said[..at].char_indices().rev().nth(90).map_or(0, |(at, _)| at);
    Some(said[before..at].to_owned())
}

/// A history of the reader's own.
fn own_prices() -> ChangeSample {
    let changes = (0..24).map(|month| {
        let index = 0.05 * libm::sin(f64::from(month * month));
        [index, 0.9 * index + 0.01 * libm::cos(f64::from(7 * month))]
    });
    ChangeSample { is_own: true, days: 30, changes: changes.collect() }
}

#[test]
fn every_view_of_a_bill_in_hours_speaks_of_hours() {
    for scenario in bills() {
        let study = Study::run(&scenario).unwrap();
        assert_eq!(study.unit, BilledUnit::GpuHours);
        for language in Language::ALL {
            let mut said = Said(Vec::new());
            exact_views(&mut said, &scenario, &study, language);
            simulated_views(&mut said, &scenario, &study, language);
            workings(&mut said, &scenario, &study, language);
            documents(&mut said, &scenario, &study, language);
            let of_tokens: Vec<_> =
                said.0.iter().filter_map(|(view, said)| Some((*view, of_tokens(said)?))).collect();
            assert!(of_tokens.is_empty(), "{:?}: {of_tokens:#?}", study.side);
            let of = |view| said.0.iter().filter(move |(name, _)| *name == view);
            for view in ["answer", "contract", "option", "memo", "brief", "spreadsheet"] {
                assert!(of(view).any(|(_, said)| said.contains("GPU")), "{view}");
            }
        }
    }
}

#[test]
fn what_is_about_prices_of_tokens_is_refused_by_key_value_and_reason() {
    let mut scenario = bills().into_iter().next().unwrap();
    let study = Study::run(&scenario).unwrap();
    scenario.option.kind = OptionKind::Spread;
    let Refusals(refused) = OptionStudy::run(&scenario, &study).unwrap_err();
    assert_eq!(refused, [Refusal::new("option.type", "spread", Reason::OnlyForTokens)]);
    scenario.backtest.path = BacktestPath::Listed;
    let Refusals(refused) = Backtest::run(&scenario, &study, None).unwrap_err();
    assert_eq!(refused, [Refusal::new("backtest.path", "listed", Reason::OnlyForTokens)]);
    for (language, hours) in [(Language::English, "GPU-hours"), (Language::Chinese, "GPU 小时")] {
        assert!(beside(&refused[0], language, None).contains(hours));
    }
    assert_eq!(units::units(&scenario), None);
}

#[test]
fn an_index_by_hand_is_of_hours_and_takes_no_listed_price_of_tokens() {
    let [mut scenario, _] = bills();
    let error = ProviderIndex::of(&scenario).unwrap_err();
    for language in Language::ALL {
        assert!(of_tokens(&index_words::refused(&error, language)).is_none());
    }
    scenario.provider_index.providers = ["A", "B", "C", "D"]
        .map(|name| ProviderEntry { name: name.into(), ..Default::default() })
        .to_vec();
    let index = ProviderIndex::of(&scenario).unwrap();
    for (language, hour) in [(Language::English, "GPU-hour"), (Language::Chinese, "GPU 小时")] {
        assert!(plain_text(&index_words::answer(&index, language)).contains(hour));
        assert!(provider_index::working(&index, language).columns[0].contains(hour));
    }
}

#[test]
fn measured_weeks_of_tokens_are_not_taken_for_prices_of_hours() {
    let [scenario, _] = bills();
    let study = Study::run(&scenario).unwrap();
    let fit = IndexFit::of(&scenario, &study, ChangeSample::bundled().unwrap()).unwrap();
    let own = IndexFit::of(&scenario, &study, own_prices()).unwrap();
    let history = MonthlyHistory::bundled().unwrap();
    let mut on_weeks = scenario.clone();
    on_weeks.backtest.path = BacktestPath::History;
    let tested = Backtest::run(&on_weeks, &study, Some(&history)).unwrap().unwrap();
    let (currency, unit) = (study.currency, study.unit);
    for (language, hours) in [(Language::English, "GPU-hours"), (Language::Chinese, "GPU 小时")] {
        assert!(plain_text(&index_text::answer(&fit, language)).contains(hours));
        assert!(!plain_text(&index_text::answer(&own, language)).contains(hours));
        let history = Some(&history);
        let of = Tried { tested: &tested, history, currency, unit, share: 0.8 };
        assert!(of.source(language).contains(hours));
        let of = Tried { unit: BilledUnit::Tokens, ..of };
        assert!(!of.source(language).contains(hours));
    }
}
