//! Four bills to start from, of three buyers and a provider. They are examples: volumes without a public statement are assumed, and
//! the page says which.

use jiff::civil::Date;

use super::link;
use super::scenario::{LockChoice, Scenario};

/// A bill to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartingPoint {
    /// A Chinese company's customer-service bot: 20,000 dialogues a day of 6 turns, each of 3,500
    /// tokens in and 200 out, three quarters of the input cached, on DeepSeek V4.1-Flash off-peak.
    ServiceBot,
    /// A company in the United States whose 50 developers use coding agents on Claude Opus 5.5: 270
    /// million input tokens a developer, of which 93.08 % are read from the cache and 6.92 % written
    /// to it, and 1 % as much output.
    CodingAgents,
    /// A small team's chat feature: 3,000 active users with 20 chats of 5 turns, each of 2,000 tokens
    /// in and 300 out, half of the input cached, on GPT-6.1 Sol.
    ChatFeature,
    /// A provider with 64 H100 of which 87 % of the hours are sold: 64 x 730 x 0.87, rounded, at the spot price of
    /// 7 September 2026. The move goes to the forward of 12 months ahead, and each month is locked at its own forward, as
    /// [`ExampleCurve`](super::contract::example::ExampleCurve) has them; the contract is of GPU1's size.
    GpuProvider,
}

impl StartingPoint {
    /// All of them, in the order in which a page offers them.
    pub const ALL: [Self; 4] =
        [Self::ServiceBot, Self::CodingAgents, Self::ChatFeature, Self::GpuProvider];

