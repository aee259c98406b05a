// Written from the tables in src/api/kinds and src/study/keys; docs/api.md says how.

/** European option on a future, with its greeks (Black 1976). */
export type EuropeanRequest = {
  kind: "european";
  /** which way the option pays. */
  type: "call" | "put";
  /** futures price today, money per unit. */
  forward: number;
  /** strike price, money per unit. */
  strike: number;
  /** years to expiry. */
  years: number;
  /** interest a year, continuously compounded. */
  rate: number;
  /** volatility a year, as a fraction. */
  vol: number;
};

/** The answer to `european`. */
export type EuropeanAnswer = {
  /** value today, money per unit. */
  present_value: number;
  /** value without discounting. */
  undiscounted: number;
  /** dPV/dF. */
  delta_forward: number;
  /** d2PV/dF2. */
  gamma_forward: number;
  /** dPV/dvol, per 1.00. */
  vega: number;
  /** change of PV per year that passes, forward held: -dPV/dyears. */
  theta: number;
  /** dPV/drate, per 1.00, forward held: -years x PV. */
  rho: number;
  /** d2PV/dF dvol. */
  vanna: number;
  /** d2PV/dvol2. */
  volga: number;
};

/** volatility that a European option's price implies (Black 1976 solved for it). */
export type ImpliedVolRequest = {
  kind: "implied_vol";
  /** which way the option pays. */
  type: "call" | "put";
  /** futures price today, money per unit. */
  forward: number;
  /** strike price, money per unit. */
  strike: number;
  /** years to expiry. */
  years: number;
  /** interest a year, continuously compounded. */
  rate: number;
  /** price of an option today, money per unit. */
  present_value: number;
};

/** The answer to `implied_vol`. */
export type ImpliedVolAnswer = {
  /** volatility a year, as a fraction. */
  vol: number;
};

/** American option on a future, by the integral equation of its exercise boundary. */
export type AmericanRequest = {
  kind: "american";
  /** which way the option pays. */
  type: "call" | "put";
  /** futures price today, money per unit. */
  forward: number;
  /** strike price, money per unit. */
  strike: number;
  /** years to expiry. */
  years: number;
  /** interest a year, continuously compounded. */
  rate: number;
  /** volatility a year, as a fraction. */
  vol: number;
};

/** The answer to `american`. */
export type AmericanAnswer = {
  /** value today, money per unit. */
  present_value: number;
  /** dPV/dF. */
  delta_forward: number;
  /** value above that of the European option. */
  early_exercise_premium: number;
};

/** European option on the arithmetic average of fixings, by convolution. */
export type AverageRequest = {
  kind: "average";
  /** which way the option pays. */
  type: "call" | "put";
  /** strike price, money per unit. */
  strike: number;
  /** years to each fixing to come. */
  fixings: number[];
  /** interest a year, continuously compounded. */
  rate: number;
  /** years to payment; the last fixing if left out. */
  years?: number;
  /** prices of the fixings past, which count equally. */
  past_fixings?: number[];
} & (
  | {
      /** futures price today for every fixing, money per unit. */
      forward: number;
      forwards?: never;
    }
  | {
      /** futures price today for each fixing to come. */
      forwards: number[];
      forward?: never;
    }
) & (
  | {
      /** volatility a year to every fixing. */
      vol: number;
      vols?: never;
    }
  | {
      /** volatility a year to each fixing to come. */
      vols: number[];
      vol?: never;
    }
);

/** The answer to `average`. */
export type AverageAnswer = {
  /** value today, money per unit. */
  present_value: number;
  /** the same if the average were lognormal (Turnbull-Wakeman, Levy). */
  moment_match: number;
};

/** European option on the geometric average of fixings, exact. */
export type GeometricAverageRequest = {
  kind: "geometric_average";
  /** which way the option pays. */
  type: "call" | "put";
  /** strike price, money per unit. */
  strike: number;
  /** years to each fixing to come. */
  fixings: number[];
  /** interest a year, continuously compounded. */
  rate: number;
  /** years to payment; the last fixing if left out. */
  years?: number;
  /** prices of the fixings past, which count equally. */
  past_fixings?: number[];
} & (
  | {
      /** futures price today for every fixing, money per unit. */
      forward: number;
      forwards?: never;
    }
  | {
      /** futures price today for each fixing to come. */
      forwards: number[];
      forward?: never;
    }
) & (
  | {
      /** volatility a year to every fixing. */
      vol: number;
      vols?: never;
    }
  | {
      /** volatility a year to each fixing to come. */
      vols: number[];
      vol?: never;
    }
);

/** The answer to `geometric_average`. */
export type GeometricAverageAnswer = {
  /** value today, money per unit. */
  present_value: number;
};

/** European call on the first future less the second less the strike. */
export type SpreadRequest = {
  kind: "spread";
  /** Kirk (1995), its correction of second order, or the integral over one price. */
  model: "kirk" | "kirk2" | "exact";
  /** first futures price today, received, money per unit. */
  forward1: number;
  /** second futures price today, paid, money per unit. */
  forward2: number;
  /** strike of the difference, money per unit; may be negative. */
  strike: number;
  /** years to expiry. */
  years: number;
  /** interest a year, continuously compounded. */
  rate: number;
  /** volatility of the first price a year, as a fraction. */
  vol1: number;
  /** volatility of the second price a year, as a fraction. */
  vol2: number;
  /** correlation of log changes. */
  correlation: number;
};

/** The answer to `spread`. */
export type SpreadAnswer = {
  /** value today, money per unit. */
  present_value: number;
};

