//! The story's words: short, plain, the same numbers in both languages, and those of the study.

use rust_decimal::Decimal;
use tokenlock::hedge::strategy::setting::Side;
use tokenlock::market::currency::Currency;
use tokenlock::market::quantity::{LockedShare, Quantity};
use tokenlock::study::drawn_path::DrawnPath;
use tokenlock::study::figures::{Case, Study};
use tokenlock::study::index_choice::{IndexChoice, OnIndex};
use tokenlock::study::link;
use tokenlock::study::scenario::Scenario;
use tokenlock::study::story::Story;
use tokenlock::text::language::Language;
use tokenlock::text::number::{money_said, percent_signed};
use tokenlock::text::sentence::{Piece, plain_text};
use tokenlock::text::story::{
    both_bills, cash, day, draw, index, labels, regret, reply, steps, whole_text, years,
};

/// Down by nearly half and up to more than before.
fn story() -> Story {
    let path = DrawnPath::of_percentages([90, 80, 70, 60, 55, 60, 75, 95, 115, 135, 150, 160]);
    let scenario = Scenario::default();
    let scenario = Scenario { price_move: path.price_move(&scenario.price_move), ..scenario };
    Story::simulated(&scenario).unwrap()
}

/// Groups of vowels, without a silent e at the end: at least one a word.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let is_vowel = |letter: char| "aeiouy".contains(letter);
    let letters: Vec<char> = word.chars().filter(|letter| letter.is_alphabetic()).collect();
    let starts = |at: usize| is_vowel(letters[at]) && (at == 0 || !is_vowel(letters[at - 1]));
    let groups = (0..letters.len()).filter(|at| starts(*at)).count();
    let is_silent = word.ends_with('e') && !word.ends_with("le");
    groups.saturating_sub(usize::from(is_silent)).max(1)
}

#[test]
fn the_english_story_is_short_and_read_in_grade_nine_or_below() {
    let text = whole_text(&story(), Language::English).join(" ");
    let words: Vec<&str> =
        text.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).collect();
    assert!((800..=2_400).contains(&words.len()), "{} words", words.len());
    let ends = |word: &&str| word.trim_end_matches(['”', ')']).ends_with(['.', '?', ':']);
    let sentences = text.split_whitespace().filter(ends).count() as f64;
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let count = words.len() as f64;
    // The Flesch-Kincaid grade.
    let grade = 0.39 * count / sentences + 11.8 * syllables as f64 / count - 15.59;
    assert!(grade <= 9.0, "grade {grade}");
}

#[test]
fn every_sentence_stands_in_both_languages_with_the_same_numbers() {
    let story = story();
    let [english, chinese] = Language::ALL.map(|language| whole_text(&story, language));
    assert_eq!(english.len(), chinese.len());
    // Each with its number word: 1.4M is 140万.
    let amounts = |texts: &[String]| -> Vec<Decimal> {
        let text = texts.join(" ");
        let amount = |rest: &str| -> Decimal {
            let is_of = |letter: char| letter.is_ascii_digit() || ",.".contains(letter);
            let end = rest.find(|letter| !is_of(letter)).unwrap_or(rest.len());
            let number = rest[..end].trim_end_matches(['.', ',']).replace(',', "");
            let unit = match rest[end..].chars().next() {
                Some('M') => 1_000_000,
                Some('万') => 10_000,
                Some('亿') => 100_000_000,
                _ => 1,
            };
            number.parse::<Decimal>().unwrap() * Decimal::from(unit)
        };
        text.split('¥').skip(1).map(amount).collect()
    };
    assert_eq!(amounts(&english), amounts(&chinese));
    for text in &chinese {
        let is_half_width = |letter: char| ",;:?!()".contains(letter);
        let digits = |at: usize| text[..at].ends_with(|letter: char| letter.is_ascii_digit());
        let bad = text.char_indices().find(|(at, letter)| is_half_width(*letter) && !digits(*at));
        assert_eq!(bad, None, "{text}");
    }
}

#[test]
fn the_sentences_say_what_the_study_says() {
    let story = story();
    let said = |pieces: Vec<Piece>| plain_text(&pieces);
    let unhedged =
        money_said(story.study.totals.chosen.unhedged, story.study.currency, Language::English);
    assert!(said(draw(&story.study, Language::English)).contains(&unhedged));
    let cash = said(cash(&story, Language::English));
    let out = story.account().and_then(|account| account.runs_out(story.ready)).unwrap();
    assert!(cash.contains(&format!("runs out on day {out}")), "{cash}");
    // Both are of the share that the reader locks, unlike the section before them.
    assert!(cash.starts_with("On your path, with 80% locked, the deposit is "), "{cash}");
    let regret = said(regret(&story, Case::Mirror, Language::English));
    assert!(regret.starts_with("On its mirror: "), "{regret}");
    assert!(regret.contains(" with 80% locked. "), "{regret}");
    assert_eq!(steps(story.whole(), Language::Chinese).len(), 3);
}

#[test]
fn before_the_choice_only_the_bills_are_told() {
    let story = story();
    for language in Language::ALL {
        let said = plain_text(&both_bills(&story.study, language));
        for total in [story.study.totals.chosen, story.study.totals.mirror] {
            let said_of = |amount| money_said(amount, story.study.currency, language);
            assert!(said.contains(&said_of(total.unhedged)), "{said}");
            assert!(!said.contains(&said_of(total.locked)), "{said}");
        }
        assert!(said.ends_with(['?', '？']), "{said}");
    }
}

