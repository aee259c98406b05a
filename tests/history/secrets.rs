//! Keys, people and addresses of a file come back nowhere.

use proptest::prelude::*;
use tokenlock::api;

use crate::usage::files::samples;

/// A text that nothing else in a file or an answer holds.
fn secret() -> impl Strategy<Value = String> {
    "[g-z]{5}[0-9]{4}[g-z]{5}"
}

proptest! {
    #[test]
    fn no_cell_of_a_column_of_keys_is_repeated(
        place in 0..samples().len(),
        secret in secret(),
        title in prop::sample::select(vec![
            "api_key", "api_key_id", "api_key_name", "user_id", "user_email", "end_user", "User",
            "Cloud Agent ID", "AccountOwnerId", "lineItem/UsageAccountId", "organization_id", "用户邮箱",
        ]),
        spoil in prop::option::of(0_usize..40),
    ) {
        let mut lines: Vec<String> =
            samples()[place].lines().map(|line| format!("{secret},{line}")).collect();
        lines[0] = lines[0].replacen(&secret, title, 1);
        // A line that cannot be read is no excuse either.
        let broken = [
            format!("{secret},x"),
            format!("\"{secret}"),
            format!("{secret},2026-99-99,,,,,,,,"),
        ];
        let at = spoil.unwrap_or(0).min(lines.len() - 1) + 1;
        lines.insert(at, broken[at % 3].clone());
        let file = lines.join("\n");
        let usage = api::read_usage(file.as_bytes(), "");
        prop_assert!(!usage.contains(&secret), "{usage}");
        prop_assert!(usage.contains("\"dropped_columns\":["), "{usage}");
        prop_assert!(!api::read_prices(file.as_bytes(), "").contains(&secret));
    }

    #[test]
    fn an_address_is_dropped_whatever_its_column_is_called(secret in secret()) {
        let file = format!(
            "date,price,contact,note\n2026-03-09,4.5,{secret}@example.org,sk-{secret}\n2026-03-10,x,,\n"
        );
        let answer = api::read_prices(file.as_bytes(), "");
        prop_assert!(!answer.contains(&secret), "{answer}");
        prop_assert!(answer.contains("not_a_number"), "{answer}");
    }

    #[test]
    fn what_is_not_understood_is_not_repeated(secret in secret()) {
        for file in [
            format!("{secret},{secret}@example.org\n{secret},1\n"),
            format!("{{\"api_key\":\"{secret}\",\"x\":1}}"),
            secret.clone(),
        ] {
            prop_assert!(!api::read_usage(file.as_bytes(), "").contains(&secret));
            prop_assert!(!api::read_prices(file.as_bytes(), "").contains(&secret));
        }
    }
}