/** European option to exchange the second future for the first, exact (Margrabe 1978). */
export type ExchangeRequest = {
  kind: "exchange";
  /** first futures price today, received, money per unit. */
  forward1: number;
  /** second futures price today, paid, money per unit. */
  forward2: number;
  /** years to expiry. */
  years: number;
  /** interest a year, continuously compounded. */
  rate: number;
  /** volatility of the first price a year, as a fraction. */
  vol1: number;
  /** volatility of the second price a year, as a fraction. */
  vol2: number;
  /** correlation of log changes. */
  correlation: number;
};

/** The answer to `exchange`. */
export type ExchangeAnswer = {
  /** value today, money per unit. */
  present_value: number;
};

/** European option on a spot price that diffuses and jumps (Merton 1976). */
export type MertonRequest = {
  kind: "merton";
  /** which way the option pays. */
  type: "call" | "put";
  /** spot price today, money per unit. */
  spot: number;
  /** strike price, money per unit. */
  strike: number;
  /** years to expiry. */
  years: number;
  /** interest a year, continuously compounded. */
  rate: number;
  /** yield of what is priced, a year. */
  yield: number;
  /** volatility a year between jumps, as a fraction. */
  vol: number;
  /** expected number of jumps a year. */
  jump_rate: number;
  /** mean of a jump of the log price. */
  jump_mean: number;
  /** standard deviation of a jump of the log price. */
  jump_sd: number;
};

/** The answer to `merton`. */
export type MertonAnswer = {
  /** value today, money per unit. */
  present_value: number;
};

/** forward from the cost of carry; for tokens, which cannot be stored, an analogy. */
export type CarryRequest = {
  kind: "carry";
  /** spot price today, money per unit. */
  spot: number;
  /** interest a year, continuously compounded. */
  rate: number;
  /** cost of storage a year, of the price. */
  storage: number;
  /** convenience yield a year, of the price. */
  convenience: number;
  /** years to expiry. */
  years: number;
};

/** The answer to `carry`. */
export type CarryAnswer = {
  /** forward price, money per unit. */
  forward: number;
};

/** forward where the log price reverts to a mean (Schwartz 1997, model 1). */
export type SchwartzRequest = {
  kind: "schwartz";
  /** spot price today, money per unit. */
  spot: number;
  /** speed of mean reversion a year. */
  kappa: number;
  /** risk-neutral mean of the log price. */
  alpha: number;
  /** volatility a year, as a fraction. */
  vol: number;
  /** years to expiry. */
  years: number;
};

/** The answer to `schwartz`. */
export type SchwartzAnswer = {
  /** forward price, money per unit. */
  forward: number;
};

/** forward with a short-term and a long-term factor (Schwartz and Smith 2000). */
export type SchwartzSmithRequest = {
  kind: "schwartz_smith";
  /** short-term part of the log price today. */
  chi: number;
  /** long-term part of the log price today. */
  xi: number;
  /** speed of mean reversion a year. */
  kappa: number;
  /** volatility of the short-term part a year. */
  vol_chi: number;
  /** risk premium of the short-term part a year. */
  lambda_chi: number;
  /** risk-neutral drift of the long-term part a year. */
  mu_xi: number;
  /** volatility of the long-term part a year. */
  vol_xi: number;
  /** correlation of log changes. */
  correlation: number;
  /** years to expiry. */
  years: number;
};

/** The answer to `schwartz_smith`. */
export type SchwartzSmithAnswer = {
  /** forward price, money per unit. */
  forward: number;
  /** instantaneous volatility a year of a future with these years left. */
  futures_vol: number;
};

/** token price whose log reverts to a moving level, diffuses and jumps (Xing 2026, equations 11-13), without a risk premium. */
export type MeanRevertingJumpRequest = {
  kind: "mean_reverting_jump";
  /** spot price today, money per unit. */
  spot: number;
  /** speed of mean reversion a year; at 0 there is none, nor a drift. */
  kappa: number;
  /** log of the level today, without season. */
  theta0: number;
  /** change of the level's log a year. */
  beta: number;
  /** volatility a year between jumps, as a fraction. */
  vol: number;
  /** expected number of jumps a year. */
  jump_rate: number;
  /** mean of a jump of the log price. */
  jump_mean: number;
  /** standard deviation of a jump of the log price. */
  jump_sd: number;
  /** height of the season in the mean of the log price. */
  season_amplitude: number;
  /** years of one season. */
  season_period: number;
  /** times looked at, in months of 1/12 year. */
  months: number[];
  /** chances to find the prices of. */
  quantiles?: number[];
  /** a European option on the price. */
  option?: {
    /** which way the option pays. */
    type: "call" | "put";
    /** strike price, money per unit. */
    strike: number;
    /** when it expires, in months of 1/12 year. */
    month: number;
  };
};

/** The answer to `mean_reverting_jump`. */
export type MeanRevertingJumpAnswer = {
  /** expected price of each month. */
  forwards: number[];
  /** standard deviation of each month's price. */
  sds: number[];
  /** for each month, the prices not exceeded with these chances; with quantiles. */
  quantiles?: number[][];
  /** undiscounted value of the option; with option. */
  option?: number;
};

/** minimum-variance hedge ratio: spot changes regressed on futures changes (Hull). */
export type HedgeRatioRequest = {
  kind: "hedge_ratio";
  /** changes of the spot price, one per period. */
  spot_changes: number[];
  /** changes of the futures price in the same periods. */
  futures_changes: number[];
  /** quantity to hedge, in the unit of the lot. */
  exposure?: number;
  /** quantity of one contract. */
  lot?: number;
  /** spot price today, for the tailed number. */
  spot?: number;
  /** futures price today, for the tailed number. */
  futures?: number;
};