#[test]
fn a_choice_is_answered_by_the_paths_on_which_it_was_the_better_one() {
    let glad = labels(Language::English).glad;
    let ends = |link: &str, has_locked: bool, with: usize| {
        let study = Study::run(&link::read(link).scenario).unwrap();
        let reply = reply(&study, has_locked, Language::English);
        assert!(reply.ends_with(glad[with]), "{link}: {reply}");
    };
    for has_locked in [true, false] {
        ends("v=1&move.change=1", has_locked, 1);
        ends("v=1&move.change=-0.5", has_locked, 1);
        ends("v=1&move.change=0&lock.share=0", has_locked, 0);
    }
    // Down by half and up by as much: the mean of both ways is above today's price.
    let swings = "v=1&move.kind=named&move.name=drawn&move.steps=0:0.5:0.5:0.5,6:1.6:1.6:1.6";
    ends(swings, true, 2);
    ends(swings, false, 0);
}

#[test]
fn without_a_lock_there_is_nothing_to_settle() {
    let mut scenario = story().scenario;
    scenario.lock.share = LockedShare::new(Decimal::ZERO).unwrap();
    let study = Study::run(&scenario).unwrap();
    let story = Story::new(&scenario, &study, None);
    assert_eq!(plain_text(&cash(&story, Language::English)), labels(Language::English).no_account);
    assert_eq!(day(&story, 3, Language::English), "");
    assert!(steps(&study, Language::English).is_empty());
    let regret = plain_text(&regret(&story, Case::Chosen, Language::English));
    assert!(regret.ends_with("Nobody regrets anything."), "{regret}");
}

#[test]
fn a_guess_of_an_index_is_answered_by_the_one_that_fell_most() {
    for (link, most) in [("v=1&currency=CNY", "Spending"), ("v=1&currency=USD", "OneVendor")] {
        let scenario = link::read(link).scenario;
        let indexes = OnIndex::all(&scenario);
        let fell = OnIndex::fell_most(&indexes).unwrap();
        assert_eq!(format!("{:?}", fell.choice), most, "{link}");
        assert!(indexes.iter().all(|on| on.change >= fell.change));
        for language in Language::ALL {
            let replies = IndexChoice::ALL
                .map(|guess| index::reply(guess, &indexes, scenario.currency, language));
            let name = index::name(fell.choice, scenario.currency, language);
            assert!(replies.iter().all(|reply| reply.contains(name)), "{replies:?}");
            // Who guessed it is told so; who guessed one of the others hears the same.
            let right = IndexChoice::ALL.iter().position(|choice| *choice == fell.choice).unwrap();
            let is_other = |reply: &&String| **reply != replies[right];
            let others: Vec<_> = replies.iter().filter(is_other).collect();
            assert!(others.len() == 2 && others[0] == others[1], "{replies:?}");
        }
    }
    assert!(OnIndex::fell_most(&[]).is_none());
    let nothing = index::reply(IndexChoice::Spending, &[], Currency::Cny, Language::English);
    assert_eq!(nothing, "");
}

#[test]
fn the_three_indexes_are_asked_about_before_they_are_told() {
    for (link, side) in [("v=1", Side::Buyer), ("v=1&side=provider", Side::Provider)] {
        let scenario = link::read(link).scenario;
        assert_eq!(scenario.side(), side);
        let indexes = OnIndex::all(&scenario);
        for language in Language::ALL {
            let asked = plain_text(&index::asked(&indexes[0], &scenario, language));
            assert!(asked.contains(&money_said(indexes[0].bill, scenario.currency, language)));
            for on in &indexes {
                let told = plain_text(&index::result(on, &scenario, language));
                let (change, paid) = (
                    percent_signed(on.change, language),
                    money_said(on.paid, scenario.currency, language),
                );
                for result in [change, paid] {
                    assert!(told.contains(&result) && !asked.contains(&result), "{asked}");
                }
                // It is the same question whichever index it is read from.
                assert_eq!(plain_text(&index::asked(on, &scenario, language)), asked);
            }
        }
    }
}

#[test]
fn the_count_is_asked_before_it_is_told() {
    let story = story();
    let years = story.years.as_ref().unwrap();
    let of = (Side::Buyer, Currency::Cny);
    let budget = years.totals.unhedged[40];
    let [unhedged, locked] = years::counted(years, budget, Side::Buyer);
    assert_eq!(unhedged, 9);
    for language in Language::ALL {
        let strong = |pieces: Vec<Piece>| -> Vec<String> {
            let numbers = pieces.into_iter().filter_map(|piece| match piece {
                Piece::Unhedged(text) | Piece::Locked(text) => Some(text),
                _ => None,
            });
            numbers.map(|text| text.replace(|letter: char| !letter.is_ascii_digit(), "")).collect()
        };
        let first = |texts: Vec<String>, all: &str| texts[0].trim_end_matches(all).to_owned();
        let asked = strong(years::asked(years, budget, 0.12, of, language));
        let told = strong(years::finding(years, budget, 0.12, of, language));
        assert_eq!((asked.len(), told.len()), (1, 2));
        assert_eq!(first(asked, "50"), unhedged.to_string());
        assert_eq!(told[1].trim_end_matches("50"), locked.to_string());
        assert!(years::guessed(7, language).contains('7'));
    }
}