    /// Its scenario as a link, at the list prices of 22 November 2026.
    const fn link(self) -> &'static str {
        match self {
            Self::ServiceBot => {
                "v=1&line.1.model=DeepSeek/deepseek-flash (V4.1) off-peak/CNY\
                 &line.1.prices.input=1&line.1.prices.cached=0.02&line.1.prices.output=4\
                 &line.1.tokens.input=3150000000&line.1.tokens.cached=9450000000\
                 &line.1.tokens.output=720000000"
            }
            Self::CodingAgents => {
                "v=1&currency=USD&line.1.currency=USD&line.1.model=Anthropic/claude-opus-5.5/USD\
                 &line.1.prices.input=4&line.1.prices.cached=0.2&line.1.prices.output=20\
                 &line.1.prices.write=5&line.1.prices.write_long=8\
                 &line.1.tokens.input=808251&line.1.tokens.cached=12565392060\
                 &line.1.tokens.write=933799689&line.1.tokens.output=135000000"
            }
            Self::ChatFeature => {
                "v=1&currency=USD&line.1.currency=USD\
                 &line.1.model=OpenAI/gpt-6.1-sol (<%3D272k)/USD\
                 &line.1.prices.input=2&line.1.prices.cached=0.1&line.1.prices.output=10\
                 &line.1.prices.write=2.5&line.1.tokens.input=300000000\
                 &line.1.tokens.cached=300000000&line.1.tokens.output=90000000"
            }
            Self::GpuProvider => {
                "v=1&side=provider&currency=USD&line.1.unit=gpu_hours&line.1.model=GPU/H100/USD\
                 &line.1.hours=40646&line.1.hour_price=2.63&line.1.currency=USD\
                 &line.1.prices.input=0&line.1.prices.cached=0&line.1.prices.output=0\
                 &line.1.tokens.input=0&line.1.tokens.cached=0&line.1.tokens.output=0\
                 &move.change=-0.1863118&lock.curve=typed\
                 &lock.futures=2.59,2.54,2.5,2.46,2.42,2.37,2.33,2.29,2.25,2.22,2.18,2.14\
                 &contract.lot=730&contract.preset=gpu1&option.type=floor&backtest.path=move\
                 &risk.index=gpu-hour"
            }
        }
    }

    /// The scenario, seen from a day.
    pub fn scenario(self, as_of: Date) -> Scenario {
        Scenario { as_of, ..link::read(self.link()).scenario }
    }

    /// Puts the bill in place of a scenario's, and its side. The move, the lock and the day stay, unless what is counted
    /// changes: a contract of hours, or its prices, would mean something else for tokens.
    pub fn open(self, scenario: &mut Scenario) {
        let example = self.scenario(scenario.as_of);
        let counts_the_same = scenario.billed_unit() == example.billed_unit();
        scenario.take_side(example.side);
        (scenario.lines, scenario.currency) = (example.lines, example.currency);
        if counts_the_same {
            return;
        }
        scenario.price_move = example.price_move;
        scenario.lock = LockChoice { share: scenario.lock.share, ..example.lock };
        scenario.contract = example.contract;
        scenario.curve = example.curve;
        scenario.option = example.option;
        scenario.risk.index = example.risk.index;
        scenario.backtest = example.backtest;
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rust_decimal::dec;

    use super::*;
    use crate::hedge::strategy::setting::Side;
    use crate::market::billed_unit::BilledUnit;
    use crate::market::exact::from_float;
    use crate::market::price_list;
    use crate::market::quantity::Quantity;
    use crate::study::contract::example::ExampleCurve;
    use crate::study::figures::Study;
    use crate::study::risk::assumptions::LockingSide;

    #[test]
    fn each_is_read_whole_at_the_list_prices_of_its_day() {
        let day = date(2026, 11, 22);
        let expected = [dec!(6219.00), dec!(9885.31), dec!(1530.00), dec!(106898.98)];
        for (start, bill) in StartingPoint::ALL.into_iter().zip(expected) {
            assert_eq!(link::read(start.link()).warnings, [], "{start:?}");
            let scenario = start.scenario(day);
            assert_eq!((scenario.as_of, scenario.lines.len()), (day, 1));
            assert_eq!(Study::run(&scenario).unwrap().months[0].unmoved, bill, "{start:?}");
            let line = &scenario.lines[0];
            if start == StartingPoint::GpuProvider {
                assert_eq!(
                    (line.unit, scenario.side),
                    (BilledUnit::GpuHours, LockingSide::Provider)
                );
                continue;
            }
            let row = price_list::of_model(&line.model, day).unwrap();
            assert_eq!(row.complete().unwrap().0, line.prices, "{start:?}");
            assert_eq!(row.currency, line.currency);
            assert_eq!(scenario.side, LockingSide::Buyer);
        }
    }

    /// 64 H100: 40,646 hours a month, $106,898.98 at 2.63, $86,982.44 at the 12-month forward of 2.14.
    #[test]
    fn a_provider_of_64_h100_has_these_three_numbers_to_the_cent() {
        let scenario = StartingPoint::GpuProvider.scenario(date(2026, 11, 22));
        let study = Study::run(&scenario).unwrap();
        assert_eq!((study.side, study.unit), (Side::Provider, BilledUnit::GpuHours));
        assert_eq!((study.index_today, study.basis_today), (dec!(2.63), dec!(0)));
        for month in &study.months {
            assert_eq!((month.exposure, month.unmoved), (dec!(40646), dec!(106898.98)));
            let fall = month.cases.chosen;
            assert_eq!((fall.settlement, fall.unhedged), (dec!(2.14), dec!(86982.44)));
            // 80 % of the hours are 44.5 lots of 730.
            assert_eq!(month.lots, dec!(45));
            let gain = dec!(45) * dec!(730) * (month.futures_price - dec!(2.14));
            assert_eq!((fall.gain, fall.locked), (gain, dec!(86982.44) + gain));
        }
        // Offered are 64 x 730 hours, sold 87 % of them.
        assert_eq!((dec!(64) * dec!(730) * dec!(0.87)).round(), dec!(40646));
    }

    #[test]
    fn its_months_are_locked_at_the_bundled_forwards() {
        let scenario = StartingPoint::GpuProvider.scenario(date(2026, 11, 22));
        let curve = ExampleCurve::bundled().unwrap();
        let cents = |price: &f64| from_float(*price).unwrap().round_dp(2).normalize();
        let forwards: Vec<_> = curve.months.iter().map(cents).collect();
        let locked: Vec<_> = scenario.lock.futures.iter().map(|price| price.get()).collect();
        assert_eq!(locked, forwards);
        assert_eq!(scenario.lines[0].hour_price.get(), from_float(curve.spot).unwrap());
    }

    #[test]
    fn a_bill_that_is_opened_leaves_the_lock_alone_where_it_counts_the_same() {
        let mut scenario =
            link::read("v=1&lock.share=0.4&contract.fee=0.2&move.change=0.7").scenario;
        StartingPoint::ChatFeature.open(&mut scenario);
        assert_eq!(scenario.contract.fee.get(), dec!(0.2));
        assert_eq!(scenario.price_move.change.get(), dec!(0.7));
        StartingPoint::GpuProvider.open(&mut scenario);
        let provider = StartingPoint::GpuProvider.scenario(scenario.as_of);
        let share = scenario.lock.share;
        assert_eq!(share.get(), dec!(0.4));
        let lock = LockChoice { share, ..provider.lock.clone() };
        assert_eq!(scenario, Scenario { lock, ..provider });
        StartingPoint::ServiceBot.open(&mut scenario);
        let bot = StartingPoint::ServiceBot.scenario(scenario.as_of);
        assert_eq!(scenario, Scenario { lock: LockChoice { share, ..bot.lock.clone() }, ..bot });
    }
}