/** The answer to `hedge_ratio`. */
export type HedgeRatioAnswer = {
  /** futures per unit of exposure, the slope of spot on futures. */
  ratio: number;
  /** correlation of the changes. */
  correlation: number;
  /** share of the variance that the ratio takes away in the sample. */
  r_squared: number;
  /** mean change of the spot that futures do not explain. */
  intercept: number;
  /** slope of futures on spot. */
  slope_reversed: number;
  /** ratio x exposure / lot, not rounded; with exposure and lot. */
  contracts?: number;
  /** contracts x spot / futures; with spot and futures as well. */
  tailed_contracts?: number;
  /** 100 x sum of futures changes / sum of spot changes; unless the latter is zero. */
  dollar_offset_percent?: number;
};

/** months listed on a day, nearest first, without holidays; none for `stu`, which is agreed between two parties. */
export type ListedMonthsRequest = {
  kind: "listed_months";
  /** the contract's preset. */
  contract: "xing" | "shanghai" | "gpu1" | "gpu2" | "stu" | "custom";
  /** the day looked at. */
  date: string;
};

/** The answer to `listed_months`. */
export type ListedMonthsAnswer = {
  /** the month. */
  month: string;
  /** the last day on which it trades. */
  last_trading_day: string;
}[];

/** volume-weighted index with a cap on each provider's weight and prices adjusted for capability (Xing 2026, equations 4-6). */
export type IndexRequest = {
  kind: "index";
  /** who serves. */
  providers: {
    /** raw price, money per unit. */
    price: number;
    /** volume served, in the same unit for all. */
    volume: number;
    /** capability score, on the reference score's scale. */
    score: number;
  }[];
  /** largest weight of a provider, as a fraction. */
  cap: number;
  /** the score at which prices are compared. */
  reference_score: number;
};

/** The answer to `index`. */
export type IndexAnswer = {
  /** the index, money per unit. */
  index: number;
  /** each provider's weight, which sum to 1. */
  weights: number[];
};

/** Requests and answers by kind. */
export interface Kinds {
  european: { request: EuropeanRequest; answer: EuropeanAnswer };
  implied_vol: { request: ImpliedVolRequest; answer: ImpliedVolAnswer };
  american: { request: AmericanRequest; answer: AmericanAnswer };
  average: { request: AverageRequest; answer: AverageAnswer };
  geometric_average: { request: GeometricAverageRequest; answer: GeometricAverageAnswer };
  spread: { request: SpreadRequest; answer: SpreadAnswer };
  exchange: { request: ExchangeRequest; answer: ExchangeAnswer };
  merton: { request: MertonRequest; answer: MertonAnswer };
  carry: { request: CarryRequest; answer: CarryAnswer };
  schwartz: { request: SchwartzRequest; answer: SchwartzAnswer };
  schwartz_smith: { request: SchwartzSmithRequest; answer: SchwartzSmithAnswer };
  mean_reverting_jump: { request: MeanRevertingJumpRequest; answer: MeanRevertingJumpAnswer };
  hedge_ratio: { request: HedgeRatioRequest; answer: HedgeRatioAnswer };
  listed_months: { request: ListedMonthsRequest; answer: ListedMonthsAnswer };
  index: { request: IndexRequest; answer: IndexAnswer };
}

/** Any request. */
export type Request = Kinds[keyof Kinds]["request"];

/** The answer to a request, if there is nothing wrong with it. */
export type AnswerTo<R extends Request> = Kinds[R["kind"]]["answer"];

/** What comes instead of an answer. */
export interface Errors {
  errors: Problem[];
}

/** An error, or a warning of `evaluate`. */
export interface Problem {
  /** Way to the field, such as `providers[2].score`; empty for the whole request. */
  field: string;
  /** Its value, `null` where there is none; a long one is cut and a string. */
  value: unknown;
  /** A name that never changes, a colon, and a text: `out_of_range: vol is -1.0, outside ...`. */
  message: string;
}

/** The answer of `read_link`. */
export interface ReceivedLink {
  /** As a file holds it: for `evaluate`, or to be saved. */
  scenario: Record<string, unknown>;
  /** What of the link could not be read, and whether it may have been cut. */
  warnings: LinkWarning[];
}

/** A part of a link that was left out, or where it may have been cut. */
export interface LinkWarning {
  /** The key, or the whole part where there is none. */
  key: string;
  /** The value as it was found. */
  text: string;
  /** A name that never changes, a colon, and a text: `may_be_cut: the link seems to end before its end`. */
  reason: string;
}

/** The answer of `explain`. */
export interface Working {
  /** Paper or book. */
  source: string;
  /** Inputs, then what follows from them; the last step is the answer. */
  steps: Step[];
}

/** A line of a working. */
export interface Step {
  symbol: string;
  /** How it follows from the steps above, empty for an input. */
  formula: string;
  /** `null` where a step on the way is beyond floating-point numbers. */
  value: number | null;
  unit: "price" | "years" | "per_year" | "number" | "quantity" | "money";
}

