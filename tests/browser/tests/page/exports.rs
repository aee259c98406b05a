//! A month of a provider's exports that several tests bring to the page.

/// The key in these exports, which must stand nowhere.
pub const SECRET: &str = "key-of-ours";

/// A usage export of Anthropic.
pub const USAGE: &str = "usage_date_utc,model_version,api_key,workspace,usage_type,context_window,usage_input_tokens_no_cache,usage_input_tokens_cache_write_5m,usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,usage_output_tokens,web_search_count,inference_geo,speed
2026-10-01,claude-opus-5-5-20260922,key-of-ours,w,standard,0-200k,1000000,2000000,0,10000000,500000,0,global,standard
2026-10-31,claude-opus-5-5-20260922,key-of-ours,w,standard,0-200k,1000000,0,0,10000000,500000,0,global,standard
";

/// The cost export beside it.
pub const COST: &str = "usage_date_utc,model,workspace,api_key,usage_type,context_window,token_type,cost_usd,list_price_usd,cost_type,inference_geo,speed
2026-10-01,Claude Opus 5.5,w,key-of-ours,standard,0-200k,input_no_cache,8.00,8.00,token,global,standard
2026-10-01,Claude Opus 5.5,w,key-of-ours,standard,0-200k,input_cache_write_5m,10.00,10.00,token,global,standard
2026-10-31,Claude Opus 5.5,w,key-of-ours,standard,0-200k,input_cache_read,4.00,4.00,token,global,standard
2026-10-31,Claude Opus 5.5,w,key-of-ours,standard,0-200k,output,20.00,20.00,token,global,standard
";
