//! Presets against what was measured and printed.

use tokenlock::pricing::mean_reverting_jump::Trend;
use tokenlock::simulate::index_path::IndexSimulation;
use tokenlock::simulate::preset::Preset;
use tokenlock::simulate::process::{Lead, Process};
use tokenlock::simulate::sample::Sample;

use crate::near::assert_within_four_errors;

/// The volatility of a year without reversion, beside what was measured.
#[test]
fn the_total_variance_is_what_was_measured() {
    for (preset, volatility, tolerance) in [
        // 0.0121 + 8 x 0.0032 = 0.038.
        (Preset::OpenWeightIndex, 0.1949, 5e-5),
        (Preset::OpenWeightIndex, 0.20, 0.01),
        (Preset::RisingOpenWeightIndex, 0.20, 0.01),
        // Between 91 % over a month and 74 % over a quarter.
        (Preset::RoutedOpenModel, 0.83, 0.09),
        (Preset::VendorListPrice, 0.39, 0.01),
        (Preset::GpuHour, 0.26, 1e-12),
        (Preset::Xing, 0.61, 0.005),
    ] {
        let total = preset.model(2.0).unwrap().futures_volatility(0.0).unwrap();
        assert!((total - volatility).abs() < tolerance, "{preset:?}: {total}");
    }
}

#[test]
fn a_year_of_paths_has_the_spread_of_the_preset() {
    for preset in Preset::ALL {
        let model = preset.model(1.2).unwrap();
        let paths =
            IndexSimulation::new(model, &[1.0], 8, false).unwrap().log_changes(0..20_000).unwrap();
        let sample = Sample::new(paths.at(0).collect(), false).unwrap();
        let exact = model.variance_of_log(1.0).unwrap().sqrt();
        assert_within_four_errors(sample.standard_deviation(), exact, preset.name());
        if let Some(process) = preset.process() {
            assert_within_four_errors(sample.mean(), process.drift, preset.name());
            if process.kappa == 0.0 {
                assert!((exact - model.futures_volatility(0.0).unwrap()).abs() < 1e-12);
            }
        }
    }
}

#[test]
fn a_drift_is_the_total_drift_of_the_log() {
    let twisted = Process {
        drift: 0.2,
        kappa: 3.0,
        volatility: 0.3,
        jump_rate: 2.0,
        jump_mean: -0.4,
        jump_sd: 0.1,
    };
    for preset in Preset::ALL.into_iter().chain([Preset::Custom(twisted)]) {
        let Some(process) = preset.process() else { continue };
        for years in [0.1, 1.0, 3.0] {
            let log = preset.model(0.7).unwrap().mean_of_log(years).unwrap();
            let drift = log - libm::log(0.7);
            assert!((drift - process.drift * years).abs() < 1e-13, "{preset:?}: {drift}");
        }
    }
    let Trend::Free { drift } = Preset::Flagship.model(5.0).unwrap().trend else { panic!() };
    assert!((drift + 0.208).abs() < 1e-15, "{drift}");
}

#[test]
fn the_study_is_as_printed_at_its_own_price() {
    let printed = Preset::Xing.model(2.0).unwrap();
    for (month, forward) in
        [(1, 2.0760206710), (3, 2.1822673430), (12, 1.8141212428), (36, 0.9183414887)]
    {
        let value = printed.forward(f64::from(month) / 12.0).unwrap();
        assert!((value - forward).abs() < 1e-9, "{month}: {value}");
        let half = Preset::Xing.model(1.0).unwrap().forward(f64::from(month) / 12.0).unwrap();
        assert!((2.0 * half - value).abs() < 1e-12);
    }
}

/// Where jumps are large and last, the mean is no figure to begin with.
#[test]
fn the_median_leads_where_the_mean_explodes() {
    for preset in Preset::ALL {
        let exploding = matches!(preset, Preset::VendorListPrice | Preset::Flagship);
        let lead = if exploding { Lead::Median } else { Lead::Mean };
        assert_eq!(preset.lead(), lead, "{preset:?}");
    }
    let ratio = |preset: Preset| {
        let model = preset.model(1.0).unwrap();
        model.forward(3.0).unwrap() / libm::exp(model.mean_of_log(3.0).unwrap())
    };
    assert!((ratio(Preset::OpenWeightIndex) - 1.06).abs() < 0.005);
    assert!((ratio(Preset::VendorListPrice) - 1.22).abs() < 0.005);
    assert!((ratio(Preset::Flagship) - 25.0).abs() < 0.5);
}

#[test]
fn every_preset_is_named_and_lies_within_what_was_measured() {
    let mut names: Vec<&str> = Preset::ALL.iter().map(|preset| preset.name()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Preset::ALL.len());
    for preset in Preset::ALL {
        let Some(process) = preset.process() else { continue };
        for uncertain in preset.uncertain() {
            let value = match uncertain.field {
                "kappa" => process.kappa,
                "volatility" => process.volatility,
                "jump_sd" => process.jump_sd,
                other => panic!("{other}"),
            };
            assert!((uncertain.low..=uncertain.high).contains(&value), "{preset:?}");
        }
    }
}

#[test]
fn numbers_of_ones_own_are_checked() {
    let process = Preset::Flagship.process().unwrap();
    let model = Preset::Custom(process).model(5.0).unwrap();
    assert_eq!(model, Preset::Flagship.model(5.0).unwrap());
    for (custom, field) in [
        (Process { drift: f64::NAN, ..process }, "drift"),
        (Process { kappa: -1.0, ..process }, "kappa"),
        (Process { volatility: -0.1, ..process }, "vol"),
        (Process { jump_rate: -0.1, ..process }, "jump_rate"),
        (Process { jump_sd: f64::INFINITY, ..process }, "jump_sd"),
        // Each is fine alone, but the diffusion's drift is not.
        (Process { jump_rate: 100.0, jump_mean: 1.0, ..process }, "drift"),
    ] {
        assert_eq!(Preset::Custom(custom).model(5.0).unwrap_err().field(), field);
    }
    for spot in [0.0, -1.0, f64::NAN] {
        for preset in Preset::ALL {
            assert_eq!(preset.model(spot).unwrap_err().field(), "spot");
        }
    }
}