/** What `evaluate` takes: each key has its default. A number as a string is exact. */
export interface Scenario {
  /** Schema version. */
  v?: string | number;
  /** The day seen from; month 1 is the calendar month after it. A link without one is of the day on which it is opened. */
  as_of?: string;
  /** Who looks: a buyer pays the bill, fears a rise and buys futures; a provider is paid it, fears a fall and sells them. */
  side?: "buyer" | "provider";
  /** Currency of the bill. */
  currency?: "CNY" | "USD";
  exchange?: {
    /** Yuan for one dollar. */
    rate?: string | number;
    /** The day of that rate. */
    date?: string;
  };
  /** Months looked at. */
  horizon?: string | number;
  /** Growth of all tokens a month. */
  growth?: string | number;
  /** Lines of the bill; in a link, how many there are. */
  line?: {
    /** The price list's name for the model, or any. A name brings no prices: they stand in `prices`. */
    model?: string;
    /** What the line counts: tokens of five kinds, or hours of an accelerator. Lines of both kinds have no exposure in common, so a bill with both is refused; a lock of GPU-hours has its lot, tick and prices by the hour. */
    unit?: "tokens" | "gpu_hours";
    /** Hours of an accelerator in month 1, of a line in GPU-hours. Such a line has no adjustments. */
    hours?: string | number;
    /** Price of such an hour. */
    hour_price?: string | number;
    /** Currency of the line's prices. */
    currency?: "CNY" | "USD";
    prices?: {
      /** Price of uncached input: money per million tokens. */
      input?: string | number;
      /** Price of cached input: money per million tokens. */
      cached?: string | number;
      /** Price of input written to the cache for minutes: money per million tokens. None is the price of uncached input. */
      write?: string | number | null;
      /** Price of input written to the cache for longer: money per million tokens. None is the price of uncached input. */
      write_long?: string | number | null;
      /** Price of output: money per million tokens. */
      output?: string | number;
    };
    tokens?: {
      /** Uncached input tokens in month 1. */
      input?: string | number;
      /** Cached input tokens in month 1. */
      cached?: string | number;
      /** Input tokens written to the cache for minutes in month 1, which are in no other kind. */
      write?: string | number;
      /** Input tokens written to the cache for longer in month 1, which are in no other kind. */
      write_long?: string | number;
      /** Output tokens in month 1, reasoning included. */
      output?: string | number;
    };
    /** Share of the line's tokens that is sent in batch. */
    batch_share?: string | number;
    /** What a batch token costs, as a fraction of the ordinary price. */
    batch_price_ratio?: string | number;
    /** The batch price ratio of cached input; none is that of all tokens. */
    batch_cached_ratio?: string | number | null;
    /** The batch price ratio of output; none is that of all tokens. */
    batch_output_ratio?: string | number | null;
    flex?: {
      /** Share of the line's tokens in the flex tier. */
      share?: string | number;
      /** What a token in the flex tier costs, as a fraction of the ordinary price. */
      ratio?: string | number;
      /** That ratio of cached input; none is that of all tokens. */
      cached_ratio?: string | number | null;
      /** That ratio of output; none is that of all tokens. */
      output_ratio?: string | number | null;
    };
    priority?: {
      /** Share of the line's tokens in the priority tier. */
      share?: string | number;
      /** What a token in the priority tier costs, as a fraction of the ordinary price. */
      ratio?: string | number;
      /** That ratio of cached input; none is that of all tokens. */
      cached_ratio?: string | number | null;
      /** That ratio of output; none is that of all tokens. */
      output_ratio?: string | number | null;
    };
    fast?: {
      /** Share of the line's tokens in the fast tier. */
      share?: string | number;
      /** What a token in the fast tier costs, as a fraction of the ordinary price. */
      ratio?: string | number;
      /** That ratio of cached input; none is that of all tokens. */
      cached_ratio?: string | number | null;
      /** That ratio of output; none is that of all tokens. */
      output_ratio?: string | number | null;
    };
    long?: {
      /** Share of the line's tokens in requests above the vendor's line of long context; with an output share, of input alone. */
      share?: string | number;
      /** Share of the line's output in such requests; none is that of input. */
      output_share?: string | number | null;
      /** What a token of a long request costs, as a fraction of the ordinary price. */
      ratio?: string | number;
      /** That ratio of cached input; none is that of all tokens. */
      cached_ratio?: string | number | null;
      /** That ratio of output; none is that of all tokens. */
      output_ratio?: string | number | null;
    };
    peak?: {
      /** Share of the line's tokens at the vendor's peak hours. */
      share?: string | number;
      /** What a token at peak hours costs, as a fraction of the ordinary price. */
      ratio?: string | number;
      /** That ratio of cached input; none is that of all tokens. */
      cached_ratio?: string | number | null;
      /** That ratio of output; none is that of all tokens. */
      output_ratio?: string | number | null;
    };
    residency?: {
      /** Share of the line's tokens that has to stay in a region. */
      share?: string | number;
      /** What a token that has to stay in a region costs, as a fraction of the ordinary price. */
      ratio?: string | number;
      /** That ratio of cached input; none is that of all tokens. */
      cached_ratio?: string | number | null;
      /** That ratio of output; none is that of all tokens. */
      output_ratio?: string | number | null;
    };
    discount?: {
      /** Share of the line's tokens with a custom discount. */
      share?: string | number;
      /** What a token with that discount costs, as a fraction of the ordinary price. */
      ratio?: string | number;
      /** That ratio of cached input; none is that of all tokens. */
      cached_ratio?: string | number | null;
      /** That ratio of output; none is that of all tokens. */
      output_ratio?: string | number | null;
    };
  }[];
  /** How tokens are added up. */
  unit?: "stu" | "plain" | "price-weighted";
  move?: {
    /** The slider, or a named move. */
    kind?: "slider" | "named";
    /** The slider's move of prices. */
    change?: string | number;
    /** Power of the index's factor by which the own price moves. */
    pass_through?: string | number;
    /** How much of the slider's move the index shares: 0 is "only this vendor moves". */
    market_response?: string | number;
    /** How the move unfolds. */
    shape?: "step" | "ramp" | "spike";
    /** Over how many months it unfolds. */
    months?: string | number;
    /** Which named move. */
    name?: string;
    /** Steps of the named move. */
    steps?: string[];
    /** How much of a named move the index shares. */
    index_response?: string | number;
  };
  lock?: {
    /** Locked share of each month's exposure. */
    share?: string | number;
    /** Where futures prices come from. */
    curve?: "flat" | "premium" | "typed";
    /** Premium or discount a year of futures over today's index. */
    premium?: string | number;
    /** Typed futures prices by month; the last one also applies to the months after it. */
    futures?: (string | number)[];
    /** Today's index: money per million standard tokens, or per GPU-hour. None takes the bill's own price. */
    index?: string | number | null;
    /** Which strategy the desk looks at beside no lock; none is the strip of futures, as in the answer. */
    strategy?: "unhedged" | "strip" | "stack-and-roll" | "swap" | "cap" | "collar" | "participating" | "layered" | "policy" | "commitment" | null;
  };
  contract?: {
    /** Million standard tokens in a lot, or GPU-hours in one of a bill in hours. */
    lot?: string | number;
    /** Smallest price step of the contract. */
    tick?: string | number;
    /** Initial margin over notional. */
    margin_rate?: string | number;
    /** Fee a lot and side. */
    fee?: string | number;
    /** The contract's currency; none is the bill's. */
    currency?: "CNY" | "USD" | null;
    /** Whose contract is looked at: its listed months and last trading days. The lock's own terms are the custom contract's. */
    preset?: "custom" | "xing" | "shanghai" | "gpu1" | "gpu2" | "stu";
    /** The month that is priced, counted from 1; none is the last of the horizon. */
    month?: string | number | null;
    /** Trades of a day: their average, weighted by lots, is the settlement price of that day. */
    trades?: string[];
  };
  curve?: {
    /** Where the priced contract's futures prices come from: the lock's curve, quotes, today's index at interest less a convenience yield, or what the index model expects with the lock's premium. */
    method?: "lock" | "quotes" | "carry" | "expected";
    /** Quoted futures prices of some months; between two months prices grow steadily, and beyond the quotes they stay. */
    quotes?: string[];
    /** Interest a year, continuously compounded, at which a price is carried and an option's payment discounted. */
    rate?: string | number;
    /** Convenience yield a year, continuously compounded, that a carried price lacks. */
    convenience?: string | number;
  };
  option?: {
    /** What is bought: a cap, a floor, a collar, or the difference between tokens and GPU-hours. */
    type?: "cap" | "floor" | "collar" | "spread";
    /** How it settles and is priced: on the mean of the month's days, on one price at its end, the same with exercise at any time, or on a price that jumps. A spread is on one price. */
    style?: "average" | "european" | "american" | "jump";
    /** The strike, money per million standard tokens; none is the futures price and the cap distance more, or less for a floor, and zero for a spread. */
    strike?: string | number | null;
    /** The strike of the floor that a collar sells; none is the one that pays for its cap. */
    floor?: string | number | null;
    /** What somebody asks for the option, money per million standard tokens; its volatility is implied. */
    quote?: string | number | null;
    /** Forward price of a GPU-hour, in dollars. */
    gpu_price?: string | number;
    /** GPU-hours behind a million standard tokens. */
    gpu_hours?: string | number;
    /** Volatility a year of the GPU-hour's price. */
    gpu_vol?: string | number;
    /** Correlation of the log changes of token price and GPU-hour price. */
    correlation?: string | number;
  };
  trade?: {
    /** Bid-ask spread of the month next to settle, as a fraction of the middle price. */
    front_spread?: string | number;
    /** The same of all later months. */
    back_spread?: string | number;
    /** Lots a day and month that trade at the best quote without moving it. */
    depth?: string | number;
    /** Lots of the month next to settle that are traded on a usual day. */
    volume?: string | number;
    /** The same of each later month; none is that of the month next to settle. */
    back_volume?: string | number | null;
    /** Largest share of a day's volume that the lock's own order makes while it is entered. */
    participation?: string | number;
    /** Trading days in which the lock is left early. */
    leave_days?: string | number;
    /** Months of the lock that have settled when it is left. */
    leave_after?: string | number;
    /** Most lots of one month that one holder may have; none checks nothing. */
    limit?: string | number | null;
    /** How far a whole day's volume moves the price, in volatilities of a day. */
    impact?: string | number;
    /** Power of the share of the volume by which the price moves: 1 is linear, 0.5 the square root. */
    exponent?: string | number;
  };
  backtest?: {
    /** What the lock is tried on: the bundled prices, those of a file, which is not in a link, the list prices of a model, or the scenario's own move. */
    path?: "history" | "own" | "listed" | "move";
    /** Whose list prices: a named move, or a model as provider, name and currency; none is the first. */
    model?: string;
    /** How many months before the latest possible one the lock begins, on measured prices. */
    ago?: string | number;
  };
  index?: {
    /** The largest weight of a provider in an index by hand, as a fraction. What is above goes to those below by volume. */
    cap?: string | number;
    /** The capability score at which the index compares prices. */
    reference_score?: string | number;
    /** What the providers' prices are in; none is the contract's currency. */
    currency?: "CNY" | "USD" | null;
    /** The providers of the index: name, price of a million tokens, volume and capability score. None are models of the price list, all of one volume and one score. */
    providers?: string[];
  };
  risk?: {
    /** How the index moves. */
    index?: "open-weight-index" | "rising-open-weight-index" | "routed-open-model" | "vendor-list-price" | "flagship" | "gpu-hour" | "xing" | "custom";
    /** Who locks, in the simulation alone, in links that were written before `side`: where either says `provider`, a provider's revenue is simulated. */
    side?: "buyer" | "provider";
    /** Which price of a month is billed and settled: one price that is both; the mean of the days for both; or the mean billed and the last day settled. */
    settlement?: "monthly" | "mean" | "last-day";
    /** Where the risk study's futures prices come from: the lock's curve, or what the model expects, with the lock's premium. */
    futures?: "curve" | "expected";
    /** Which price the tokens used move with. */
    usage_moves_with?: "index" | "own-price";
    /** When a commitment is paid. */
    commitment?: "monthly" | "prepaid";
    /** The share of the variance of the own price's 12-month log changes that the index explains. Measured: 0.12 for a bill of three models against a broad open-weight index. */
    r_squared?: string | number;
    /** Total log drift of the custom index. */
    drift?: string | number;
    /** Speed of reversion of the custom index. */
    kappa?: string | number;
    /** Volatility of the custom index between jumps. */
    volatility?: string | number;
    /** Jumps a year of the custom index. */
    jump_rate?: string | number;
    /** Mean log jump of the custom index. */
    jump_mean?: string | number;
    /** Standard deviation of the log jumps of the custom index. */
    jump_sd?: string | number;
    /** Volatility of the own price where R2 is zero; else it is solved from R2. */
    own_vol?: string | number;
    /** Speed at which the own price's deviation reverts. */
    own_kappa?: string | number;
    /** Own jumps a year, as of a vendor that reprices in steps. */
    own_jump_rate?: string | number;
    /** Mean own log jump. */
    own_jump_mean?: string | number;
    /** Standard deviation of own log jumps. */
    own_jump_sd?: string | number;
    /** Log drift of the own price apart from the index; without it, the own price has no trend on average but the index's. */
    own_drift?: string | number | null;
    /** Volatility of the tokens used. */
    usage_vol?: string | number;
    /** Correlation of the tokens used with the diffusion of a price. */
    usage_correlation?: string | number;
    /** Most total cost over the horizon, or least revenue, in the bill's currency; else the bill at today's prices and a tenth more, or a tenth less for a provider. */
    budget?: string | number | null;
    /** Most that the lock may cost more than no lock; else a twentieth of the bill at today's prices. */
    loss?: string | number | null;
    /** Largest chance of breaking the budget that is accepted. */
    most_over_budget?: string | number;
    /** Largest chance of losing more than the loss that is accepted. */
    most_over_loss?: string | number;
    /** Cash kept for margin calls; optional, and without it its exhaustion is not reported. */
    buffer?: string | number | null;
    /** Maintenance margin as a fraction of the initial margin. */
    maintenance?: string | number;
    /** Largest move of a settlement price in a day, as a fraction; else there is no limit. After a locked day it is 3 points wider. */
    price_limit?: string | number | null;
    /** Which daily path's margin account is shown: the one whose need is at this quantile. */
    account_quantile?: string | number;
    /** Interest a year at which premiums and margin are financed. */
    funding_rate?: string | number;
    /** Cost of entering a lot against the middle price, in the contract's currency. */
    entry_spread?: string | number;
    /** Cost of moving a lot to the next month's contract, in the contract's currency. */
    roll_cost?: string | number;
    /** What a dealer adds to the price of a swap, as a fraction of it. */
    swap_markup?: string | number;
    /** Volatility that options are priced with; else their time value is that of the simulated settlement prices, moved onto today's curve. */
    option_vol?: string | number | null;
    /** Fraction of an option's time value that a dealer adds to what it sells. */
    loading?: string | number;
    /** How far a cap's strike lies above the swap price, or a provider's floor below it. */
    cap_distance?: string | number;
    /** The part of a favourable move that a participating lock keeps. */
    kept_share?: string | number;
    /** In how many parts a layered position is entered, one a month. */
    entries?: string | number;
    /** Months ahead up to which a policy ladder holds the whole locked share. */
    policy_near?: string | number;
    /** Months ahead up to which it holds anything; beyond the near months its part falls evenly until there. */
    policy_far?: string | number;
    /** The part of the locked share that it holds of the farthest of these months. */
    policy_part?: string | number;
    /** How far a share may lie from the policy, as a fraction of the use of a month. */
    policy_band?: string | number;
    /** What a commitment takes off today's price. */
    discount?: string | number;
    /** Simulated paths; zero for no risk study. */
    paths?: string | number;
    /** Daily paths for the cash that margin takes; zero for none, else at least 1,000. */
    cash_paths?: string | number;
    /** The seed of the random numbers. */
    seed?: string | number;
  };
}

