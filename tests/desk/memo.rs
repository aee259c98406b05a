//! The hedge memo: its verdict, and what of the scenario stands in it.

use tokenlock::show::memo::{Block, Memo, blocks, plain_text};
use tokenlock::study::index_fit::{ChangeSample, IndexFit};
use tokenlock::study::risk::case::RiskCase;
use tokenlock::study::risk::locks::StrategyKind;
use tokenlock::text::language::Language;
use tokenlock::text::memo::{Paragraph, Subject, Verdict};

use crate::scenario;

const LINK: &str = "https://host.example/#v=1&as_of=2026-11-22";

/// What is asked of the memo of a scenario under a strategy, with a sample of prices.
fn asked<T>(
    keys: &str,
    strategy: StrategyKind,
    sample: Option<ChangeSample>,
    ask: impl FnOnce(&Subject<'_>) -> T,
) -> T {
    let (scenario, study) = scenario(keys);
    let case = RiskCase::of(&scenario, &study);
    let fit = sample.and_then(|sample| IndexFit::of(&scenario, &study, sample));
    let (scenario, study) = (&scenario, &study);
    ask(&Subject { scenario, study, case: &case, strategy, fit: fit.as_ref() })
}

fn markdown(keys: &str, strategy: StrategyKind, language: Language) -> String {
    asked(keys, strategy, ChangeSample::bundled(), |of| {
        Memo::of(of, LINK, language).markdown(language)
    })
}

/// A history of the reader's own whose price follows the index but for a little, or hardly at all.
fn own(factor: f64, noise: f64) -> ChangeSample {
    let changes = (0..24).map(|month| {
        let index = 0.05 * libm::sin(f64::from(month * month));
        [index, factor * index + noise * libm::cos(f64::from(7 * month))]
    });
    ChangeSample { is_own: true, days: 30, changes: changes.collect() }
}

#[test]
fn it_opens_with_the_verdict_that_the_default_would_not_qualify() {
    for (language, heading, words) in [
        (
            Language::English,
            "## Verdict",
            ["As it stands, this hedge would not qualify under US GAAP.", "12%", "80%"],
        ),
        (Language::Chinese, "## 结论", ["这项套期不符合美国准则的条件", "12%", "80%"]),
    ] {
        let text = markdown("", StrategyKind::Strip, language);
        let first = text.split("\n## ").nth(1).unwrap();
        assert!(text.contains(heading) && format!("## {first}").starts_with(heading), "{text}");
        let first = first.lines().nth(2).unwrap();
        assert!(words.iter().all(|word| first.contains(word)), "{first}");
    }
}

#[test]
fn the_verdict_follows_the_lock_the_strategy_and_what_was_measured() {
    let verdict = |keys: &str, strategy, sample| asked(keys, strategy, sample, |of| of.verdict());
    assert_eq!(verdict("", StrategyKind::Strip, ChangeSample::bundled()), Verdict::NotEffective);
    assert_eq!(verdict("", StrategyKind::Strip, None), Verdict::NotEffective);
    assert_eq!(
        verdict("lock.share=0", StrategyKind::Strip, ChangeSample::bundled()),
        Verdict::NothingLocked
    );
    assert_eq!(
        verdict("", StrategyKind::Unhedged, ChangeSample::bundled()),
        Verdict::NothingLocked
    );
    assert_eq!(
        verdict("", StrategyKind::Commitment, ChangeSample::bundled()),
        Verdict::NoDerivative
    );
    // What is assumed is not measured, and what is measured of the own price goes before it.
    assert_eq!(
        verdict("risk.r_squared=0.9", StrategyKind::Strip, ChangeSample::bundled()),
        Verdict::Assumed
    );
    assert_eq!(
        verdict("risk.r_squared=0.9", StrategyKind::Cap, Some(own(0.05, 0.1))),
        Verdict::NotEffective
    );
    assert_eq!(
        verdict("lock.share=1", StrategyKind::Strip, Some(own(1.0, 0.002))),
        Verdict::Effective
    );
    assert_eq!(
        verdict("lock.share=0.3", StrategyKind::Strip, Some(own(1.0, 0.002))),
        Verdict::RatioOutside
    );
    for language in Language::ALL {
        let said = asked("lock.share=1", StrategyKind::Strip, Some(own(1.0, 0.002)), |of| {
            of.verdict_said(language)
        });
        assert!(said[0].contains("80%") && said.len() == 2, "{said:?}");
    }
}

#[test]
fn the_scenarios_figures_stand_in_it_and_the_companys_own_are_blank() {
    let keys = "lock.share=0.6&horizon=6&contract.fee=0.5&risk.usage_vol=0.3";
    let (_, study) = scenario(keys);
    for language in Language::ALL {
        let text = markdown(keys, StrategyKind::Strip, language);
        let lots = tokenlock::text::number::count(study.lots, language);
        for part in [
            lots.as_str(),
            "60%",
            "¥16,704",
            "¥0.50",
            "30%",
            LINK,
            "6.3.7",
            "B6.3.8",
            "815-20-25-15(i)",
            "ASU 2025-09",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
        // One line of the hedged item and one of the instrument for each month.
        let year = if language == Language::English { " 2027" } else { "2027年" };
        let points = text.lines().filter(|line| line.starts_with("- ") && line.contains(year));
        assert_eq!(points.count(), 2 * 5, "{text}");
        let blanks = text.lines().filter(|line| line.ends_with("________________")).count();
        assert_eq!(blanks, 18, "{text}");
        assert!(!text.contains("{") && !text.contains("  "), "{text}");
    }
    let [english, chinese] = Language::ALL.map(|language| {
        asked(keys, StrategyKind::Collar, ChangeSample::bundled(), |of| {
            Memo::of(of, LINK, language)
        })
    });
    assert_eq!(english.sections.len(), chinese.sections.len());
    for (one, other) in english.sections.iter().zip(&chinese.sections) {
        let kinds = |paragraphs: &[Paragraph]| -> Vec<_> {
            paragraphs.iter().map(std::mem::discriminant).collect()
        };
        assert_eq!(kinds(&one.paragraphs), kinds(&other.paragraphs), "{}", one.heading);
        assert!(one.heading.is_empty() || one.heading != other.heading);
    }
    assert!(english.markdown(Language::English).contains("Only the intrinsic value is designated"));
}

#[test]
fn no_more_is_designated_than_is_expected() {
    // Half a lot and more is rounded up to a lot, which is more than the month's use.
    let text = markdown("contract.lot=1000&lock.share=1", StrategyKind::Strip, Language::English);
    assert!(text.contains("the first 857.2 of 857.2 million standard tokens"), "{text}");
    assert!(text.contains(": 1 lots at"), "{text}");
}

#[test]
fn a_provider_sells_in_every_sentence() {
    let text = markdown("risk.side=provider", StrategyKind::Strip, Language::English);
    assert!(text.contains("forecast sales") && text.contains("Futures sold"), "{text}");
    assert!(!text.contains("purchases of tokens: ") && !text.contains("we pay for"), "{text}");
    let text = markdown("risk.side=provider", StrategyKind::Strip, Language::Chinese);
    assert!(text.contains("预期词元销售") && text.contains("卖出期货"), "{text}");
}

#[test]
fn what_a_provider_commits_is_sold_and_a_fall_of_prices_is_not_what_it_costs() {
    let text = markdown("side=provider", StrategyKind::Commitment, Language::English);
    assert!(text.contains("a contract to sell") && !text.contains("contract to buy"), "{text}");
    let text = markdown("side=provider", StrategyKind::Strip, Language::English);
    assert!(
        text.contains("it brings in less than no lock") && !text.contains("are used"),
        "{text}"
    );
    let text = markdown("side=provider", StrategyKind::Strip, Language::Chinese);
    assert!(text.contains("收入会比不锁价更少") && !text.contains("的用量"), "{text}");
}

/// What the standards ask of the documents at inception, by the paragraphs that ask it.
#[test]
fn all_that_is_asked_at_inception_stands_in_it() {
    for strategy in [StrategyKind::Strip, StrategyKind::Swap, StrategyKind::Collar] {
        for language in Language::ALL {
            let text = markdown("", strategy, language);
            for paragraph in [
                "6.4.1(b)",
                "815-20-25-3",
                "6.3.3",
                "815-20-25-15(b)",
                "815-20-25-15(i)(2)",
                "815-20-25-15(i)(3)",
                "22A",
                "25-22B",
                "6.3.7",
                "6.4.1(c)",
                "B6.4.4",
                "B6.4.6",
                "B6.4.7",
                "B6.4.2",
                "B6.4.12",
                "B6.5.5",
                "815-20-25-79",
                "6.5.11",
                "6.5.6",
                "6.5.12",
                "815-30-40-1",
            ] {
                assert!(text.contains(paragraph), "{strategy:?} {paragraph}: {text}");
            }
            // An option hedges one side of the price, which no future does.
            let one_sided = match language {
                Language::English => "(IFRS 9, B6.3.12)",
                Language::Chinese => "（IFRS 9 B6.3.12）",
            };
            let sells = strategy == StrategyKind::Collar;
            assert_eq!(text.contains(one_sided), sells, "{strategy:?}");
            assert_eq!(text.contains("815-20-25-89"), sells, "{strategy:?}");
        }
    }
    let two = "line.1.model=a/One/CNY&line.2.model=b/Two/CNY&line.2.tokens.input=1000000";
    let text = markdown(two, StrategyKind::Strip, Language::English);
    assert!(text.contains("The bill has 2 lines."), "{text}");
}

/// Under a policy only what it holds today is designated: half of the share at the far end.
#[test]
fn a_policy_designates_what_it_holds_today() {
    let keys = "lock.share=0.8&horizon=24&contract.lot=1";
    let text = markdown(keys, StrategyKind::Policy, Language::English);
    let hedged: Vec<&str> = text.lines().filter(|line| line.contains(": the first ")).collect();
    assert!(hedged[0].contains("the first 686 of 857.2"), "{}", hedged[0]);
    assert!(hedged[23].contains("the first 429 of 857.2"), "{}", hedged[23]);
    let lots: Vec<&str> = text.lines().filter(|line| line.contains(" lots at ")).collect();
    assert!(lots[0].contains(": 686 lots at") && lots[23].contains(": 429 lots at"), "{lots:?}");
}

#[test]
fn an_edited_text_is_read_as_it_was_written() {
    let text =
        "# Title\n\nOne\nline.\nAnother.\n\n## Part\n- a\n- b: ____\n\n- c\n\nEnd #1 - not a mark";
    assert_eq!(
        blocks(text),
        [
            Block::Title("Title".into()),
            Block::Paragraph("One\nline.\nAnother.".into()),
            Block::Heading("Part".into()),
            Block::Points(["a", "b: ____", "c"].map(str::to_owned).to_vec()),
            Block::Paragraph("End #1 - not a mark".into()),
        ]
    );
    assert_eq!(
        plain_text(text),
        "Title\n\nOne\nline.\nAnother.\n\nPart\n\n• a\n• b: ____\n• c\n\nEnd #1 - not a mark\n"
    );
    assert!(blocks("").is_empty() && blocks("#\n-\n \u{3000}\n").len() == 2);
    // The text is read as the sections from which it was written.
    for language in Language::ALL {
        let memo = asked("", StrategyKind::Strip, ChangeSample::bundled(), |of| {
            Memo::of(of, LINK, language)
        });
        let read = blocks(&memo.markdown(language));
        let headings: Vec<_> = read
            .iter()
            .filter_map(|block| match block {
                Block::Heading(heading) => Some(heading.as_str()),
                _ => None,
            })
            .collect();
        let written = memo.sections.iter().map(|section| section.heading);
        assert_eq!(headings, written.filter(|heading| !heading.is_empty()).collect::<Vec<_>>());
        assert_eq!(read[0], Block::Title(memo.title.clone()));
    }
}
