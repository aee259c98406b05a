//! A small file of each layout, as billing exports had them in November 2026; the amounts are made up.

pub const CURSOR: &str = "Date,Model,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Total Tokens,Cost,Cost to you
\"2026-03-09T08:01:02.003Z\",\"model-a\",\"1,200\",\"300\",\"5,000\",\"400\",\"6,900\",\"Included\",\"-\"
\"2026-03-09T09:01:02.003Z\",\"model-a\",\"0\",\"20000\",\"40000\",\"500\",\"60500\",\"0.12\",\"0.12\"
\"2026-03-10T09:01:02.003Z\",\"model-b\",\"800\",\"200\",\"0\",\"100\",\"1100\",\"0\",\"0\"
\"2026-03-10T09:05:02.003Z\",\"model-c\",\"1\",\"2\",\"3\",\"4\",\"11\",\"Free\",\"-\"
";
pub const ANTHROPIC_USAGE: &str = "usage_date_utc,model_version,api_key,usage_input_tokens_no_cache,usage_input_tokens_cache_write_5m,usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,usage_output_tokens,web_search_count
2026-03-09 15:00,model-a,key-1,12000,20000,0,150000,2500,0
2026-03-09 16:00,model-a,key-2,1000,0,2000,9000,300,3
2026-03-10 00:00,model-b,key-1,500,0,0,0,100,0
";
pub const ANTHROPIC_COST: &str = "usage_date_utc,model,workspace,api_key,usage_type,context_window,token_type,cost_usd,list_price_usd,cost_type,inference_geo,speed
2026-10-01,Claude Opus 5.5,w,k,message,0-200k,input_no_cache,1.25,1.25,token,global,standard
2026-10-31,Claude Opus 5.5,w,k,message,0-200k,input_cache_read,0.75,0.75,token,global,standard
2026-10-31,,w,k,message,,,0.10,0.10,web_search,,
";
pub const OPENAI_USAGE: &str = "start_time,model,batch,service_tier,input_tokens,input_cached_tokens,output_tokens,num_model_requests
1773014400,model-a,False,default,100000,60000,5000,12
1773014400,model-a,True,default,100000,0,5000,3
1773014400,model-a,False,flex-tier,40000,20000,2000,4
";
pub const OPENAI_COST: &str = "start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,quantity,quantity_unit,line_item,user_id,api_key_id,project_id,organization_id,project_name,organization_name,user_email,api_source
1772323200,1772409600,2026-03-01T00:00:00+00:00,2026-03-02T00:00:00+00:00,0.500000000000000000000000000001,usd,100000,tokens,\"gpt-6-sol, input\",,,proj,org,p,o,,
1772323200,1772409600,2026-03-01T00:00:00+00:00,2026-03-02T00:00:00+00:00,0.02,usd,100000,tokens,\"gpt-6-sol, cached input\",,,proj,org,p,o,,
1772323200,1772409600,2026-03-01T00:00:00+00:00,2026-03-02T00:00:00+00:00,0.05,usd,5,requests,web search tool calls,,,proj,org,p,o,,
1774915200,1775001600,2026-03-31T00:00:00+00:00,2026-04-01T00:00:00+00:00,,,,,,,,,,,,,
";
pub const DEEPSEEK_AMOUNT: &str = "user_id,start_time_iso,end_time_iso,model,api_key_name,api_key,type,price,amount
u,2026-09-01T00:00:00+08:00,2026-09-02T00:00:00+08:00,deepseek-v4-flash,n,sk,input_cache_hit_tokens,0.00000005,600000
u,2026-09-01T00:00:00+08:00,2026-09-02T00:00:00+08:00,deepseek-v4-flash,n,sk,input_cache_hit_tokens,0.0000001,200000
u,2026-09-01T00:00:00+08:00,2026-09-02T00:00:00+08:00,deepseek-v4-flash,n,sk,input_cache_miss_tokens,0.0000015,150000
u,2026-09-01T00:00:00+08:00,2026-09-02T00:00:00+08:00,deepseek-v4-flash,n,sk,input_cache_miss_tokens,0.000003,50000
u,2026-09-30T00:00:00+08:00,2026-10-01T00:00:00+08:00,deepseek-v4-flash,n,sk,output_tokens,0.0000045,10000
u,2026-09-30T00:00:00+08:00,2026-10-01T00:00:00+08:00,deepseek-v4-flash,n,sk,request_count,0,42
";
pub const DEEPSEEK_COST: &str =
    "user_id,start_time_iso,end_time_iso,model,wallet_type,cost,currency