/** The answer of `evaluate`, without a study where there are errors. Money and quantities are decimals as strings. */
export interface Evaluation {
  study?: Study;
  /** `null` where nothing is locked; `errors` alone where it cannot be traded as assumed. */
  liquidity?: Liquidity | { errors: Problem[] } | null;
  /** `null` where `risk.paths` is 0; `errors` alone where it cannot be made. */
  risk?: Risk | { errors: Problem[] } | null;
  errors?: Problem[];
  warnings?: Problem[];
}

/** The figures of a scenario: costs positive, a gain of the lock positive, in the bill's currency. */
export interface Study {
  as_of: string;
  currency: "CNY" | "USD";
  contract_currency: "CNY" | "USD";
  /** What the tokens of each line weigh in standard tokens. */
  weights: {
    input: string;
    cached: string;
    write: string;
    write_long: string;
    output: string;
    batch: string;
  }[];
  /** Contract's currency per million standard tokens. */
  index_today: string;
  /** The buyer's own price less the index. */
  basis_today: string;
  /** The bill if prices do not move. */
  unmoved: string;
  /** Millions of standard tokens. */
  exposure: string;
  /** Millions of plain tokens. */
  plain_millions: string;
  lots: string;
  /** What the whole lots cover of the exposure, a fraction. */
  covered: string;
  fees: string;
  initial_margin: string;
  months_below_one_lot: number;
  cases: Cases<{
    unhedged: string;
    gain: string;
    locked: string;
    /** What the lock takes off the cost. */
    saved: string;
    /** How far prices go, a fraction. */
    change: string;
    /** `locked` per million plain tokens. */
    effective_plain: string | null;
    /** `locked` per million standard tokens. */
    effective_standard: string | null;
  }>;
  months: Month[];
}

