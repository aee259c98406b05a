
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
