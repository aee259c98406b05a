//! Columns that hold keys, people, accounts or addresses.
//!
//! Such a column is found by its title, or by a cell that can only be an address or a key. The caller
//! empties it at once.

/// Words of a title, in lower case, that mark such a column.
const WORDS: &[&str] = &[
    "key",
    "keys",
    "apikey",
    "secret",
    "password",
    "credential",
    "credentials",
    "user",
    "users",
    "username",
    "userid",
    "enduser",
    "email",
    "emails",
    "mail",
    "account",
    "accounts",
    "owner",
    "person",
    "employee",
    "customer",
    "client",
    "clientid",
    "clientname",
    "member",
    "organization",
    "organisation",
    "org",
    "subscription",
    "agent",
    "automation",
    "team",
    "phone",
    "address",
    "ip",
    "apikeyid",
    "tags",
];

/// Parts of a Chinese title that mark such a column.
const CHINESE: &[&str] = &[
    "账号",
    "帐号",
    "账户",
    "帐户",
    "用户",
    "密钥",
    "邮箱",
    "邮件",
    "手机",
    "电话",
    "地址",
    "姓名",
    "成员",
    "所有者",
];

/// What keys begin with.
const KEYS: &[&str] = &["sk-", "sk_", "pk-", "AKIA", "ASIA", "AIza", "Bearer ", "ghp_"];

/// Whether a column of this title holds keys, people, accounts or addresses.
pub fn is_sensitive(title: &str) -> bool {
    CHINESE.iter().any(|part| title.contains(part))
        || words(title).iter().any(|word| WORDS.contains(&word.as_str()))
}

/// Whether a cell is an address or a key, whatever its column is called.
pub fn is_secret(cell: &str) -> bool {
    let is_key = || KEYS.iter().any(|key| cell.len() > key.len() + 8 && cell.starts_with(key));
    is_key() || is_address(cell)
}

/// Whether something of the form name@host.domain is in a cell.
fn is_address(cell: &str) -> bool {
    cell.split('@').skip(1).any(|host| {
        let host: &str = host.split([' ', '"', '>', ',', ';', '}']).next().unwrap_or_default();
        let domain = host.rsplit_once('.').map(|(_, domain)| domain);
        domain.is_some_and(|domain| domain.len() > 1 && domain.chars().all(char::is_alphabetic))
    }) && !cell.starts_with('@')
}

/// The words of a title such as `api_key`, `AccountOwnerId` or `lineItem/UsageAccountId`.
pub(super) fn words(title: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_small = false;
    for letter in title.chars() {
        if !letter.is_alphanumeric() || (was_small && letter.is_uppercase()) {
            words.push(String::new());
        }
        was_small = letter.is_lowercase() || letter.is_ascii_digit();
        if letter.is_alphanumeric()
            && let Some(word) = words.last_mut()
        {
            word.extend(letter.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_people_and_keys_are_known_by_their_titles() {
        for title in [
            "api_key",
            "api_key_id",
            "api_key_name",
            "user_id",
            "user_email",
            "end_user",
            "User",
            "Cloud Agent ID",
            "AccountOwnerId",
            "AccountName",
            "SubscriptionId",
            "apiKeyName",
            "lineItem/UsageAccountId",
            "bill_payer_account_id",
            "BillingAccountId",
            "clientName",
            "organization_id",
            "API Key",
            "用户邮箱",
            "账号",
            "api_key_status",
        ] {
            assert!(is_sensitive(title), "{title}");
        }
        for title in [
            "model",
            "input_tokens",
            "input_cached_tokens",
            "Cache Read",
            "cost",
            "token_type",
            "usage_date_utc",
            "workspace",
            "SKU description",
            "MeterName",
            "UsageQuantity",
            "type",
            "amount",
            "wallet_type",
            "usage_type",
            "Max Mode",
            "日期",
            "模型",
        ] {
            assert!(!is_sensitive(title), "{title}");
        }
    }

    #[test]
    fn addresses_and_keys_are_known_by_themselves() {
        for cell in ["a.b@example.org", "<a@b.de>", "sk-proj-abcdefgh1234", "AKIAABCDEFGHIJKLMNOP"]
        {
            assert!(is_secret(cell), "{cell}");
        }
        for cell in ["claude-3-5-sonnet-v2@20241022", "sk-1", "4.50", "@", "a@b", "gpt-5", ""] {
            assert!(!is_secret(cell), "{cell}");
        }
    }
}