/** One month's figures. */
export interface Month {
  year: number;
  month: number;
  unmoved: string;
  exposure: string;
  plain_millions: string;
  futures_price: string;
  lots: string;
  notional: string;
  fees: string;
  cases: Cases<{ unhedged: string; index_factor: string; settlement: string; gain: string; locked: string }>;
}

/** Under the move that was chosen, and under the same move the other way. */
export interface Cases<T> {
  chosen: T;
  mirror: T;
}

/** What trading the lock takes, each month an order of its own, in a market as assumed under `trade`. */
export interface Liquidity {
  enter: TradeWay;
  /** Leaving what has not settled after `trade.leave_after` months, in `trade.leave_days` days. */
  leave: TradeWay;
  /** Most lots of a month: `trade.limit`. */
  limit: number | null;
  /** The months with more lots. */
  over_limit: { year: number; month: number; lots: string }[];
  /** The months that have lots. */
  months: {
    year: number;
    month: number;
    lots: string;
    /** Exchange fees of trading the lots once. */
    fee: number;
    /** Bid-ask spread over the middle price today. */
    relative_spread: number;
    enter: TradeCost;
    /** `null` where the month has settled by then. */
    leave: TradeCost | null;
  }[];
}

/** What trading all months one way takes, in the bill's currency. */
export interface TradeWay {
  lots: string;
  /** At today's futures prices. */
  value: number;
  /** Trading days until the last month is done. */
  days: number;
  half_spread: number;
  /** What the orders move the prices by, beyond the depth. */
  impact: number;
  fees: number;
  total: number;
  /** `total` over `value`. */
  share: number;
  /** Months in which more is traded than a day's usual volume, where no formula was measured. */
  months_beyond: number;
}