u,2026-09-01T00:00:00+08:00,2026-09-02T00:00:00+08:00,deepseek-v4-flash,granted,0.425,CNY
u,2026-09-30T00:00:00+08:00,2026-10-01T00:00:00+08:00,deepseek-v4-flash,paid,0.045,CNY
";
pub const DEEPSEEK_OLD: &str = "user_id,utc_date,model,api_key_name,api_key,type,price,amount
u,20260301,deepseek-chat,n,sk,input_cache_hit_tokens,0.0000002,1000000
u,20260331,deepseek-chat,n,sk,output_tokens,0.000003,1000000
";
pub const GOOGLE_CONSOLE: &str = "Date,Service description,Service ID,SKU description,SKU ID,Usage amount,Usage unit,List cost ($),Negotiated savings ($),Savings programmes ($),Other savings ($),Unrounded subtotal ($),Subtotal ($)
2026-10-01,Gemini API,A,Generate content input token count gemini 3.8 flash short text,B,\"1,500,000\",count,1.125,0,0,0,1.125,1.13
2026-10-01,Gemini API,A,Generate content input token count gemini 3.8 flash short text batch,C,\"500,000\",count,0.1875,0,0,0,0.1875,0.19
2026-10-31,Gemini API,A,Generate content output token count gemini 3.8 flash short text,D,\"100,000\",count,0.45,0,0,0,0.45,0.45
2026-10-31,Compute Engine,E,N2 Instance Core running in Americas,F,24,hour,1,0,0,0,1,1
,,,,,,,,,,Subtotal,2.7625,2.77
,,,,,,,,,,Tax,0,0
,,,,,,,,,,Filtered total,2.7625,2.77
";
pub const BIG_QUERY: &str = "billing_account_id,service.description,sku.description,usage_start_time,usage_end_time,project.id,cost,currency,usage.amount,usage.unit,invoice.month,cost_type
0,Vertex AI,Gemini 2.5 Pro Thinking Text Output - Predictions,2026-10-01 00:00:00 UTC,2026-10-01 01:00:00 UTC,p,1,EUR,100000,requests,202610,regular
0,Vertex AI,Gemini 2.5 Pro Input Text Caching (Long),2026-10-31 23:00:00 UTC,2026-11-01 00:00:00 UTC,p,0.5,EUR,1000000,requests,202610,regular
0,Vertex AI,Gemini 2.5 Pro Input Text Caching (Long),2026-10-31 23:00:00 UTC,2026-11-01 00:00:00 UTC,p,0.1,EUR,0,requests,202610,tax
";
pub const AZURE: &str = "InvoiceSectionName,AccountName,AccountOwnerId,SubscriptionId,ResourceGroup,Date,ProductName,MeterCategory,MeterSubCategory,MeterId,MeterName,MeterRegion,UnitOfMeasure,Quantity,EffectivePrice,CostInBillingCurrency,BillingCurrency
s,n,o,sub,g,10/01/2026,x,Foundry Models,Azure OpenAI GPT5,1,GPT 5 Inpt Glbl,,1M,2,1.25,2.5,USD
s,n,o,sub,g,10/31/2026,x,Foundry Models,Azure OpenAI GPT5,2,GPT 5 cchd Inpt Glbl,,1K,500,0.000125,0.0625,USD
s,n,o,sub,g,10/31/2026,x,Foundry Models,Azure OpenAI GPT5,3,GPT 5 Batch Inpt Glbl,,1M,2,0.625,1.25,USD
s,n,o,sub,g,10/31/2026,x,Virtual Machines,Dv5,4,D2 v5,,1 Hour,24,1,24,USD
";
pub const AWS: &str = "bill/PayerAccountId,lineItem/UsageAccountId,lineItem/LineItemType,lineItem/UsageStartDate,lineItem/UsageEndDate,lineItem/UsageType,lineItem/UsageAmount,lineItem/CurrencyCode,lineItem/UnblendedCost,product/ProductName
1,2,Usage,2026-10-01T00:00:00Z,2026-10-02T00:00:00Z,USE1-MP:USE1_InputTokenCount-Units,198.075,USD,1102,Claude Opus 5 (Amazon Bedrock Edition)
1,2,Usage,2026-10-31T00:00:00Z,2026-11-01T00:00:00Z,USE1_cache_write_tokens_1h_global_standard-Units,1,USD,10,Claude Opus 5 (Amazon Bedrock Edition)
1,2,Usage,2026-10-31T00:00:00Z,2026-11-01T00:00:00Z,BoxUsage:t3.micro,1,USD,5,Amazon Elastic Compute Cloud
1,2,Tax,2026-10-31T00:00:00Z,2026-11-01T00:00:00Z,USE1-MP:USE1_InputTokenCount-Units,1,USD,7,Claude Opus 5 (Amazon Bedrock Edition)
";
pub const OPENROUTER: &str = "generation_id,created_at,cost_total,cost_web_search,cost_cache,tokens_prompt,tokens_completion,tokens_reasoning,tokens_cached,model_permaslug,provider_name,user,api_key_name
g1,2026-10-01 10:00:00.1,0.01,0,0,1000,200,50,600,openai/gpt-6-sol,OpenAI,u,k
g2,2026-10-02 10:00:00.1,0.02,0,0,3000,100,0,0,openai/gpt-6-sol,OpenAI,u,k
";
pub const OPENROUTER_DAYS: &str =
    "Date,Slug,Usage,BYOK Usage,Requests,Prompt Tokens,Completion Tokens,Reasoning Tokens