/** What a month's order costs, without its fee. */
export interface TradeCost {
  days: number;
  /** The share of a day's usual volume. */
  participation: number;
  half_spread: number;
  impact: number;
  is_beyond_market: boolean;
}

/** What could happen: simulated, in the bill's currency, on the side of who locks (cost, or a provider's revenue). */
export interface Risk {
  paths: number;
  /** Whether the mean or the median speaks for the outcomes. */
  lead: "mean" | "median";
  /** Most total cost, or least revenue: as given, or the bill at today's prices and a tenth more (less for a provider). */
  budget: number;
  /** Most that the lock may cost more than no lock: as given, or a twentieth of that bill. */
  loss: number;
  /** Today's futures price of each month, per million standard tokens. */
  futures: number[];
  /** Volatility a year of the own price apart from the index, between own jumps, solved from R2. */
  own_vol: number;
  /** For each month the 5, 25, 50, 75 and 95 % quantiles: without a lock, and with the strip. */
  months: { unhedged: number[][]; locked: number[][] };
  /** No lock, the strip, and what else can be done, at the locked share. */
  strategies: (StrategyFigures | { name: string; errors: Problem[] })[];
  /** Which shares of the strip keep the chances small enough. */
  found: {
    /** Of breaking the budget. */
    within_budget: Shares;
    /** Of losing more than the loss. */
    within_loss: Shares;
    within_both: Shares;
  };
  /** `null` where nothing is held or no paths are asked for. */
  cash: Cash | { errors: Problem[] } | null;
}

/** A simulated figure. */
export interface Estimate {
  value: number;
  /** Standard error; `null` where the sample is too small to tell. */
  error: number | null;
}

/** How often a level is passed, and by how much on average where it is. */
export interface Exceedance {
  chance: Estimate;
  size: Estimate | null;
}

/** Shares from the smallest to the largest, in intervals. */
export interface Shares {
  intervals: [number, number][];
  words: string;
}

/** What a strategy comes to over the horizon. */
export interface StrategyFigures {
  name: string;
  /** The fixed price per million standard tokens, where there is one. */
  price: number | null;
  /** The strike of what is bought, or of both options. */
  strike: number | null;
  /** The strike of what is sold. */
  sold_strike: number | null;
  /** The part of a favourable move that is kept. */
  kept_share: number | null;
  mean: Estimate;
  standard_deviation: Estimate;
  /** 5 % quantile. */
  low: Estimate;
  median: Estimate;
  /** 95 % quantile. */
  high: Estimate;
  /** How far the bad 5 % begin from the mean. */
  cash_flow_at_risk: Estimate;
  /** The mean of the bad 5 %. */
  expected_shortfall: Estimate;
  /** How much more is paid on average, or less comes in, than without the lock. */
  cost_of_certainty: Estimate;
  /** The lock left its owner worse off than without. */
  regret: Exceedance;
  /** The budget was broken. */
  overrun: Exceedance;
  fees: Estimate;
  spread: Estimate;
  roll: Estimate;
  /** As paid today; what simulated prices leave uncertain of it is in no error. */
  premium: Estimate;
  financing: Estimate;
  /** Paid for committed tokens that are not used. */
  shortfall: Estimate;
  /** Variance of total cost, money squared: the six parts sum to `with_lock`. */
  variance: {
    without_lock: number;
    with_lock: number;
    unhedged_share: number;
    rounding: number;
    volume: number;
    basis: number;
    timing: number;
    instrument: number;
    /** The cut in variance, a fraction; `null` where there is none to cut. */
    effectiveness: number | null;
    /** The cut in volatility: never the same number but at 0 and 1. */
    volatility_cut: number | null;
  };
}

/** Cash that the strip's margin takes before it settles: the largest need of each daily path. */
export interface Cash {
  paths: number;
  initial_margin: number;
  median: Estimate;
  /** Exceeded by one path in twenty. */
  bad: Estimate;
  /** Exceeded by one path in a hundred. */
  very_bad: Estimate;
  interest: Estimate;
  /** The margin account of the path at `risk.account_quantile`, in exact decimals. */
  account: {
    path: number;
    /** Trading days after entry, of which a month has 21. */
    calls: { day: number; amount: string }[];
    locked_days: number;
    largest_need: string;
    gain: string;
  };
  /** What a stated buffer is good for. */
  buffer: {
    buffer: number;
    exhausted: Estimate;
    /** It runs out although the lock gains in the end. */
    right_but_exhausted: Estimate;
    /** First on entry, then in each month. */
    by_month: Estimate[];
  } | null;
}

/** What the reader of a price file may be told. */
export interface PriceOptions {
  /** Which part of 3/9/2026 is the day. */
  day_order?: "day_first" | "month_first" | null;
  /** What stands before the decimals. */
  decimal_mark?: "point" | "comma" | null;
  /** The encoding, where the bytes do not tell it. */
  encoding?: "gb18030" | "big5" | "shift_jis" | "euc-kr" | "windows-1251" | "windows-1252" | null;
}

/** The answer of `read_prices`. */
export interface Histories {
  /** One for each column of prices, in their order. */
  histories: {
    /** The column's title. */
    name: string;
    /** What a price is in, as far as the file says. */
    unit: string | null;
    /** Days as `2026-11-22`, ascending. */
    dates: string[];
    /** The price of each day. */
    prices: number[];
  }[];
  /** What was found out about the file. */
  understood: {
    encoding: string;
    /** The character between cells. */
    separator: string;
    decimal_mark: "point" | "comma" | null;
    day_order: "day_first" | "month_first" | null;
    /** The line of the titles, from 1. */
    header_line: number | null;
  };
  /** Titles of columns that hold neither dates nor prices. */
  ignored_columns: string[];
  problems: FileProblem[];
  /** Problems beyond those that are listed. */
  problems_not_listed: number;
}

/** What the reader of an export may be told. */
export interface UsageOptions extends PriceOptions {
  /** Whether its input tokens include those that a cache had. */
  includes_cached?: boolean | null;
  /** Whether rows that stand in it a second time count again. */
  repeated_rows?: "once" | "each" | null;
}

/** Something for each kind of token; null where the file does not tell it. */
export interface UsageKinds<T> {
  /** Input that no cache had. */
  input: T | null;
  /** Input read from a cache. */
  cached: T | null;
  /** Input written to a cache that lives for minutes. */
  write: T | null;
  /** Input written to a cache that lives for an hour or more. */
  write_long: T | null;
  output: T | null;
}

/** The answer of `read_usage`. */
export interface Usage {
  /** The layout, such as `anthropic_usage`. */
  format: string;
  /** Whether the file's own input includes the cached tokens; null where the question does not arise. */
  includes_cached: boolean | null;
  months: {
    /** Such as `2026-11`, by the dates as they are written. */
    month: string;
    /** Whether the file covers it from its first to its last day. */
    is_whole: boolean;
    /** One for each model and currency. */
    lines: {
      model: string;
      /** Disjoint, whatever the file's convention. */
      tokens: UsageKinds<number>;
      requests: number | null;
      /** A decimal. */
      cost: string | null;
      currency: string | null;
      /** Decimals: cost per million tokens of the kind, over batch, peak hours and tiers. */
      prices: UsageKinds<string>;
      /** From 0 to 1. */
      batch_share: number | null;
      /** From 0 to 1. */
      peak_share: number | null;
    }[];
  }[];
  /** Titles of the columns of keys, people, accounts and addresses, which were not read. */
  dropped_columns: string[];
  problems: FileProblem[];
  /** Problems beyond those that are listed. */
  problems_not_listed: number;
}

/** Something about one line of a file. */
export interface FileProblem {
  /** From 1, as an editor counts. */
  line: number;
  /** The column's title, where one cell is meant. */
  column: string | null;
  /** The cell or the line; empty where it may hold keys or people. */
  text: string;
  /** A name that never changes, a colon, and a sentence. */
  reason: string;
}

/** Answers a request, or each of an array in its order: JSON in, JSON out. */
export function price(json: string): string;

/** Gives the working of the same requests, a `Working` each: JSON in, JSON out. */
export function explain(json: string): string;

/** Evaluates the JSON of a `Scenario` to an `Evaluation`: JSON in, JSON out. */
export function evaluate(json: string): string;

/** Reads a link, a whole address or what stands behind `#`, to a `ReceivedLink`: text in, JSON out. */
export function read_link(text: string): string;

/**
 * Reads the bytes of a price file to `Histories`, or `Errors`: JSON out.
 * `options` are `PriceOptions` as JSON; what the file does not tell is asked for by its name.
 */
export function read_prices(bytes: Uint8Array | ArrayBuffer | string, options?: string): string;

/**
 * Reads the bytes of a provider's usage or cost export to `Usage`, or `Errors`: JSON out.
 * `options` are `UsageOptions` as JSON.
 */
export function read_usage(bytes: Uint8Array | ArrayBuffer | string, options?: string): string;

/** This program's version. */
export function version(): string;

/** What WebAssembly can be made from. */
export type Source = URL | string | Response | BufferSource | WebAssembly.Module;

/** Makes ready: takes the wasm that lies beside this module, or the one given. */
export function init(options?: { module_or_path?: Source | Promise<Source> }): Promise<void>;
export default init;

/** Makes ready at once, from the wasm's bytes or a compiled module. */
export function initSync(options: { module: BufferSource | WebAssembly.Module }): void;