2026-10-01,openai/gpt-6-sol,0.5,0,12,10000,2000,500
";
pub const LITELLM: &str = "request_id,call_type,api_key,spend,total_tokens,prompt_tokens,completion_tokens,startTime,endTime,model,model_group,user,metadata,team_id,organization_id,end_user,cache_hit,cache_key
r1,acompletion,k,0.01,1200,1000,200,2026-10-01T10:00:00Z,2026-10-01T10:00:02Z,claude-opus-5.5,opus,u,\"{\"\"usage_object\"\": {\"\"prompt_tokens_details\"\": {\"\"cached_tokens\"\": 700}, \"\"cache_creation_input_tokens\"\": 100}}\",t,o,e,False,c
r2,acompletion,k,0.02,300,100,200,2026-10-02T10:00:00Z,2026-10-02T10:00:02Z,gpt-6-sol,sol,u,{},t,o,e,False,c
";
pub const LANGFUSE: &str = "id,trace_id,project_id,type,start_time,end_time,provided_model_name,usage_details,cost_details,total_cost
1,t,p,GENERATION,2026-10-01T10:00:00Z,2026-10-01T10:00:01Z,gpt-6-sol,\"{\"\"input\"\":400,\"\"input_cached_tokens\"\":600,\"\"output\"\":200,\"\"output_reasoning_tokens\"\":50,\"\"total\"\":1200}\",\"{\"\"input\"\":0.0008,\"\"total\"\":0.003}\",0.003
2,t,p,SPAN,2026-10-02T10:00:00Z,2026-10-02T10:00:01Z,,{},{},
";
pub const FOCUS: &str = "BilledCost,BillingAccountId,BillingAccountName,BillingCurrency,ChargeCategory,ChargePeriodStart,ChargePeriodEnd,ConsumedQuantity,ConsumedUnit,ServiceName,ServiceCategory,SkuMeter,x_Model
3,a,n,USD,Usage,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,1500000,tokens,Model API,AI and Machine Learning,input tokens,gpt-6-sol
2,a,n,USD,Usage,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,0.2,1M tokens,Model API,AI and Machine Learning,output tokens,gpt-6-sol
1,a,n,USD,Tax,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,,,Model API,AI and Machine Learning,,
9,a,n,USD,Usage,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,5,Hours,Machines,Compute,vm,
";
pub const ALIBABA_BILL: &str = "BillingDate,ProductName,ProductCode,InstanceID,InstanceSpec,BillingItem,Usage,UsageUnit,PretaxAmount,Currency
2026-10-01,大模型服务平台百炼,sfm,i,qwen4-max,输入token,1500,千tokens,18,CNY
2026-10-31,大模型服务平台百炼,sfm,i,qwen4-max,输出token,100,千tokens,3.6,CNY
2026-10-31,云服务器,ecs,i,g7,实例,24,小时,9,CNY
";

/// A file of each layout in CSV.
pub fn samples() -> Vec<&'static str> {
    vec![
        CURSOR,
        ANTHROPIC_USAGE,
        ANTHROPIC_COST,
        OPENAI_USAGE,
        OPENAI_COST,
        DEEPSEEK_AMOUNT,
        DEEPSEEK_COST,
        DEEPSEEK_OLD,
        GOOGLE_CONSOLE,
        BIG_QUERY,
        AZURE,
        AWS,
        OPENROUTER,
        OPENROUTER_DAYS,
        LITELLM,
        LANGFUSE,
        FOCUS,
        ALIBABA_BILL,
    ]
}
